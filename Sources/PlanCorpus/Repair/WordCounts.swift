/// How often words, and pairs of words, stand in text known to be sound.
///
/// The undamaged plans of the corpus are the best source for a damaged one: the same subject, the
/// same turns of phrase. A plan must never be its own witness.
package struct WordCounts: Sendable {
  private(set) var words: [Letters: Int] = [:]
  private(set) var pairs: [WordPair: Int] = [:]
  private(set) var total = 0

  package static let empty = WordCounts()

  package init() {}

  /// Counts the words of sound lines.
  package init(lines: [String]) {
    add(lines)
  }

  package init(words: [String: Int]) {
    for (word, count) in words where count > 0 {
      self.words[word.letters, default: 0] += count
      total += count
    }
  }

  package mutating func add(_ lines: [String]) {
    for line in lines {
      var previous: Letters?
      for token in Tokens(lines: [line]).tokens {
        let word = token.letters
        if token.length == 1, !token.isWord { continue }
        words[word, default: 0] += 1
        total += 1
        if let previous { pairs[WordPair(previous, word), default: 0] += 1 }
        previous = token.isFollowedByStop ? nil : word
      }
    }
  }

  func count(of word: Letters) -> Int { words[word] ?? 0 }

  func count(of first: Letters, then second: Letters) -> Int {
    pairs[WordPair(first, second)] ?? 0
  }

  mutating func note(_ word: Letters, after previous: Letters?, count: Int = 1) {
    words[word, default: 0] += count
    total += count
    if let previous { pairs[WordPair(previous, word), default: 0] += 1 }
  }
}

struct WordPair: Hashable, Sendable {
  let first: Letters
  let second: Letters

  init(_ first: Letters, _ second: Letters) {
    self.first = first
    self.second = second
  }
}
