internal import Foundation
package import PlanCorpus

/// Scores the repair of a corpus' text against stretches that people have restored by hand.
///
/// A plan with gold is scored word by word; any other is expected to come through as it was if it
/// shows no damage.
package struct TextEvaluation: EvaluationPart {
  package static let name = "repair"

  private let corpus: Corpus
  private let gold: String

  /// - Parameter gold: a folder of `<plan id>.tsv`: first line, last line, restored text.
  package init(_ corpus: Corpus, gold: String) {
    self.corpus = corpus
    self.gold = gold
  }

  package func figures() throws -> [Figure] {
    try corpus.entries.flatMap { entry in
      let path = "\(gold)/\(entry.manifest.id).tsv"
      guard FileManager.default.fileExists(atPath: path) else { return [unchanged(entry)] }
      let source = entry.sources[0]
      let score = RepairEvaluation(
        original: source.lines.map(\.delivered), repaired: source.lines.map(\.text),
        gold: try RestoredStretch.read(path: path))
      return Self.figures(score, plan: entry.manifest.id.rawValue)
    }
  }

  private static func figures(_ score: RepairEvaluation, plan: String) -> [Figure] {
    let misses = score.faults.map {
      "line \($0.line): \($0.original) → \($0.repaired), not \($0.gold)"
    }
    return [
      figure(plan, "words_fixed", score.fixed, of: score.damaged, misses),
      figure(plan, "words_harmed", score.harmed, of: score.undamaged),
      figure(plan, "word_error_rate_before", score.errorsBefore, of: score.goldWords),
      figure(plan, "word_error_rate_after", score.errorsAfter, of: score.goldWords),
    ]
  }

  private func unchanged(_ entry: Corpus.Entry) -> Figure {
    let words = entry.sources.flatMap(\.lines).reduce(0) {
      $0 + $1.delivered.split(whereSeparator: \.isWhitespace).count
    }
    let changed = entry.sources.flatMap { $0.repair?.words ?? [] }
    return Self.figure(
      entry.manifest.id.rawValue, "words_unchanged", words - changed.count, of: words,
      changed.map { "line \($0.line): \($0.original) → \($0.repaired)" })
  }

  private static func figure(
    _ plan: String, _ field: String, _ right: Int, of expected: Int, _ misses: [String] = []
  ) -> Figure {
    Figure(
      part: name, plan: plan, reading: "repaired", field: field, right: right,
      expected: expected, found: expected, misses: misses)
  }
}
