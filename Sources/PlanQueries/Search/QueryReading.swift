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
  let stopwords: Set<String>
  /// Abbreviations that mean something in just their case.
  let abbreviations: Set<String>
  let exact: Bool

  func read(_ text: String, _ reader: borrowing Reader) throws(XapianError) -> UnderstoodQuery {
    let words = text.singleSpaced
    guard !words.isEmpty else { return UnderstoodQuery(query: .matchAll, interpreted: "") }
    if exact || hasOperators(words) { return try parsed(words, reader) }
    let spelling = QuerySpelling(stopwords: stopwords)
    let better = try spelling.correction(of: words, reader)
    var understood = try plain(better ?? words, reader)
    understood.suggestion = better
    let widening = QueryWidening(stopwords: stopwords)
    try widening.widen(&understood, reader)
    return understood
  }

  /// Whoever writes operators has said what to find; widening would say otherwise.
  private func hasOperators(_ text: String) -> Bool {
    text.contains("\"")
      || text.split(separator: " ").contains { word in
        ["AND", "OR", "NOT", "XOR", "NEAR"].contains(word) || "+-".contains(word.first ?? " ")
      }
  }

  /// Words without operators. Abbreviations that mean something in just their case are looked
  /// for in it: MOT is not *mot*.
  private func plain(
    _ text: String, _ reader: borrowing Reader
  ) throws(XapianError) -> UnderstoodQuery {
    let cased = Words(text).original.filter(abbreviations.contains)
    guard !cased.isEmpty else { return try parsed(text, reader) }
    let rest = Words(text).original.filter { !abbreviations.contains($0) }
    let terms = cased.map { Query.term(Schema.Prefix.abbreviation + $0) }
    var understood = UnderstoodQuery(query: .or(terms), interpreted: text)
    if !rest.isEmpty {
      let others = try parsed(rest.joined(separator: " "), reader)
      understood.query = .or(terms + [others.query])
      understood.notes = others.notes
    }
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
}
