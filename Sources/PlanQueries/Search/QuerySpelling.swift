internal import PlanIndex
internal import Xapian

/// Corrects words that no plan has.
///
/// Corrections come from the vocabularies and from words that several plans share, never from a
/// damaged form. A word stays as it is when a document has it, its stem or a longer word that
/// begins with it, when the vocabularies know it, and when it is an abbreviation or a number.
struct QuerySpelling {
  /// Shorter words are too near too many others.
  private static let shortest = 4

  let stopwords: Set<String>

  /// The text with unknown words replaced; `nil` when none is.
  func correction(of text: String, _ reader: borrowing Reader) throws(XapianError) -> String? {
    var better: [String: String] = [:]
    let words = Words(text)
    for (word, original) in zip(words.lowercased, words.original) {
      guard try isUnknown(word, original, reader) else { continue }
      better[original] = try reader.spellingSuggestion(for: word)
    }
    return better.isEmpty ? nil : Self.replacing(better, in: text)
  }

  private func isUnknown(
    _ word: String, _ original: String, _ reader: borrowing Reader
  ) throws(XapianError) -> Bool {
    guard word.count >= Self.shortest, word.allSatisfy(\.isLetter),
      !Words.isAbbreviation(original), !stopwords.contains(word)
    else { return false }
    let stemmer = try Stemmer(Schema.stemmer)
    if try reader.hasTerm("Z" + stemmer.stem(word)) { return false }
    if try !reader.synonyms(of: SynonymKey.of(word, stemmer)).isEmpty { return false }
    var longer = try reader.terms(withPrefix: word)
    return try longer.next() == nil
  }

  /// Replaces whole words alone, and leaves all between them as it is.
  private static func replacing(_ better: [String: String], in text: String) -> String {
    var result = ""
    var word = ""
    for character in text + " " {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        result += better[word] ?? word
        result.append(character)
        word = ""
      }
    }
    return String(result.dropLast())
  }
}
