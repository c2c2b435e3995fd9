internal import PlanCorpus
internal import PlanIndex
internal import Xapian

/// A query as the index understands it.
struct UnderstoodQuery {
  var query: Query
  /// Whether the best matches may order the others: not where somebody has said what to find.
  var isWidened = false
  /// The words searched for.
  var interpreted: String
  var suggestion: String?
  var expansions: [String] = []
  var notes: [String] = []
}

/// Reads what people type.
///
/// Words without operators are widened: each counts as itself most, then as a part of longer
/// words, then as what means the same. Whoever writes quotes, AND, OR, NOT, + or - has said what
/// to find, and Xapian's parser takes it; what that refuses is searched as plain words, with a
/// note.
struct QueryReading {
  /// Longer queries are cut here: no question needs more, and every word costs time.
  static let mostWords = 24

  let words: QueryWords
  let ranking: Ranking
  let exact: Bool

  func read(_ text: String, _ reader: borrowing Reader) throws(XapianError) -> UnderstoodQuery {
    let (text, notes) = Self.cleaned(text)
    guard !text.isEmpty else {
      return UnderstoodQuery(query: .matchAll, interpreted: "", notes: notes)
    }
    var understood = try exact ? parsed(text, reader) : corrected(text, reader)
    understood.notes = notes + understood.notes
    return understood
  }

  private func corrected(
    _ text: String, _ reader: borrowing Reader
  ) throws(XapianError) -> UnderstoodQuery {
    let stemmer = try Stemmer(Schema.stemmer)
    let spelling = QuerySpelling(stopwords: words.stopwords)
    let better = try spelling.correction(of: text, reader, stemmer)
    let text = better ?? text
    var understood = try hasOperators(text) ? parsed(text, reader) : plain(text, reader, stemmer)
    understood.suggestion = better
    return understood
  }

  /// The text on one line, without control characters, and no longer than can be searched; of
  /// signs alone nothing is left.
  private static func cleaned(_ text: String) -> (String, notes: [String]) {
    let printable = String(
      text.unicodeScalars.prefix(20_000).map { scalar in
        scalar.properties.generalCategory == .control ? " " : Character(scalar)
      })
    let words = printable.singleSpaced
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else {
      return ("", words.isEmpty ? [] : ["Søket har ingen ord; her er alt."])
    }
    let parts = words.split(separator: " ")
    guard parts.count > mostWords || words.count > mostWords * 30 else { return (words, []) }
    let kept = parts.prefix(mostWords).map { $0.prefix(60) }.joined(separator: " ")
    return (kept, ["Søket er langt; bare de \(mostWords) første ordene er brukt."])
  }

  private func hasOperators(_ text: String) -> Bool {
    text.contains("\"")
      || text.split(separator: " ").contains { word in
        ["AND", "OR", "NOT", "XOR", "NEAR"].contains(word)
          || "+-".contains(word.first ?? " ") && word.contains(where: \.isLetter)
      }
  }

  // MARK: Plain words

  private func plain(
    _ text: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> UnderstoodQuery {
    let typed = Words(words.withoutQuestion(text)).original
    var queryWords: [QueryWord] = []
    for word in typed {
      let word = try QueryWord(word, cased: words.cased, reader, stemmer)
      // Said twice it means no more.
      guard !queryWords.contains(where: { $0.lower == word.lower }) else { continue }
      if word.abbreviation != nil || !words.stopwords.contains(word.lower) {
        queryWords.append(word)
      }
    }
    guard !queryWords.isEmpty else { return try parsed(text, reader) }
    let widening = QueryWidening(
      ranking: ranking, concepts: words.concepts, weak: words.weak)
    let wider = try widening.widen(queryWords, all: typed, reader, stemmer)
    return UnderstoodQuery(
      query: query(of: queryWords, wider), isWidened: true, interpreted: text,
      expansions: wider.expansions)
  }

  private func query(of queryWords: [QueryWord], _ wider: QueryWidening.Wider) -> Query {
    let making = WordQuery(ranking: ranking)
    let (weak, strong) = (queryWords.filter(isWeak), queryWords.filter { !isWeak($0) })
    // Weak words are all there is, or they count little.
    let leading = (strong.isEmpty ? weak : strong).map(making.query)
    var queries = leading + wider.queries
    if !strong.isEmpty {
      queries += weak.map { .scaled(making.query($0), by: ranking.weakWord) }.filter(\.weighs)
    }
    if leading.count > 1, ranking.coverage > 0 {
      queries.append(.scaled(.and(leading), by: ranking.coverage))
    }
    let tiltak = Query.term(Schema.slagTerm(.tiltak))
    let raising = wider.raising + [.scaled(tiltak, by: ranking.tiltak * Double(leading.count))]
    return .andMaybe(.or(queries), .or(raising.filter(\.weighs)))
  }

  private func isWeak(_ word: QueryWord) -> Bool {
    word.abbreviation == nil && words.weak.contains(word.lower)
  }

  // MARK: Syntax

  private var parser: QueryParser {
    var parser = QueryParser()
    parser.stemmer = exact ? nil : Schema.stemmer
    parser.stemStrategy = exact ? .none : .some
    parser.stopwords = words.stopwords
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
    if Words(text).lowercased.allSatisfy(words.stopwords.contains) {
      parser.stopwords = []
      // Function words are indexed as written alone.
      parser.stemStrategy = .none
    }
    let parsed = try reader.parse(text, with: parser).query
    return UnderstoodQuery(query: try parsed.takenApart(), interpreted: text)
  }
}

/// What the index knows of words, for reading queries.
struct QueryWords: Sendable {
  let stopwords: Set<String>
  /// Words that say little of what is looked for.
  let weak: Set<String>
  /// Abbreviations that mean something in just their case.
  let cased: Set<String>
  let concepts: QueryConcepts
  /// Openings of questions in lower-case words, the longest first.
  private let questions: [[String]]

  init(_ index: OpenIndex) {
    stopwords = Set(index.stopwords)
    weak = Set(index.weakWords)
    cased = Set(index.abbreviations)
    concepts = index.concepts
    questions = index.questions.map { Words($0).lowercased }.sorted { $0.count > $1.count }
  }

  /// The text without the opening of a question, which does not steer the search. A question of
  /// nothing else stays.
  func withoutQuestion(_ text: String) -> String {
    let words = Words(text)
    let opening = questions.first { words.lowercased.starts(with: $0) && $0.count < words.count }
    guard let opening else { return text }
    return words.original.dropFirst(opening.count).joined(separator: " ")
  }
}
