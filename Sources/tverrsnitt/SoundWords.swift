internal import PlanCorpus
internal import Synchronization

/// The words of a corpus' sound plans, looked up when the first damaged text asks.
final class SoundWords: Sendable {
  private let corpus: String
  private let found = Mutex<WordCounts?>(nil)

  init(_ corpus: String) { self.corpus = corpus }

  @Sendable func words() -> WordCounts {
    found.withLock { found in
      if let found { return found }
      let words = Corpus.soundWords(at: corpus)
      found = words
      return words
    }
  }
}
