internal import PlanIndex
internal import Xapian

/// One word of a query with the forms that the index may have it in.
struct QueryWord {
  /// As typed, corrected where it was.
  let typed: String
  let lower: String
  /// The bokmål word it is nynorsk for.
  let bokmål: String?
  /// Its stem, and the stems it has in the other written standard.
  let stems: [String]
  /// The abbreviation it is, in the case the index has it.
  let abbreviation: String?
  /// Whether that means something in just its case.
  let isCased: Bool
  /// The parts of a compound.
  let split: [String]
  /// The stems of each part.
  let parts: [[String]]

  init(
    _ typed: String, cased: Set<String>, _ reader: borrowing Reader,
    _ stemmer: borrowing Stemmer
  ) throws(XapianError) {
    self.typed = typed
    lower = typed.lowercased()
    bokmål = try reader.synonyms(of: SynonymKey.bokmål(of: try stemmer.stem(lower))).first
    stems = try Self.stems(of: typed.lowercased(), reader, stemmer)
    abbreviation = try Self.abbreviation(typed, reader)
    isCased = abbreviation.map(cased.contains) ?? false
    split = try abbreviation == nil ? Self.split(lower, reader, stemmer) ?? [] : []
    var parts: [[String]] = []
    for part in split { parts.append(try Self.stems(of: part, reader, stemmer)) }
    self.parts = parts
  }

  /// In just its case, or in lower case where no other word is written so.
  private static func abbreviation(
    _ typed: String, _ reader: borrowing Reader
  ) throws(XapianError) -> String? {
    for typed in [typed, typed.lowercased()] {
      let meant = try reader.synonyms(of: SynonymKey.abbreviation(typed: typed)).first
      if let meant { return meant }
    }
    return nil
  }

  private static func stems(
    of word: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> [String] {
    var stems = [try stemmer.stem(word)]
    for key in [SynonymKey.bokmål(of: stems[0]), SynonymKey.nynorsk(of: stems[0])] {
      for other in try reader.synonyms(of: key) {
        let stem = try stemmer.stem(other)
        if !stems.contains(stem) { stems.append(stem) }
      }
    }
    return stems
  }

  /// The parts of a compound, where the index knows both.
  static func split(
    _ word: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> [String]? {
    for (first, last) in Compounds.ways(of: word) {
      if try isKnown(last, reader, stemmer), try isKnown(first, reader, stemmer) {
        return [first, last]
      }
    }
    return nil
  }

  /// Whether something can be found by the word, or it has another form that can.
  static func isKnown(
    _ word: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> Bool {
    let stem = try stemmer.stem(word)
    if try reader.hasTerm(Schema.Prefix.stem + stem) { return true }
    if try reader.hasTerm(Schema.Prefix.part + stem) { return true }
    if try !reader.synonyms(of: stem).isEmpty { return true }
    if try !reader.synonyms(of: SynonymKey.bokmål(of: stem)).isEmpty { return true }
    return try !reader.synonyms(of: SynonymKey.nynorsk(of: stem)).isEmpty
  }
}
