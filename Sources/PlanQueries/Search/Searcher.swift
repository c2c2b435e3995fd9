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
  private let values: FacetValues
  private let words: QueryWords
  private let ranking: Ranking
  private let postings: PostingStore
  private let scheme: BM25
  /// Whole plans, which are hits only where they are asked for.
  private let plans: DocumentSet
  private let orders: [SearchOrder: [Int]]

  /// - Throws: `QueryError.index` when the index cannot be read.
  package init(_ index: OpenIndex, ranking: Ranking = .tuned) throws(QueryError) {
    self.index = index
    self.ranking = ranking
    words = QueryWords(index)
    values = FacetValues(index.facets)
    let (table, plans) = try index.read { reader throws(XapianError) in
      let table = try FacetTable(reader, index.facets, plans: index.plans)
      let plans = try reader.documentIDs(of: Schema.facetTerm(.slag, Slag.plan.rawValue))
      return (table, DocumentSet(plans, below: table.bound))
    }
    self.table = table
    postings = PostingStore(documents: table.documents.count)
    self.plans = plans
    scheme = BM25(
      k1: ranking.repetition, b: ranking.length, lengths: table.lengths,
      count: table.documents.count)
    orders = SearchOrder.allCases.reduce(into: [:]) { $0[$1] = $1.keys(of: index.plans) + [0] }
  }

  /// Runs a search.
  ///
  /// - Throws: `QueryError` for a filter value that does not exist, or an index that fails.
  package func search(_ request: SearchRequest) throws(QueryError) -> SearchResults {
    let filters = try ResolvedFilters(request.filters, in: index.facets)
    return try index.read { reader throws(XapianError) in
      let reading = QueryReading(words: words, ranking: ranking, exact: request.exact)
      let understood = try reading.read(request.query, reader)
      var matched = try matching.matches(understood.query, reader)
      var parts = matched.documents
      parts.subtract(plans)
      if understood.isWidened { matched = try reordered(matched, by: parts, reader) }
      // A hit is a tiltak, a passage or a body, never a whole plan, unless plans are asked for.
      if !understood.interpreted.isEmpty, filters.codes[.slag] == nil { matched.documents = parts }
      return try results(of: request, filters, understood, matched, reader)
    }
  }

  private var matching: Matching {
    Matching(postings, scheme, ranking.weighting, everything: table.documents)
  }

  private func reordered(
    _ matched: Matched, by parts: DocumentSet, _ reader: borrowing Reader
  ) throws(XapianError) -> Matched {
    var best = BestMatches(most: Feedback.believed)
    parts.forEach { document in
      best.show(.init(key: 0, weight: matched.weights[document], document: document))
    }
    let believed = best.inOrder().compactMap { DocumentID(rawValue: UInt32($0.document)) }
    let shared = try Feedback(ranking: ranking).shared(by: believed, reader)
    guard let shared else { return matched }
    return try matching.adding(shared, to: matched, reader)
  }

  private func results(
    of request: SearchRequest, _ filters: ResolvedFilters, _ understood: UnderstoodQuery,
    _ matched: Matched, _ reader: borrowing Reader
  ) throws(XapianError) -> SearchResults {
    // Past the last document there is nothing, however far an offset goes.
    let offset = min(request.offset, table.documents.count)
    var best = BestMatches(most: offset + request.limit)
    let keys = orders[request.order] ?? []
    let weights = matched.weights
    let counts = FacetCounting(table, values, filters).counts(of: matched.documents) {
      document, plan in
      best.show(.init(key: keys[plan], weight: weights[document], document: document))
    }
    let hits = try hits(best.inOrder().dropFirst(offset), request, understood, reader)
    return SearchResults(
      query: request.query, interpreted: understood.interpreted,
      suggestion: understood.suggestion, expansions: understood.expansions,
      notes: filters.notes + understood.notes, total: counts.total, unit: Self.unit,
      plans: counts.plans, hits: hits, facets: FacetGroups(counts.facets))
  }

  private func hits(
    _ best: ArraySlice<BestMatches.Match>, _ request: SearchRequest,
    _ understood: UnderstoodQuery, _ reader: borrowing Reader
  ) throws(XapianError) -> [Hit] {
    guard !best.isEmpty else { return [] }
    // A set of matches marks what was searched for.
    let documents = best.map { UInt32($0.document) }
    let marked = try postings.marking(understood.query, in: documents, reader)
    let marking = try reader.search(Search(marked, limit: 0))
    let found = best.indices.compactMap { place in
      DocumentID(rawValue: UInt32(best[place].document)).map { (place, $0) }
    }
    var data: [[UInt8]] = []
    for (_, id) in found { data.append(try reader.data(of: id)) }
    var hits: [Hit] = []
    for ((place, _), head) in zip(found, try Self.heads(data)) {
      let snippet = try marking.snippet(
        of: head.text, length: Self.snippetLength,
        language: request.exact ? nil : Schema.stemmer, flags: .exhaustive)
      hits.append(
        Hit(head, rank: place + 1, score: best[place].weight, snippet: snippet.escaped().html))
    }
    return hits
  }

  /// The first line of a document's data.
  static func head(_ data: [UInt8]) throws(XapianError) -> DocumentHead {
    try decoded(DocumentHead.self, from: firstLine(data))
  }

  /// The same of several in one go: a decoder for each takes longer.
  static func heads(_ data: [[UInt8]]) throws(XapianError) -> [DocumentHead] {
    let lines = data.map(firstLine).joined(separator: ",".utf8)
    return try decoded([DocumentHead].self, from: "[".utf8 + Array(lines) + "]".utf8)
  }

  private static func firstLine(_ data: [UInt8]) -> ArraySlice<UInt8> {
    data.prefix { $0 != UInt8(ascii: "\n") }
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, from bytes: some Collection<UInt8>
  ) throws(XapianError) -> Value {
    do {
      return try CompactJSON.decode(type, from: bytes)
    } catch {
      throw XapianError(code: .databaseCorrupt, message: "A document's data are damaged: \(error)")
    }
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
