import Fixtures
import PlanIndex
import Testing
import Xapian

@testable import PlanQueries

@Suite struct `Matching over kept posting lists` {
  private static let stems = [
    "Zungdom", "Zskol", "Zrus", "Zpoliti", "Zforeldr", "Zvold", "Zbarn", "Zarbeid", "Zikkeitekst",
    "XCskol", "XCfravær", "XFslag:plan", "skole", "ungdom",
  ]

  /// A tree of what queries are made of, but for groups of synonyms.
  private static func query(_ depth: Int, _ numbers: inout Numbers) -> Query {
    func parts(_ count: Int) -> [Query] { (0..<count).map { _ in query(depth - 1, &numbers) } }
    guard depth > 0 else { return .term(numbers.one(of: stems)) }
    switch numbers.below(9) {
    case 0, 1: return .or(parts(2 + numbers.below(3)))
    case 2: return .and(parts(2))
    case 3: return .andMaybe(parts(1)[0], parts(1)[0])
    case 4: return .andNot(parts(1)[0], parts(1)[0])
    case 5: return .filter(parts(1)[0], by: parts(1)[0])
    case 6: return .scaled(parts(1)[0], by: 0.25 * Double(1 + numbers.below(8)))
    case 7: return .phrase([.term("barn"), .term("og"), .term("unge")])
    default: return .term(numbers.one(of: stems), frequency: UInt32(1 + numbers.below(3)))
    }
  }

  private func matched(
    _ query: Query, _ index: OpenIndex
  ) throws -> (ids: [UInt32], weights: [Double]) {
    let ranking = PlanQueries.Ranking.tuned
    return try index.database.read { reader throws(XapianError) in
      let table = try FacetTable(reader, index.facets, plans: index.plans)
      let scheme = BM25(
        k1: ranking.repetition, b: ranking.length, lengths: table.lengths,
        count: table.documents.count)
      let matching = Matching(
        PostingStore(documents: 0), scheme, ranking.weighting, everything: table.documents)
      let matched = try matching.matches(query, reader)
      var ids: [UInt32] = []
      matched.documents.forEach { ids.append(UInt32($0)) }
      return (ids, ids.map { matched.weights[Int($0)] })
    }
  }

  private func byXapian(
    _ query: Query, _ index: OpenIndex
  ) throws -> (ids: [UInt32], weights: [Double]) {
    try index.database.read { reader throws(XapianError) in
      var search = Search(query, limit: 10_000)
      search.weighting = PlanQueries.Ranking.tuned.weighting
      let matches = try reader.search(search).matches.sorted { $0.id.rawValue < $1.id.rawValue }
      return (matches.map(\.id.rawValue), matches.map(\.weight))
    }
  }

  @Test(arguments: 0..<120)
  func `a query matches what Xapian matches, and weighs the same`(seed: Int) throws {
    var numbers = Numbers(seed)
    let query = Self.query(1 + numbers.below(3), &numbers)
    let index = try Indexes.real.open
    let (own, xapian) = try (matched(query, index), byXapian(query, index))
    #expect(own.ids == xapian.ids)
    for (left, right) in zip(own.weights, xapian.weights) {
      #expect(abs(left - right) < 1e-9 * max(1, right), "\(query)")
    }
  }

  @Test func `synonyms weigh as one term that all their documents have`() throws {
    let group = Query.synonym([.term("Zskol"), .term("Zungdom"), .wildcard(prefix: "fritid")])
    let index = try Indexes.real.open
    let (own, xapian) = try (matched(group, index), byXapian(group, index))
    #expect(own.ids == xapian.ids && own.ids.count > 50)
    // Xapian guesses how many documents have any of them pair by pair, and rounds each time.
    let shares = zip(own.weights, xapian.weights).map { $0 / $1 }
    #expect(shares.allSatisfy { abs($0 - shares[0]) < 1e-9 && (0.98...1.02).contains($0) })
  }

  @Test func `a wildcard stands for the words that most documents have`() throws {
    let index = try Indexes.real.open
    let terms = try index.database.read { reader throws(XapianError) in
      try PostingStore(documents: 0).terms(beginningWith: "sk", most: 3, reader)
    }
    let frequencies = try index.database.read { reader throws(XapianError) in
      var cursor = try reader.terms(withPrefix: "sk")
      return try cursor.remaining().map(\.frequency).sorted(by: >)
    }
    let own = try index.database.read { reader throws(XapianError) in
      try terms.map { term throws(XapianError) in try reader.termFrequency(term) }
    }
    #expect(own == Array(frequencies.prefix(3)))
  }

  @Test func `a store that may keep nothing answers all the same`() throws {
    let index = try Indexes.real.open
    let (kept, unkept) = try index.database.read { reader throws(XapianError) in
      (
        try PostingStore(documents: 0).postings(of: "Zskol", reader).documents,
        try PostingStore(mostBytes: 0).postings(of: "Zskol", reader).documents
      )
    }
    #expect(kept == unkept && kept.count > 10)
  }

  @Test(arguments: [0, 1, 3, 50, 500])
  func `the best are those of a sorted list`(most: Int) {
    var numbers = Numbers(most)
    let shown = (0..<400).map { document in
      BestMatches.Match(
        key: numbers.below(3), weight: Double(numbers.below(20)), document: document)
    }
    var best = BestMatches(most: most)
    for match in shown { best.show(match) }
    #expect(best.inOrder() == Array(shown.sorted(by: BestMatches.Match.precedes).prefix(most)))
  }
}
