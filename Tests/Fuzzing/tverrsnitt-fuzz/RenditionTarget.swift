internal import Fixtures
@testable import PlanCorpus

/// Two texts of one plan, parted by a line that an input has to find for itself.
enum RenditionTarget {
  private static let divider = "\n=====\n"

  static func run(_ input: Input) {
    let parts = input.text.split(separator: divider, maxSplits: 1, omittingEmptySubsequences: false)
    let sources = parts.enumerated().map { number, text in
      SourceText(
        text: String(text), file: "proeve-2024/plan\(number).txt", kind: .textLayer,
        pageMarks: number == 0 ? .none : .formFeed)
    }
    guard let entry = PlanEntry.of(sources) else { return }
    let plan = PlanReading.read(entry)
    let faults = EvidenceFaults.of(plan, in: sources)
    hold(faults.isEmpty, faults.joined(separator: "\n"))
  }
}

/// A plan as it would lie in a corpus, from texts at hand.
enum PlanEntry {
  static func of(_ sources: [SourceText]) -> Corpus.Entry? {
    PlanID(rawValue: "proeve-2024").map { id in
      let manifest = Manifest(
        id: id, idLine: 1, kommune: "Prøve", kommunenummer: nil, title: "Plan for SLT i Prøve",
        documentType: "handlingsplan", period: Period(first: 2024, last: 2027), language: "nb",
        sources: [])
      return Corpus.Entry(manifest: manifest, folder: "proeve-2024", sources: sources)
    }
  }
}
