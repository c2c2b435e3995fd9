internal import PlanIndex
internal import Xapian

/// Makes queries of words.
struct WordQuery {
  /// Words shorter than this stand for themselves alone.
  private static let shortestBeginning = 4
  /// Longer words that one word may stand for.
  private static let mostBeginnings: UInt32 = 100

  /// Words up to this length have stems that other words share.
  private static let shortestStemmed = 3
  private static let nounEndings = ["", "en", "et", "a", "er", "ene", "s", "ens", "ar", "ane"]

  let ranking: Ranking

  /// The word itself, in its forms.
  func itself(_ word: QueryWord) -> Query {
    var terms = Self.forms(word.lower, word.stems)
    if let short = word.abbreviation {
      let cased = Query.term(Schema.Prefix.abbreviation + short)
      terms = word.isCased ? [cased] : [cased] + terms
    }
    return .synonym(terms)
  }

  /// Longer words that begin with it, and compounds that it is a part of.
  func within(_ word: QueryWord) -> Query? {
    guard word.abbreviation == nil else { return nil }
    var queries = word.stems.map { Query.term(Schema.Prefix.part + $0) }
    if word.lower.count >= Self.shortestBeginning {
      queries.append(.wildcard(prefix: word.lower, .init(limit: Self.mostBeginnings)))
    }
    return .synonym(queries)
  }

  /// The parts of a compound as words or parts of other compounds.
  func parts(of word: QueryWord) -> [Query] {
    word.parts.map { stems in .synonym(stems.flatMap(Self.anywhere)) }
  }

  /// A word by its stems. The stem of a very short one is that of other words too (*los* and
  /// *loses*), so that is looked for in the forms of a noun.
  static func forms(_ word: String, _ stems: [String]) -> [Query] {
    guard word.count <= shortestStemmed else {
      return stems.map { .term(Schema.Prefix.stem + $0) }
    }
    return nounEndings.map { .term(word + $0) }
      + stems.dropFirst().map { .term(Schema.Prefix.stem + $0) }
  }

  static func anywhere(_ word: String, _ stem: String) -> [Query] {
    forms(word, [stem]) + [.term(Schema.Prefix.part + stem)]
  }

  static func anywhere(_ stem: String) -> [Query] {
    [.term(Schema.Prefix.stem + stem), .term(Schema.Prefix.part + stem)]
  }

  /// A word made of two, where some document has it or a longer word that begins with it or is
  /// made of it: «folke helse» is in *folkehelsearbeid*.
  static func wholeOrWithin(
    _ word: String, _ reader: borrowing Reader, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> [Query] {
    let stem = try stemmer.stem(word)
    var queries: [Query] = []
    for term in [Schema.Prefix.stem + stem, Schema.Prefix.part + stem]
    where try reader.hasTerm(term) {
      queries.append(.term(term))
    }
    var longer = try reader.terms(withPrefix: word)
    if try longer.next() != nil {
      queries.append(.wildcard(prefix: word, .init(limit: mostBeginnings)))
    }
    return queries
  }

  /// All that one word may be found by, below the word itself.
  func query(_ word: QueryWord) -> Query {
    var queries = [Query.scaled(itself(word), by: ranking.word)]
    if let within = within(word) { queries.append(.scaled(within, by: ranking.part)) }
    let parts = parts(of: word)
    if !parts.isEmpty {
      queries.append(.scaled(.and(parts), by: ranking.split))
      queries += parts.map { .scaled($0, by: ranking.loosePart) }
    }
    return .or(queries.filter(\.weighs))
  }
}

extension Query {
  /// A feature switched off matches nothing.
  var weighs: Bool {
    if case .scaled(_, by: 0) = self { false } else { true }
  }
}
