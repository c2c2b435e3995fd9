import Fixtures
import Foundation
import PlanIndex
import Testing

@Suite struct `A corpus that changes as chance has it` {
  private func build(_ index: String, _ corpus: String, readsAll: Bool) throws {
    _ = try IndexBuilder(
      corpus: corpus, vocabularies: Fixtures.vocabularies, index: index, readsAll: readsAll
    ).build()
  }

  @Test(arguments: [1, 2, 3])
  func `has the same index built on the older one as built anew, after every change`(
    seed: Int
  ) throws {
    try Fixtures.withFolder { folder in
      var corpus = try ChangingCorpus("\(folder)/corpus", seed: seed)
      let (grown, full) = ("\(folder)/grown", "\(folder)/full")
      try build(grown, corpus.path, readsAll: false)
      for _ in 0..<6 {
        let change = try corpus.change()
        try build(grown, corpus.path, readsAll: false)
        try build(full, corpus.path, readsAll: true)
        #expect(try everything(grown) == everything(full), "\(change) \(corpus.plans)")
      }
    }
  }
}
