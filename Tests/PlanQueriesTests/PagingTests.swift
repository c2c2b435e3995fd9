import PlanIndex
import PlanQueries
import Testing

@Suite struct `Paging` {
  @Test(arguments: [("", 7), ("ungdom", 10), ("politi skole", 1), ("hasjavvenning", 3)])
  func `pages are disjoint, go on in rank and add up`(query: String, limit: Int) throws {
    let real = try Indexes.real
    let whole = try real.search(query, limit: 1000)
    #expect(whole.hits.map(\.rank) == Array(1...whole.total))
    var hits: [Hit] = []
    for offset in stride(from: 0, to: min(whole.total, 60), by: limit) {
      let page = try real.search(query, limit: limit, offset: offset)
      #expect(page.hits.first?.rank == offset + 1)
      #expect(page.hits.count == min(limit, whole.total - offset))
      #expect(page.total == whole.total)
      hits += page.hits
    }
    #expect(Set(hits.map(\.id)).count == hits.count)
    let first = whole.hits.prefix(hits.count)
    #expect(hits.map(\.id) == first.map(\.id))
    #expect(hits.map(\.rank) == first.map(\.rank))
    #expect(zip(hits, first).allSatisfy { abs($0.score - $1.score) < 1e-9 })
  }

  @Test func `a page past the end is empty and still counts`() throws {
    let results = try Indexes.real.search("ungdom", limit: 10, offset: 100_000)
    #expect(results.hits.isEmpty)
    #expect(results.total >= 50)
    #expect(results.plans == 4)
  }

  @Test(arguments: [5_000_000_000_000_000_000, Int.max])
  func `a page as far off as numbers go is empty and still counts`(offset: Int) throws {
    let results = try Indexes.fictional.search("ungdom", limit: 1000, offset: offset)
    #expect(results.hits.isEmpty)
    #expect(results.total > 0)
  }

  @Test func `a limit of none counts alone`() throws {
    let results = try Indexes.real.search("ungdom", limit: 0)
    #expect(results.hits.isEmpty)
    #expect(results.total >= 50)
    #expect(!results.facets[.kommune].isEmpty)
  }

  @Test func `pages keep to the filters`() throws {
    let filters: [Facet: [String]] = [.kommune: ["nordre-land"], .slag: ["tiltak"]]
    let first = try Indexes.real.search("", filters, limit: 10)
    let second = try Indexes.real.search("", filters, limit: 10, offset: 10)
    #expect(first.total == 16)
    #expect(
      Set((first.hits + second.hits).map(\.id))
        == Set((1...16).map { "nordre-land-2022/0.\($0)" }))
  }

  @Test func `a request says everything about a search`() {
    let request = SearchRequest(query: "hasj")
    #expect(request.limit == 10)
    #expect(request.offset == 0)
    #expect(!request.exact)
    #expect(request.filters.isEmpty)
    var other = request
    #expect(other == request)
    other.filters[.kommune] = ["baerum"]
    #expect(other != request)
    #expect(SearchRequest(query: "hasj", exact: true) != request)
    #expect(SearchRequest(query: "hasj", offset: 1) != request)
    #expect(SearchRequest(query: "hasj", limit: 1) != request)
    #expect(SearchRequest(query: "Hasj") != request)
  }

  @Test func `the same request gives the same answer`() throws {
    let first = try Indexes.real.search("ungdom politi")
    for _ in 1...20 { #expect(try Indexes.real.search("ungdom politi") == first) }
  }
}
