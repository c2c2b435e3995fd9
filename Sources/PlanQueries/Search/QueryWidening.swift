internal import PlanIndex
internal import Xapian

/// Widens a query below its own words: by neighbours joined, by full forms, by synonyms, and by
/// the types and areas that its words name.
struct QueryWidening {
  /// Longest phrase that is looked up among the synonyms, in words.
  private static let longestSynonym = 6

  /// How strongly a query must name a type for no other to be looked for.
  private static let surely = 0.7

  let ranking: Ranking
  let concepts: QueryConcepts
  /// Words that say little, and whose synonyms say little too.
  let weak: Set<String>

  /// Queries to add, and the words they add.
  struct Wider {
    var queries: [Query] = []
    /// What raises documents that match and finds no others: an area is too wide to be an answer.
    var raising: [Query] = []
    var expansions: [String] = []
  }

  /// - Parameter all: every word typed, function words too, for phrases.
  func widen(
    _ words: [QueryWord], all: [String], _ reader: borrowing Reader,
    _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> Wider {
    var wider = Wider()
    try join(words, all, &wider, reader, stemmer)
    try spellOut(words, &wider, reader, stemmer)
    try addSynonyms(words, all, &wider, reader, stemmer)
    addConcepts(words, all, &wider)
    return wider
  }

  // MARK: Words typed apart

  /// «rus forebygging» is *rusforebygging*; «team for ungdom» is *ungdomsteam*.
  private func join(
    _ words: [QueryWord], _ all: [String], _ wider: inout Wider, _ reader: borrowing Reader,
    _ stemmer: borrowing Stemmer
  ) throws(XapianError) {
    guard ranking.join > 0 else { return }
    for (left, right) in zip(words, words.dropFirst()) {
      let turned = all.count > words.count
      for (first, last) in [(left.lower, right.lower)] + (turned ? [(right.lower, left.lower)] : [])
      {
        var terms: [Query] = []
        for link in ["", "s", "e"] {
          terms += try WordQuery.wholeOrWithin(first + link + last, reader, stemmer)
        }
        if !terms.isEmpty { wider.queries.append(.scaled(.synonym(terms), by: ranking.join)) }
      }
    }
  }

  // MARK: Abbreviations

  private func spellOut(
    _ words: [QueryWord], _ wider: inout Wider, _ reader: borrowing Reader,
    _ stemmer: borrowing Stemmer
  ) throws(XapianError) {
    guard ranking.fullForm > 0 else { return }
    for short in words.compactMap(\.abbreviation) {
      let forms = try reader.synonyms(of: SynonymKey.fullForms(of: short))
      try add(forms, by: ranking.fullForm, &wider, stemmer)
    }
  }

  // MARK: Synonyms

  /// Synonyms of the words and of neighbours among them, the longest phrases first.
  private func addSynonyms(
    _ words: [QueryWord], _ all: [String], _ wider: inout Wider, _ reader: borrowing Reader,
    _ stemmer: borrowing Stemmer
  ) throws(XapianError) {
    guard ranking.synonym > 0 else { return }
    var own = Set(words.map(\.lower))
    own.formUnion(wider.expansions.map { $0.lowercased() })
    for length in stride(from: min(Self.longestSynonym, all.count), to: 0, by: -1) {
      for start in 0...(all.count - length) {
        let phrase = all[start..<(start + length)].map { $0.lowercased() }
        let only = length == 1 ? words.first { $0.lower == phrase[0] } : nil
        if length == 1, only == nil || only?.abbreviation != nil { continue }
        let key = try SynonymKey.of(phrase.joined(separator: " "), stemmer)
        let fresh = try reader.synonyms(of: key).filter { !own.contains($0.lowercased()) }
        own.formUnion(fresh.map { $0.lowercased() })
        let stands = try reader.hasTerm(Schema.Prefix.stem + key)
        let share = only.map { weak.contains($0.lower) } ?? false ? ranking.weakWord : 1
        let weight = stands ? ranking.synonym : ranking.soleSynonym
        try add(fresh, by: weight * share, &wider, stemmer)
      }
    }
  }

  /// Synonyms of one word or phrase count as one word, not as many: their sum must not outweigh
  /// the word itself.
  private func add(
    _ synonyms: [String], by weight: Double, _ wider: inout Wider, _ stemmer: borrowing Stemmer
  ) throws(XapianError) {
    guard !synonyms.isEmpty else { return }
    var queries: [Query] = []
    for synonym in synonyms { queries += try query(synonym, stemmer) }
    wider.queries.append(.scaled(.synonym(queries), by: weight))
    wider.expansions += synonyms
  }

  /// A synonym of one word is looked for by its stem; one of several as they stand; an
  /// abbreviation in its case.
  private func query(
    _ synonym: String, _ stemmer: borrowing Stemmer
  ) throws(XapianError) -> [Query] {
    let words = Words(synonym)
    guard words.count == 1 else { return [.phrase(words.lowercased.map { .term($0) })] }
    if Words.isAbbreviation(synonym) { return [.term(Schema.Prefix.abbreviation + synonym)] }
    return WordQuery.anywhere(words.lowercased[0], try stemmer.stem(words.lowercased[0]))
  }

  // MARK: Types and areas

  private func addConcepts(_ words: [QueryWord], _ all: [String], _ wider: inout Wider) {
    let wordings = wordings(words, all)
    let direct = concepts.named(in: wordings)
    let indirect = concepts.named(in: Set(wider.expansions))
    var weights: [QueryConcepts.Key: Double] = [:]
    for (named, share) in [(direct, 1), (indirect, ranking.indirectConcept)] {
      for concept in named {
        let weight = ranking.weight(of: concept.key.facet) * concept.strength * share
        weights[concept.key] = max(weights[concept.key] ?? 0, weight * Double(words.count))
      }
    }
    let finding = Set(direct.map(\.key).filter { $0.facet != .innsatsomraade })
    // Whoever names a type outright does not want what its synonyms' types are about.
    let isNamed = direct.contains { $0.key.facet == .tiltakstype && $0.strength > Self.surely }
    // In one order: sums of weights hang on it, to the last bit.
    let ordered = weights.sorted {
      ($0.key.facet.rawValue, $0.key.code) < ($1.key.facet.rawValue, $1.key.code)
    }
    for (key, weight) in ordered where weight > 0 {
      let query = Query.scaled(.term(Schema.conceptTerm(key.facet, key.code)), by: weight)
      if finding.contains(key) || key.facet == .tiltakstype && !isNamed {
        wider.queries.append(query)
      } else {
        wider.raising.append(query)
      }
    }
  }

  /// What was typed, in the ways that a vocabulary may have it: abbreviations in their case, in
  /// bokmål, compounds apart and neighbours joined.
  private func wordings(_ words: [QueryWord], _ all: [String]) -> Set<String> {
    func text(_ change: (QueryWord) -> String) -> String {
      let pairs = words.map { ($0.typed, $0.abbreviation ?? change($0)) }
      let changed = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      return all.map { changed[$0] ?? $0 }.joined(separator: " ")
    }
    var wordings: Set = [
      text(\.typed), text { $0.bokmål ?? $0.typed },
      text { $0.split.isEmpty ? $0.typed : $0.split.joined(separator: " ") },
    ]
    for (left, right) in zip(words, words.dropFirst()) {
      wordings.formUnion(["", "s"].map { left.lower + $0 + right.lower })
      if all.count > words.count { wordings.insert("\(right.lower)s\(left.lower)") }
    }
    return wordings
  }
}
