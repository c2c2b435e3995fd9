import Foundation
import PlanCorpus
import Testing

@testable import PlanQueries

@Suite struct `Scoring what was read` {
  private func gold(_ json: String) throws -> GoldPlan {
    GoldPlan(GoldValue(raw: try JSONSerialization.jsonObject(with: Data(json.utf8))))
  }

  private func tiltak(
    _ number: Int, _ title: String, _ lines: ClosedRange<Int>, ansvar: [String] = []
  ) -> Tiltak {
    var tiltak = Tiltak(
      id: "0.\(number)", innsatsområde: nil, number: number, title: title, text: "",
      evidence: Evidence(
        file: "plan.txt", firstLine: lines.lowerBound, lastLine: lines.upperBound))
    tiltak.ansvar = ansvar
    return tiltak
  }

  private func figure(_ field: String, _ gold: String, _ found: [Tiltak]) throws -> Figure {
    let facts = PlanFacts(plan: PlanDescription(), tiltakene: found)
    let scoring = PlanScoring(
      plan: "p", reading: "extracted", gold: try self.gold(gold), facts: facts, sources: [])
    return try #require(scoring.figures.first { $0.field == field })
  }

  private let two = """
    {"tiltak": [
      {"innsatsomraade": null, "number": 1, "title": "Møteplass for unge", "lines": [10, 20],
       "ansvar": ["Kultur og NAV"], "ansvar_split": ["Kultur", "NAV"], "type": "fritidstilbud",
       "type_also_right": ["fritidskort"], "age_ranges": [[null, 18]]},
      {"innsatsomraade": null, "number": 2, "title": "Natteravner", "lines": {"plan.txt": [30, 31]},
       "ansvar": ["FAU"], "age_ranges": []}]}
    """

  @Test func `a tiltak is found where half the shorter stretch and most words are shared`() throws {
    let found = try figure(
      "tiltak_f1", two,
      [tiltak(1, "Møteplass for unge i sentrum", 15...24), tiltak(2, "Natteravner", 30...30)])
    #expect(found.right == 2)
    #expect(found.expected == 2)
    #expect(found.found == 2)
    #expect(found.value == 1)
  }

  @Test func `a tiltak of other words, or of other lines, is another`() throws {
    let found = try figure(
      "tiltak_f1", two,
      [tiltak(1, "Kurs for foreldre", 10...20), tiltak(2, "Natteravner", 40...41)])
    #expect(found.right == 0)
    #expect(found.misses.count == 4)
  }

  @Test func `one tiltak found stands for one tiltak of the gold`() throws {
    let twice = """
      {"tiltak": [{"number": 1, "title": "LOS", "lines": [1, 4]},
                  {"number": 2, "title": "LOS", "lines": [1, 4]}]}
      """
    let recall = try figure("tiltak_recall", twice, [tiltak(1, "LOS", 1...4)])
    #expect(recall.value == 0.5)
    let precision = try figure("tiltak_precision", twice, [tiltak(1, "LOS", 1...4)])
    #expect(precision.value == 1)
  }

  @Test(arguments: [["kultur", "nav."], ["Kultur  og NAV."]])
  func `ansvar is right whole or in its units, in any case and punctuation`(
    units: [String]
  ) throws {
    let found = try figure(
      "tiltak_ansvar", two, [tiltak(1, "Møteplass for unge", 10...20, ansvar: units)])
    // FAU of the other tiltak is not found.
    #expect(found.right == units.count)
    #expect(found.expected == units.count + 1)
    #expect(found.misses == ["0.2: «», not «FAU»"])
  }

  @Test func `what is missing is wrong in every field`() throws {
    let titles = try figure("tiltak_title", two, [tiltak(2, "Natteravner", 30...31)])
    #expect(titles.value == 0.5)
  }

  @Test func `any type that a careful person might choose is right`() throws {
    var own = tiltak(1, "Møteplass for unge", 10...20)
    own.type = "fritidskort"
    #expect(try figure("tiltak_type", two, [own]).right == 1)
    own.type = "los"
    let wrong = try figure("tiltak_type", two, [own])
    #expect(wrong.right == 0)
    #expect(wrong.misses == ["0.1: «los», not «fritidstilbud»"])
  }

  @Test func `ages without a youngest begin at birth`() throws {
    var own = tiltak(1, "Møteplass for unge", 10...20)
    own.ageRanges = [AgeRange(min: 0, max: 18)]
    #expect(try figure("tiltak_ages", two, [own]).right == 1)
  }

  @Test func `what the gold does not state must not be found`() throws {
    var facts = PlanFacts(plan: PlanDescription())
    facts.målgruppe.min = 12
    let scoring = PlanScoring(
      plan: "p", reading: "extracted", gold: try gold("{}"), facts: facts, sources: [])
    let figures = scoring.figures
    #expect(figures.first { $0.field == "maalgruppe_min" }?.value == 0)
    #expect(figures.first { $0.field == "maalgruppe_max" }?.value == 1)
  }

  @Test func `evidence is right where its lines say the fact`() throws {
    let source = SourceText(
      text: "Tiltak: Møteplass for unge\nAnsvar: Kultur\nNoe annet her\n", file: "plan.txt",
      kind: .textLayer, pageMarks: .none)
    func evidence(_ lines: ClosedRange<Int>) throws -> Figure? {
      let facts = PlanFacts(
        plan: PlanDescription(),
        tiltakene: [tiltak(1, "Møteplass for unge", lines, ansvar: ["Kultur"])])
      let scoring = PlanScoring(
        plan: "p", reading: "extracted", gold: try gold("{}"), facts: facts, sources: [source])
      return scoring.figures.first { $0.field == "evidence" }
    }
    #expect(try evidence(1...2)?.value == 1)
    #expect(try evidence(1...1)?.right == 1)
    #expect(try evidence(3...3)?.right == 0)
  }

  @Test func `totals add what plans have, reading by reading`() {
    let figures = [("a", "extracted", 1), ("b", "extracted", 2), ("a", "curated", 3)].map {
      Figure(
        part: "extract", plan: $0.0, reading: $0.1, field: "f", measure: .f1, right: $0.2,
        expected: 4, found: 4)
    }
    let totals = Figure.totals(figures)
    #expect(totals.map(\.plan) == ["all", "all"])
    #expect(totals.map(\.right) == [3, 3])
    #expect(totals.first?.value == 0.375)
    #expect(totals.last?.value == 0.75)
  }
}
