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
}
