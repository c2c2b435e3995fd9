internal import PlanCorpus
internal import PlanIndex
internal import Xapian

/// A query as the index understands it.
struct UnderstoodQuery {
  var query: Query
  /// The words searched for.
  var interpreted: String
  var suggestion: String?
  var expansions: [String] = []
  var notes: [String] = []
}

/// Reads what people type.
///
/// Xapian's parser takes quotes, AND, OR, NOT, + and -. What it refuses is searched as plain
/// words, with a note. Words that stand for themselves weigh most; beginnings of longer words
/// and synonyms widen the query below them.
struct QueryReading {
  private enum Weight {
    /// «hasjavvenning» finds *hasjavvenningsprogram*, a little below itself.
    static let beginning = 0.7
    static let synonym = 0.4
  }

  /// Words shorter than this stand for themselves alone.
  private static let shortestBeginning = 5
  /// Longest phrase that is looked up among the synonyms, in words.
  private static let longestSynonym = 4

  let stopwords: Set<String>
  let exact: Bool

  func read(_ text: String, _ reader: borrowing Reader) throws(XapianError) -> UnderstoodQuery {
    let words = text.singleSpaced
    guard !words.isEmpty else { return UnderstoodQuery(query: .matchAll, interpreted: "") }
    var understood = try parsed(words, reader)
    guard !exact else { return understood }
    if let better = try correction(of: words, reader) {
      understood = try parsed(better, reader)
      understood.suggestion = better
    }
    try widen(&understood, reader)
    return understood
  }

  // MARK: Syntax

  private var parser: QueryParser {
    var parser = QueryParser()
    parser.stemmer = exact ? nil : Schema.stemmer
    parser.stemStrategy = exact ? .none : .some
    parser.stopwords = stopwords
    parser.flags = [.boolean, .phrase, .loveHate]
    return parser
  }

  private func parsed(
    _ text: String, _ reader: borrowing Reader
  ) throws(XapianError) -> UnderstoodQuery {
    do throws(XapianError) {
      return try query(text, parser, reader)
    } catch {
      guard error.code == .queryParser else { throw error }
      var plain = parser
      plain.flags = []
      let words = Words(text).lowercased.joined(separator: " ")
      var understood = try query(words, plain, reader)
      understood.notes.append("Søket er lest som vanlige ord.")
      return understood
    }
  }

  /// A query of nothing but function words is searched with them.
  private func query(
    _ text: String, _ parser: QueryParser, _ reader: borrowing Reader
  ) throws(XapianError) -> UnderstoodQuery {
    var parser = parser
    if Words(text).lowercased.allSatisfy(stopwords.contains) {
      parser.stopwords = []
      // Function words are indexed as written alone.
      parser.stemStrategy = .none
    }
    return UnderstoodQuery(query: try reader.parse(text, with: parser).query, interpreted: text)
  }

  // MARK: Spelling

  /// The text with words that no document has replaced by known ones; `nil` when none is.
  private func correction(
    of text: String, _ reader: borrowing Reader
  ) throws(XapianError) -> String? {
    var corrected = text
    let words = Words(text)
    for (word, original) in zip(words.lowercased, words.original) {
      guard try isUnknown(word, original, reader),
        let better = try reader.spellingSuggestion(for: word)
      else { continue }
      corrected = corrected.replacing(original, with: better)
    }
    return corrected == text ? nil : corrected
  }

  /// A word is left as it is when a document has it, its stem or a longer word, and when it is
  /// an abbreviation or a number.
  private func isUnknown(
    _ word: String, _ original: String, _ reader: borrowing Reader
  ) throws(XapianError) -> Bool {
    guard word.count > 3, word.allSatisfy(\.isLetter), original != original.uppercased(),
      !stopwords.contains(word)
    else { return false }
    let stem = try Stemmer(Schema.stemmer).stem(word)
    if try reader.hasTerm("Z" + stem) { return false }
    return try !reader.hasTerm(word)
  }

  // MARK: Widening

  private func widen(
    _ understood: inout UnderstoodQuery, _ reader: borrowing Reader
  ) throws(XapianError) {
    let words = Words(understood.interpreted).lowercased.filter { !stopwords.contains($0) }
    var wider = words.filter { $0.count >= Self.shortestBeginning }.map { word in
      Query.scaled(.wildcard(prefix: word, .init(limit: 100)), by: Weight.beginning)
    }
    understood.expansions = try synonyms(of: words, reader)
    var synonyms: [Query] = []
    for synonym in understood.expansions {
      synonyms.append(try query(synonym, synonymParser, reader).query)
    }
    // They count as one word, not as many: their sum must not outweigh the word itself.
    if !synonyms.isEmpty { wider.append(.scaled(.synonym(synonyms), by: Weight.synonym)) }
    guard !wider.isEmpty, !hasOperators(understood.interpreted) else { return }
    understood.query = .or([understood.query] + wider)
  }

  /// A synonym of several words means all of them, close together.
  private var synonymParser: QueryParser {
    var parser = parser
    parser.flags = []
    parser.defaultOperator = .phrase
    return parser
  }

  /// Whoever writes operators has said what to find; widening would say otherwise.
  private func hasOperators(_ text: String) -> Bool {
    text.contains("\"")
      || text.split(separator: " ").contains { word in
        ["AND", "OR", "NOT", "XOR", "NEAR"].contains(word) || "+-".contains(word.first ?? " ")
      }
  }

  /// Synonyms of the query's words and of neighbours among them, the longest phrases first.
  private func synonyms(
    of words: [String], _ reader: borrowing Reader
  ) throws(XapianError) -> [String] {
    let stemmer = try Stemmer(Schema.stemmer)
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
