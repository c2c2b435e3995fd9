internal import Foundation
internal import PlanCorpus
internal import PlanIndex

/// A made-up plan in the words and layouts that plans have, with its manifest.
struct SyntheticPlan {
  private let kommune: String
  private let first: Int
  private let last: Int
  private let text: String

  private var id: String { "\(slug(kommune))-\(first)" }

  init(of kommune: String, _ vocabularies: Vocabularies, _ chance: inout SeededChance) {
    self.kommune = kommune
    first = Int.random(in: 2015...2025, using: &chance)
    last = first + Int.random(in: 1...4, using: &chance)
    var writing = PlanWriting(kommune: kommune, years: "\(first)–\(last)", vocabularies)
    text = writing.text(&chance)
  }

  func write(to folder: String) throws {
    let place = "\(folder)/\(id)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try text.write(toFile: "\(place)/plan.txt", atomically: true, encoding: .utf8)
    try manifest.write(toFile: "\(place)/plan.yaml", atomically: true, encoding: .utf8)
  }

  /// No kommune has the number 9999.
  private var manifest: String {
    """
    id: \(id)
    kommune: \(kommune)
    kommunenummer: "9999"
    title: Handlingsplan for SLT i \(kommune) kommune
    document_type: handlingsplan
    period: [\(first), \(last)]
    language: nb
    sources:
      - file: plan.txt
        kind: text-layer
        page_marks: none
        sha256: \(Corpus.checksum(Array(text.utf8)))

    """
  }
}
