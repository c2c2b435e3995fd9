import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `The order of hits` {
  private func hits(_ order: SearchOrder) throws -> [Hit] {
    try Indexes.real.searcher.search(
      SearchRequest(query: "ungdom", limit: 200, order: order)
    ).hits
  }

  @Test(arguments: SearchOrder.allCases)
  func `an order changes which hit comes first, never which hits there are`(
    order: SearchOrder
  ) throws {
    let ordered = try hits(order)
    #expect(Set(ordered.map(\.id)) == Set(try hits(.relevans).map(\.id)))
    #expect(ordered.map(\.rank) == Array(1...ordered.count))
  }

  @Test func `kommuner come as in the alphabet, and the best of each first`() throws {
    let ordered = try hits(.kommune)
    let names = ordered.map(\.kommune).reduce(into: [String]()) { names, name in
      if names.last != name { names.append(name) }
    }
    #expect(names == ["Bærum", "Lillehammer", "Lillestrøm", "Nordre Land"])
    for (left, right) in zip(ordered, ordered.dropFirst()) where left.kommune == right.kommune {
      #expect(left.score >= right.score)
    }
  }

  @Test func `the plan that began last comes first`() throws {
    let years = try hits(.periode).map(\.period.first)
    #expect(years == years.sorted(by: >))
    #expect(Set(years).count > 2)
  }
}
