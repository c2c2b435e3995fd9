/// Finds many phrases in a text at once.
///
/// A phrase is a row of words. A word that ends in `*` stands for every word with that
/// beginning, one that begins with `*` for every word with that ending. Case does not matter.
package struct PhraseTable: Sendable {
  /// Where a phrase was found.
  package struct Hit: Sendable, Hashable {
    /// What the phrase was entered under.
    package let key: Int
    /// The words it covers, counted from 0.
    package let words: Range<Int>
  }

  private struct Word: Sendable {
    let text: String
    let isPrefix: Bool
    let isSuffix: Bool

    init(_ pattern: Substring) {
      isSuffix = pattern.hasPrefix("*")
      isPrefix = pattern.hasSuffix("*")
      text = pattern.drop { $0 == "*" }.prefix { $0 != "*" }.lowercased()
    }

    func matches(_ word: String) -> Bool {
      switch (isPrefix, isSuffix) {
      case (false, false): word == text
      case (true, false): word.hasPrefix(text)
      case (false, true): word.hasSuffix(text)
      case (true, true): word.contains(text)
      }
    }
  }

  private struct Entry: Sendable {
    let words: [Word]
    let key: Int
  }

  /// Entries by their first word: whole, by its first letters, by its last letters.
  private var whole: [String: [Entry]] = [:]
  private var beginnings: [String: [Entry]] = [:]
  private var endings: [String: [Entry]] = [:]
  private var anywhere: [Entry] = []
  /// Letters that bucket the starred words; shorter ones are looked at everywhere.
  private static let bucket = 3

  package init() {}

  /// Enters a phrase; one without a word is passed over.
  package mutating func add(_ phrase: String, key: Int) {
    let words = Self.patternWords(phrase).map(Word.init)
    guard let first = words.first, !first.text.isEmpty else { return }
    let entry = Entry(words: words, key: key)
    let isShort = first.text.count < Self.bucket
    switch (first.isPrefix, first.isSuffix) {
    case (false, false): whole[first.text, default: []].append(entry)
    case (true, false) where !isShort:
      beginnings[String(first.text.prefix(Self.bucket)), default: []].append(entry)
    case (false, true) where !isShort:
      endings[String(first.text.suffix(Self.bucket)), default: []].append(entry)
    default: anywhere.append(entry)
    }
  }

  private static func patternWords(_ phrase: String) -> [Substring] {
    phrase.split { !($0.isLetter || $0.isNumber || $0 == "*") }
  }

  /// All phrases found in a row of lower-case words, the same phrase each time it stands there.
  package func hits(in words: [String]) -> [Hit] {
    var hits: [Hit] = []
    for place in words.indices {
      for entry in candidates(for: words[place]) where matches(entry, words, at: place) {
        hits.append(Hit(key: entry.key, words: place..<(place + entry.words.count)))
      }
    }
    return hits
  }

  private func candidates(for word: String) -> [Entry] {
    (whole[word] ?? []) + (beginnings[String(word.prefix(Self.bucket))] ?? [])
      + (endings[String(word.suffix(Self.bucket))] ?? []) + anywhere
  }

  private func matches(_ entry: Entry, _ words: [String], at place: Int) -> Bool {
    guard place + entry.words.count <= words.count else { return false }
    return zip(entry.words, words[place...]).allSatisfy { $0.matches($1) }
  }
}
