import Fixtures
import Testing

@testable import PlanCorpus

/// A plan's text with its outline, for the readings to be called one by one.
struct ReadFixture {
  let outline: Outline
  let facts: PlanWideFacts
  let description: PlanDescription

  init(_ text: String, pageMarks: PageMarks = .none) {
    outline = Outline(
      SourceText(text: text, file: "plan.txt", kind: .textLayer, pageMarks: pageMarks))
    description = PlanDescriptionReading.read(outline)
    facts = PlanWideReading.read(outline, taken: [], title: description.title)
  }

  init(real path: String, pageMarks: PageMarks) throws {
    let file = "\(Fixtures.realCorpus)/\(path)"
    self.init(try SourceDecoding.text(at: file, as: path), pageMarks: pageMarks)
  }

  func organ(_ level: Nivå) throws -> Organ {
    try #require(facts.organisasjon.levels.first { $0.level == level })
  }

  /// The lines of a range put together, as the plan has them.
  func lines(_ evidence: Evidence?) -> String {
    guard let evidence else { return "" }
    return evidence.lines.map { outline.lines[$0 - 1].text }.joined(separator: " ")
  }
}
