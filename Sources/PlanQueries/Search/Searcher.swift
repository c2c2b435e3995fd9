internal import PlanCorpus
package import PlanIndex
internal import Xapian

/// Answers searches over one open index.
///
/// Safe to use from many threads: it holds values and a pool of readers.
package struct Searcher: Sendable {
  /// What `total` and facet counts count.
  package static let unit = "treff"
  /// Bytes of text in a snippet.
  private static let snippetLength = 240

  private let index: OpenIndex
  private let table: FacetTable
  private let alphabet: [Int]
  private let words: QueryWords
  private let ranking: Ranking

  /// - Throws: `QueryError.index` when the index cannot be read.
  package init(_ index: OpenIndex, ranking: Ranking = .tuned) throws(QueryError) {
    self.index = index
    self.ranking = ranking
    words = QueryWords(index)
    alphabet = FacetCounting.alphabet(of: index.facets)
    table = try index.read { reader throws(XapianError) in try FacetTable(reader) }
  }

  /// Runs a search.
  ///
  /// - Throws: `QueryError` for a filter value that does not exist, or an index that fails.
  package func search(_ request: SearchRequest) throws(QueryError) -> SearchResults {
    let filters = try ResolvedFilters(request.filters, in: index.facets)
    return try index.read { reader throws(XapianError) in
      let reading = QueryReading(words: words, ranking: ranking, exact: request.exact)
      var understood = try reading.read(request.query, reader)
      understood.query = Self.withoutPlans(understood, filters)
      return try results(of: request, filters, understood, reader)
    }
  }

  /// A hit is a tiltak, a passage or a body, never a whole plan, unless plans are asked for.
  private static func withoutPlans(
    _ understood: UnderstoodQuery, _ filters: ResolvedFilters
  ) -> Query {
    guard !understood.interpreted.isEmpty, filters.codes[.slag] == nil else {
      return understood.query
    }
    return .andNot(understood.query, .term(Schema.facetTerm(.slag, Slag.plan.rawValue)))
  }

  private func results(
    of request: SearchRequest, _ filters: ResolvedFilters, _ understood: UnderstoodQuery,
    _ reader: borrowing Reader
  ) throws(XapianError) -> SearchResults {
    let counting = FacetCounting(
      table, registry: index.facets, alphabet: alphabet, filters: filters)
    let counts = counting.counts(of: try reader.documentIDs(matching: understood.query))
    let filtered = FilterQuery.of(filters, index.facets).map {
      Query.filter(understood.query, by: $0)
    }
    let query = filtered ?? understood.query
    var search = Search(query, offset: request.offset, limit: request.limit)
    search.weighting = ranking.weighting
    search.sort = request.order.sort
    let hits = try hits(of: search, understood, exact: request.exact, reader)
    let matching = try reader.documentIDs(matching: query)
    return SearchResults(
      query: request.query, interpreted: understood.interpreted,
      suggestion: understood.suggestion, expansions: understood.expansions,
      notes: filters.notes + understood.notes, total: matching.count, unit: Self.unit,
      plans: try plans(among: matching, reader), hits: hits, facets: FacetGroups(counts))
  }

  private func hits(
    of search: Search, _ understood: UnderstoodQuery, exact: Bool, _ reader: borrowing Reader
  ) throws(XapianError) -> [Hit] {
    let matches = try reader.search(search)
    // A set of matches marks what was searched for; what only orders them is not among it here.
    let marking = try reader.search(Search(understood.marked ?? search.query, limit: 0))
    var hits: [Hit] = []
    for match in matches.matches {
      let data = try reader.data(of: match.id)
      let head = try Self.head(data)
      let snippet = try marking.snippet(
        of: head.text, length: Self.snippetLength, language: exact ? nil : Schema.stemmer,
        flags: .exhaustive)
      hits.append(
        Hit(
          head, rank: match.rank + 1, score: match.weight,
          snippet: snippet.escaped().html))
    }
    return hits
  }

  /// The first line of a document's data.
  static func head(_ data: [UInt8]) throws(XapianError) -> DocumentHead {
    do {
      return try CompactJSON.decode(
        DocumentHead.self, from: data.prefix { $0 != UInt8(ascii: "\n") })
    } catch {
      throw XapianError(code: .databaseCorrupt, message: "A document's data are damaged: \(error)")
    }
  }

  private func plans(
    among documents: [UInt32], _ reader: borrowing Reader
  ) throws(XapianError) -> Int {
    let matching = Set(documents)
    var count = 0
    for plan in index.plans {
      let own = try reader.documentIDs(matching: .term(Schema.planTerm(plan.id)))
      if own.contains(where: matching.contains) { count += 1 }
    }
    return count
  }
}

/// Filters as a query: OR within a facet, AND between facets.
enum FilterQuery {
  static func of(_ filters: ResolvedFilters, _ registry: FacetRegistry) -> Query? {
    var parts: [Query] = Facet.allCases.compactMap { facet in
      guard let codes = filters.codes[facet] else { return nil }
      let values = codes.sorted().map { registry.values[Int($0)] }
      return .or(values.map { .term(Schema.facetTerm($0.facet, $0.value)) })
    }
    if !filters.ages.isEmpty {
      let years = Set(filters.ages.flatMap { Array($0.min...($0.max ?? Schema.oldestAge)) })
      parts.append(.or(years.sorted().map { .term(Schema.ageTerm($0)) }))
    }
    return parts.isEmpty ? nil : .and(parts)
  }
}
