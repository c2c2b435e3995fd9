import Foundation
import Testing

@testable import PlanCorpus

/// What the repair tests share: the checkout's data and one repairer.
enum RepairFixtures {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let resources = RepairResources(lexiconPath: root + "/.lexicon/norsk.trie")
  static let repairer = TextRepairer(resources: resources)

  static func lines(_ path: String) throws -> [String] {
    let data = try #require(FileManager.default.contents(atPath: "\(root)/Corpus/\(path)"))
    return String(decoding: data, as: UTF8.self).lines
  }

  /// The words of the plans that are sound.
  static func soundWords() throws -> WordCounts {
    var counts = WordCounts()
    counts.add(try lines("nordre-land-2022/plan.txt"))
    counts.add(try lines("baerum-2016/plan.txt"))
    return counts
  }

  static func gold(_ plan: String) throws -> [RestoredStretch] {
    try RestoredStretch.read(path: "\(root)/Queries/gold/text/\(plan).tsv")
  }

  static func requireLexicon() throws {
    try #require(resources.missing.isEmpty, "run scripts/lexicon.py first")
  }

  /// Each line of `sound` as its own stretch.
  static func evaluation(
    of damaged: [String], repaired: [String], sound: [String]
  ) -> RepairEvaluation {
    let gold = sound.enumerated().map {
      RestoredStretch(firstLine: $0 + 1, lastLine: $0 + 1, text: $1)
    }
    return RepairEvaluation(original: damaged, repaired: repaired, gold: gold)
  }
}
