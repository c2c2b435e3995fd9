import Testing

@testable import PlanCorpus

@Suite struct `Manifests against the register` {
  private let check: KommuneCheck

  init() throws { check = KommuneCheck(try RealRegister.read.get()) }

  private func check(
    _ kommune: String, _ nummer: String, _ first: Int, _ last: Int
  ) throws -> (faults: [Fault], notes: [Fault]) {
    let manifest = Manifest(
      id: try #require(PlanID(rawValue: "proeve-\(first)")), idLine: 1, kommune: kommune,
      kommunenummer: Kommunenummer(rawValue: nummer), kommuneLine: 2,
      title: "Plan for SLT", documentType: "handlingsplan",
      period: Period(first: first, last: last), language: "nb", sources: [])
    return check.check(
      Corpus(entries: [Corpus.Entry(manifest: manifest, folder: "proeve-\(first)", sources: [])]))
  }

  @Test(arguments: [
    ("Lillestrøm", "3205", 2024, 2028), ("Oslo", "0301", 2016, 2018),
    ("Lillehammer", "3405", 2016, 2018), ("Karasjok – Kárášjohka", "5610", 2024, 2027),
    ("Kárášjohka", "5610", 2024, 2027), ("Skedsmo", "0231", 2016, 2019),
    // Made before the merger for the kommune to come, and past the end of one.
    ("Lillestrøm", "3205", 2019, 2022), ("Skedsmo", "0231", 2018, 2021),
    ("Hva som helst", "9901", 2024, 2027),
  ])
  func `what agrees passes in silence`(
    kommune: String, nummer: String, first: Int, last: Int
  ) throws {
    let found = try check(kommune, nummer, first, last)
    #expect(found.faults == [])
    #expect(found.notes == [])
  }

  @Test(arguments: [
    ("Bærum", "3205", "3205 is Lillestrøm, not Bærum", "write \"3201\", the number of Bærum"),
    ("Bærum", "3999", "no kommune has the number 3999", "write \"3201\", the number of Bærum"),
    (
      "Våler", "3205", "3205 is Lillestrøm, not Våler",
      "write \"3114\" for Våler (Østfold) or \"3419\" for Våler (Innlandet)"
    ),
    ("Fet", "3205", "3205 is Lillestrøm, not Fet", "write \"0227\", the number that Fet had"),
    (
      "Lilestrøm", "3205", "3205 is Lillestrøm, not Lilestrøm",
      "mend the name (the nearest are Lillestrøm"
    ),
  ])
  func `a name and a number that contradict each other are a fault`(
    kommune: String, nummer: String, problem: String, remedy: String
  ) throws {
    let fault = try #require(try check(kommune, nummer, 2024, 2027).faults.first)
    #expect(fault.file == "proeve-2024/plan.yaml")
    #expect(fault.line == 2)
    #expect(fault.problem == problem)
    #expect(fault.remedy.hasPrefix(remedy))
  }

  @Test(arguments: [
    ("Bærum", "0219", 2016, "0219 is a former number of Bærum; write \"3201\""),
    (
      "Lillestrøm", "3205", 2016,
      "there is no kommune Lillestrøm in 2016; name the one whose plan it is, of Sørum, Fet, Skedsmo"
    ),
    (
      "Skedsmo", "0231", 2021,
      "there is no kommune Skedsmo in 2021; name the one whose plan it is, of Lillestrøm"
    ),
  ])
  func `what may have its reasons is a note`(
    kommune: String, nummer: String, year: Int, text: String
  ) throws {
    let found = try check(kommune, nummer, year, year)
    #expect(found.faults == [])
    #expect(found.notes.map(\.description) == ["proeve-\(year)/plan.yaml:2: \(text)"])
  }
}
