import Fixtures
import Foundation
import PlanCorpus
import Testing

@testable import PlanIndex

@Suite struct `The stamp of a reading` {
  @Test func `another lexicon, or a changed one, makes it another reading`() throws {
    let corpus = try Corpus.delivered(at: Fixtures.corpus)
    let entry = try #require(corpus.entries.first)
    try Fixtures.withFolder { folder in
      func stamp(_ lexicon: String) -> String {
        ReadingStamp(
          corpus: Fixtures.corpus, vocabularies: Fixtures.vocabularies, wordLists: "\(folder)/none",
          repair: RepairResources(lexiconPath: "\(folder)/\(lexicon)", wordLists: [])
        ).of(entry)
      }
      for lexicon in ["a.trie", "b.trie"] {
        try "the same".write(toFile: "\(folder)/\(lexicon)", atomically: true, encoding: .utf8)
      }
      let before = stamp("a.trie")
      #expect(stamp("a.trie") == before)
      #expect(stamp("b.trie") != before)
      #expect(stamp("none.trie") != before)
      try "another".write(toFile: "\(folder)/a.trie", atomically: true, encoding: .utf8)
      #expect(stamp("a.trie") != before)
    }
  }

  @Test func `the same word lists are the same, whatever way leads to them`() throws {
    let entry = try #require(try Corpus.delivered(at: Fixtures.corpus).entries.first)
    try Fixtures.withFolder { folder in
      let lists = "\(folder)/lists"
      try FileManager.default.createDirectory(
        atPath: lists, withIntermediateDirectories: false)
      try "ord".write(toFile: "\(lists)/ord.txt", atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: lists)
      let stamps = [lists, "\(lists)/../lists", "\(folder)/link"].map { lists in
        ReadingStamp(
          corpus: Fixtures.corpus, vocabularies: Fixtures.vocabularies, wordLists: lists,
          repair: RepairResources(lexiconPath: "\(folder)/none", wordLists: [])
        ).of(entry)
      }
      #expect(Set(stamps).count == 1)
    }
  }
}
