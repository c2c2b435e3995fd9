import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

/// The fault that the body throws, or nil.
func fault<Value>(_ body: () throws(Fault) -> Value) -> Fault? {
  do throws(Fault) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// Lends a file with these bytes.
func withFile<Value>(
  _ bytes: some Sequence<UInt8>, _ body: (String) throws -> Value
) throws -> Value {
  try Fixtures.withFolder { folder in
    let path = "\(folder)/plan.txt"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try body(path)
  }
}

/// A source made of a text.
func source(_ text: String, pageMarks: PageMarks = .none) -> SourceText {
  SourceText(text: text, file: "prøve-2024/plan.txt", kind: .textLayer, pageMarks: pageMarks)
}

/// The structure of a text.
func outline(_ text: String, pageMarks: PageMarks = .none) -> Outline {
  Outline(source(text, pageMarks: pageMarks))
}

/// Reads a text as the one source of a plan `proeve-2024`.
func read(_ text: String, pageMarks: PageMarks = .none) throws -> ReadPlan {
  let manifest = Manifest(
    id: try #require(PlanID(rawValue: "proeve-2024")), idLine: 1, kommune: "Prøve",
    kommunenummer: Kommunenummer(rawValue: "9999"), title: "Plan for SLT i Prøve",
    documentType: "handlingsplan",
    period: Period(first: 2024, last: 2027), language: "nb", sources: [])
  let text = source(text, pageMarks: pageMarks)
  return PlanReading.read(
    Corpus.Entry(manifest: manifest, folder: "proeve-2024", sources: [text]))
}

/// A line that is as long as prose is, so that a small text has the width of a page.
let fullLine =
  "Arbeidet skal samordnes på tvers av tjenester, slik at barn og unge får hjelp i tide og sammen."

/// The real plans as the rules read them, once for all tests.
enum RealPlans {
  static let read = Result {
    let corpus = try Fixtures.realPlans
    return (
      plans: Dictionary(
        uniqueKeysWithValues: corpus.entries.map { ($0.folder, PlanReading.uncurated($0).plan) }),
      sources: Dictionary(
        uniqueKeysWithValues: corpus.entries.flatMap(\.sources).map { ($0.file, $0) })
    )
  }
}
