internal import PlanIndex
internal import Xapian

/// Widens a query below its own words: by longer words that begin with them, and by synonyms.
struct QueryWidening {
  private enum Weight {
    /// «hasjavvenning» finds *hasjavvenningsprogram*, a little below itself.
    static let beginning = 0.7
    static let synonym = 0.4
  }

  /// Words shorter than this stand for themselves alone.
  private static let shortestBeginning = 4
  /// Longer words that one word may stand for.
  private static let mostBeginnings: UInt32 = 100
  /// Longest phrase that is looked up among the synonyms, in words.
  private static let longestSynonym = 4

  let stopwords: Set<String>

  func widen(
    _ understood: inout UnderstoodQuery, _ reader: borrowing Reader
  ) throws(XapianError) {
    let words = Words(understood.interpreted).lowercased.filter { !stopwords.contains($0) }
    let stemmer = try Stemmer(Schema.stemmer)
    var wider = words.filter { $0.count >= Self.shortestBeginning }.map { word in
      Query.scaled(
        .wildcard(prefix: word, .init(limit: Self.mostBeginnings)), by: Weight.beginning)
    }
    understood.expansions = try synonyms(of: words, stemmer, reader)
    var synonyms: [Query] = []
    for synonym in understood.expansions { synonyms.append(try query(synonym, stemmer)) }
    // They count as one word, not as many: their sum must not outweigh the word itself.
    if !synonyms.isEmpty { wider.append(.scaled(.synonym(synonyms), by: Weight.synonym)) }
    if !wider.isEmpty { understood.query = .or([understood.query] + wider) }
  }

  /// A synonym of one word is looked for by its stem; one of several as they stand.
  private func query(
    _ synonym: String, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> Query {
    let words = Words(synonym)
    guard words.count == 1 else { return .phrase(words.lowercased.map { .term($0) }) }
    return .term("Z" + (try stemmer.stem(words.lowercased[0])))
  }

  /// Synonyms of the query's words and of neighbours among them, the longest phrases first.
  private func synonyms(
    of words: [String], _ stemmer: borrowing Stemmer, _ reader: borrowing Reader
  ) throws(XapianError) -> [String] {
    let own = Set(words)
    var found: [String] = []
    for length in stride(from: min(Self.longestSynonym, words.count), to: 0, by: -1) {
      for start in 0...(words.count - length) {
        let phrase = words[start..<(start + length)].joined(separator: " ")
        for synonym in try reader.synonyms(of: SynonymKey.of(phrase, stemmer))
        where !found.contains(synonym) && !own.contains(synonym.lowercased()) {
          found.append(synonym)
        }
      }
    }
    return found
  }
}
