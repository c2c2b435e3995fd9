internal import PlanCorpus
internal import PlanIndex
internal import Xapian

/// Corrects words that find nothing.
///
/// Corrections come from the vocabularies and from words that are no damaged forms. A word stays
/// as it is when a document has it, its stem or a longer word that begins with it, when the
/// vocabularies know it or the words it is made of, and when it is an abbreviation or a number.
struct QuerySpelling {
  /// Shorter words are too near too many others.
  private static let shortest = 4
  /// Longer ones are no words, and trying every way to part them takes long.
  private static let longest = 32
  /// From this length two slips are believed.
  private static let longEnoughForTwo = 7

  let stopwords: Set<String>

  /// The text with unknown words replaced; `nil` when none is.
  func correction(
    of text: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> String? {
    var better: [String: String] = [:]
    let words = Words(text)
    for (word, original) in zip(words.lowercased, words.original) {
      guard try isUnknown(word, original, reader, stemmer) else { continue }
      better[original] = try nearest(to: word, reader, stemmer)
    }
    return better.isEmpty ? nil : Self.replacing(better, in: text)
  }

  private func isUnknown(
    _ word: String, _ original: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> Bool {
    guard (Self.shortest...Self.longest).contains(word.count), word.allSatisfy(\.isLetter),
      !Words.isAbbreviation(original), !stopwords.contains(word)
    else { return false }
    if try QueryWord.isKnown(word, reader, stemmer) { return false }
    if try !reader.synonyms(of: SynonymKey.abbreviation(typed: word)).isEmpty { return false }
    if let parts = try QueryWord.split(word, reader, stemmer) {
      // What only a dictionary knows may be a slip: «gjengangre» is not «gjeng» and «angre».
      var found = true
      for part in parts where found { found = try isFound(part, reader, stemmer) }
      if found { return false }
    }
    var longer = try reader.terms(withPrefix: word)
    return try longer.next() == nil
  }

  private func isFound(
    _ word: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> Bool {
    let stem = try stemmer.stem(word)
    if try reader.hasTerm(Schema.Prefix.stem + stem) { return true }
    return try reader.hasTerm(Schema.Prefix.part + stem)
  }

  /// Letters left out of the keyboard before slips; then whole words before compounds.
  private func nearest(
    to word: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> String? {
    let folded = try reader.synonyms(of: SynonymKey.folded(try stemmer.stem(word)))
    if let same = folded.first(where: { Folding.of($0).contains(word) }) ?? folded.first {
      return same
    }
    let whole = try suggestion(for: word, reader)
    let parts = try compounds(near: word, reader, stemmer)
      .min { distance($0, word) < distance($1, word) }
    guard let whole, let parts else { return whole ?? parts }
    // Of two as near, the word that is written somewhere.
    return distance(parts, word) + 1 < distance(whole, word) ? parts : whole
  }

  private func suggestion(
    for word: String, _ reader: borrowing Reader
  ) throws(XapianError) -> String? {
    let most = word.count >= Self.longEnoughForTwo ? 2 : 1
    return try reader.spellingSuggestion(for: word, maxDistance: most)
  }

  private func distance(_ left: String, _ right: String) -> Int {
    NearestNames.distance(Array(left), Array(right))
  }

  /// Compounds with a slip in one of their parts.
  private func compounds(
    near word: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> [String] {
    var found: [String] = []
    let letters = Array(word)
    for place in stride(from: Self.shortest - 1, through: letters.count - Self.shortest, by: 1) {
      let (first, last) = (String(letters[..<place]), String(letters[place...]))
      let (knowsFirst, knowsLast) = (
        try isPart(first, reader, stemmer), try QueryWord.isKnown(last, reader, stemmer)
      )
      if knowsFirst, !knowsLast, let better = try suggestion(for: last, reader) {
        found.append(first + better)
      }
      if knowsLast, !knowsFirst, first.count >= Self.shortest,
        let better = try suggestion(for: first, reader)
      {
        found.append(better + last)
      }
    }
    return found
  }

  /// A word, or a word with its linking letter.
  private func isPart(
    _ word: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> Bool {
    if try QueryWord.isKnown(word, reader, stemmer) { return true }
    guard word.count > Self.shortest, let link = word.last, "se".contains(link) else {
      return false
    }
    return try QueryWord.isKnown(String(word.dropLast()), reader, stemmer)
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
