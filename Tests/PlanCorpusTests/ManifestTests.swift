import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `A plan's manifest` {
  private static let good = """
    id: vik-2020
    kommune: Vik
    kommunenummer: "0301"
    title: Plan for SLT
    document_type: temaplan
    period: [2020, 2023]
    language: nn
    sources:
      - file: plan.txt
        kind: optical-recognition
        page_marks: form-feed
        sha256: abc
      - file: annen.txt
        kind: converted
        page_marks: none
        sha256: def
    """

  private func read(_ yaml: String) throws -> Manifest {
    try withFile(yaml.utf8) { path in try Manifest.read(at: path, as: "vik-2020/plan.yaml") }
  }

  private func fault(_ old: String, _ new: String) throws -> Fault {
    #expect(Self.good.contains(old))
    let yaml = Self.good.replacingOccurrences(of: old, with: new)
    let found = try withFile(yaml.utf8) { path in
      PlanCorpusTests.fault { () throws(Fault) in
        try Manifest.read(at: path, as: "vik-2020/plan.yaml")
      }
    }
    return try #require(found)
  }

  @Test func `every field is read`() throws {
    let manifest = try read(Self.good)
    #expect(manifest.id.rawValue == "vik-2020")
    #expect(manifest.idLine == 1)
    #expect(manifest.kommune == "Vik")
    #expect(manifest.kommunenummer?.rawValue == "0301")
    #expect(manifest.title == "Plan for SLT")
    #expect(manifest.documentType == "temaplan")
    #expect(manifest.period == Period(first: 2020, last: 2023))
    #expect(manifest.language == "nn")
    #expect(manifest.sources.map(\.file) == ["plan.txt", "annen.txt"])
    #expect(manifest.sources.map(\.kind) == [.opticalRecognition, .converted])
    #expect(manifest.sources.map(\.pageMarks) == [.formFeed, .none])
    #expect(manifest.sources.map(\.sha256) == ["abc", "def"])
  }

  @Test(arguments: [
    "kommune: Vik\n", "title: Plan for SLT\n",
    "document_type: temaplan\n", "period: [2020, 2023]\n", "language: nn\n", "id: vik-2020\n",
  ])
  func `a missing key is named`(line: String) throws {
    let found = try fault(line, "")
    let key = line.prefix { $0 != ":" }
    #expect(found.problem == "'\(key)' is missing")
    #expect(found.remedy.contains("`\(key): "))
    #expect(found.file == "vik-2020/plan.yaml")
    #expect(found.line != nil)
  }

  @Test(arguments: [
    ("period: [2020, 2023]", "period: [2023, 2020]", 6),
    ("period: [2020, 2023]", "period: [2020, 20230000000]", 6),
    ("period: [2020, 2023]", "period: [2020]", 6),
    ("period: [2020, 2023]", "period: [2020, 2021, 2022]", 6),
    ("period: [2020, 2023]", "period: 2020", 6),
    ("period: [2020, 2023]", "period: [20, 23]", 6),
    ("period: [2020, 2023]", "period: [to, tre]", 6),
    ("period: [2020, 2023]", "period: [2021, 2023]", 1),
    ("kommunenummer: \"0301\"", "kommunenummer: 301", 3),
    ("kommunenummer: \"0301\"", "kommunenummer: \"03011\"", 3),
    ("kommunenummer: \"0301\"", "kommunenummer: Oslo", 3),
    ("kommunenummer: \"0301\"", "kommunenummer: \"٠٣٠١\"", 3),
    ("document_type: temaplan", "document_type: plan", 5),
    ("language: nn", "language: no", 7),
    ("id: vik-2020", "id: Vik-2020", 1),
    ("id: vik-2020", "id: vik-2019", 1),
    ("kind: converted", "kind: scan", 14),
    ("page_marks: none", "page_marks: some", 15),
    ("file: annen.txt", "file: ../annen.txt", 13),
    ("file: annen.txt", "file: .skjult", 13),
    ("file: annen.txt", "fil: annen.txt", 13),
    ("title: Plan for SLT", "titel: Plan for SLT", 4),
    ("title: Plan for SLT", "title: [a]", 4),
  ])
  func `a wrong value names its line and a remedy`(old: String, new: String, line: Int) throws {
    let found = try fault(old, new)
    #expect(found.line == line, "\(found)")
    #expect(found.file == "vik-2020/plan.yaml")
    #expect(!found.problem.isEmpty && !found.remedy.isEmpty)
  }

  @Test func `an unknown document type is answered with the known ones`() throws {
    let found = try fault("document_type: temaplan", "document_type: plan")
    #expect(found.problem == "'plan' is not a document_type")
    #expect(
      found.remedy
        == "use one of handlingsplan, handlingsprogram, aarsrapport, strategi, temaplan, annet")
  }

  @Test func `a key that stands twice and broken YAML are faults`() throws {
    let twice = try fault("language: nn", "language: nn\nlanguage: nb")
    #expect(twice.problem == "the key 'language' stands twice")
    let broken = try fault("period: [2020, 2023]", "period: [2020, 2023")
    #expect(broken.problem.hasPrefix("is not YAML"))
    #expect(broken.line != nil)
  }

  @Test func `a plan needs a source`() throws {
    let list = try #require(Self.good.range(of: "sources:\n"))
    let found = try fault(String(Self.good[list.lowerBound...]), "sources: []")
    #expect(found.problem == "names no file")
    #expect(found.line == 8)
  }

  @Test func `a year is quoted or not`() throws {
    let manifest = try read(
      Self.good.replacingOccurrences(of: "[2020, 2023]", with: "[2020, 2020]"))
    #expect(manifest.period.label == "2020")
  }
}
