import Testing

@testable import PlanCorpus

/// Entries stand from line 14 of the manifest on, below the key in line 13.
@Suite struct `Faults of curation` {
  struct Faulty: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var entry: String
    var problem: String
  }

  static let faulty = [
    Faulty(
      testDescription: "no deed", entry: "{value: 1, reason: r, lines: [1, 1]}",
      problem: "one of set, add and remove"),
    Faulty(
      testDescription: "no reason", entry: "{set: maalgruppe/max, value: 1, lines: [1, 1]}",
      problem: "'reason' is missing"),
    Faulty(
      testDescription: "no evidence", entry: "{set: maalgruppe/max, value: 1, reason: r}",
      problem: "'lines' is missing"),
    Faulty(
      testDescription: "no value", entry: "{set: maalgruppe/max, reason: r, lines: [1, 1]}",
      problem: "'value' is missing"),
    Faulty(
      testDescription: "unknown path",
      entry: "{set: tiltak/ansvar, value: [a], reason: r, lines: [1, 1]}",
      problem: "'tiltak/ansvar' is no path to a value"),
    Faulty(
      testDescription: "unknown kind",
      entry: "{add: kommune, value: {title: a, lines: [1, 1]}, reason: r}",
      problem: "'kommune' cannot be added"),
    Faulty(
      testDescription: "unknown key",
      entry: "{set: maalgruppe/max, value: 1, resaon: r, lines: [1, 1]}",
      problem: "'resaon' is unknown"),
    Faulty(
      testDescription: "no such tiltak",
      entry: "{set: tiltak/7.1/title, value: a, reason: r, lines: [1, 1]}",
      problem: "'tiltak/7.1/title' is nothing that was read"),
    Faulty(
      testDescription: "no such field",
      entry: "{set: tiltak/1.1/tittel, value: a, reason: r, lines: [37, 37]}",
      problem: "'tittel' cannot be set"),
    Faulty(
      testDescription: "a field that is the program's own",
      entry: "{set: tiltak/1.1/status, value: extracted, reason: r, lines: [37, 37]}",
      problem: "'status' cannot be set"),
    Faulty(
      testDescription: "value of another form",
      entry: "{set: tiltak/1.1/ansvar, value: Rektor, reason: r, lines: [41, 41]}",
      problem: "has not the form"),
    Faulty(
      testDescription: "lines of another tiltak",
      entry: "{set: tiltak/1.1/ansvar, value: [FAU], reason: r, lines: [48, 48]}",
      problem: "the lines given lie outside"),
    Faulty(
      testDescription: "lines beyond the end",
      entry: "{set: maalgruppe/max, value: 1, reason: r, lines: [60, 99]}",
      problem: "line 99 is beyond the end"),
    Faulty(
      testDescription: "lines in no order",
      entry: "{set: maalgruppe/max, value: 1, reason: r, lines: [6, 5]}",
      problem: "is not first and last line"),
    Faulty(
      testDescription: "unknown source",
      entry: "{set: maalgruppe/max, value: 1, reason: r, file: b.txt, lines: [5, 5]}",
      problem: "'b.txt' is no source"),
    Faulty(
      testDescription: "text that has changed",
      entry: "{set: maalgruppe/max, value: 25, reason: r, lines: [5, 6], text: 12–25 år}",
      problem: "has changed: «Planen samler"),
    Faulty(
      testDescription: "addition of what is there",
      entry:
        "{add: tiltak, value: {innsatsomraade: 1, number: 1, title: a, lines: [5, 5]}, reason: r}",
      problem: "'1.1' is added, and fjellvik-2023/1.1 stands at lines 37 to 42"),
    Faulty(
      testDescription: "addition without a title",
      entry: "{add: tiltak, value: {innsatsomraade: 1, number: 8, lines: [5, 5]}, reason: r}",
      problem: "without number or title"),
  ]

  @Test(arguments: faulty)
  func `are named with file, line and remedy`(faulty: Faulty) throws {
    let faults = try CuratedPlan.faults("  - \(faulty.entry)")
    #expect(faults.count == 1, "\(faults)")
    let fault = try #require(faults.first)
    #expect(fault.file == "fjellvik-2023/plan.yaml")
    #expect(fault.line == 14)
    #expect(fault.problem.contains(faulty.problem), "\(fault)")
    #expect(fault.remedy.count > 5)
  }

  @Test func `do not hide each other`() throws {
    let faults = try CuratedPlan.faults(
      """
        - {set: tiltak/7.1/title, value: a, reason: r, lines: [1, 1]}
        - {set: maalgruppe/max, value: 25, reason: r, lines: [5, 6], text: nothing like it}
      """)
    #expect(faults.map(\.line) == [14, 15])
  }

  @Test func `that do not fit the plan are warnings of the published plan`() throws {
    let plan = try CuratedPlan.read(
      "  - {set: tiltak/7.1/title, value: a, reason: r, lines: [1, 1]}")
    #expect(plan.facts.warnings.map(\.code) == ["curation"])
    #expect(plan.facts.tiltakene.count == 4)
  }

  @Test func `a text that is wrapped otherwise has not changed`() throws {
    let faults = try CuratedPlan.faults(
      "  - {set: maalgruppe/max, value: 25, reason: r, lines: [5, 6], "
        + "text: er barn og unge i  alderen 10–24 år}")
    #expect(faults == [])
  }
}
