import PlanIndex
import PlanQueries
import Testing

@Suite struct `Searches side by side` {
  private static let requests: [SearchRequest] = [
    SearchRequest(query: ""), SearchRequest(query: "hasjavvenning"),
    SearchRequest(query: "hasjavvening", limit: 3, offset: 1),
    SearchRequest(query: "ungdom", filters: [.kommune: ["nordre-land"]]),
    SearchRequest(query: "politi skole", filters: [.slag: ["tiltak"], .alder: ["13-15"]]),
    SearchRequest(query: "\"voldelig ekstremisme\""),
    SearchRequest(query: "ungdom AND"), SearchRequest(query: "barnevern", exact: true),
  ]

  @Test func `many at once answer as one after the other`() async throws {
    let searcher = try Indexes.real.searcher
    let alone = try Self.requests.map { try searcher.search($0) }
    try await withThrowingTaskGroup(of: (Int, SearchResults).self) { group in
      for round in 0..<15 {
        for number in Self.requests.indices {
          let place = (number + round) % Self.requests.count
          group.addTask { (place, try searcher.search(Self.requests[place])) }
        }
      }
      var count = 0
      for try await (place, results) in group {
        #expect(results == alone[place], "\(Self.requests[place].query)")
        count += 1
      }
      #expect(count == 15 * Self.requests.count)
    }
  }

  @Test func `lookups run beside searches`() async throws {
    let indexes = try Indexes.real
    let ids = ["lillestrom-2024/1.23", "baerum-2016", "nordre-land-2022/0.6"]
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<60 {
        let id = ids[number % ids.count]
        group.addTask { try indexes.lookup.find(id).head.id == id }
        group.addTask { try indexes.search("ungdom", limit: 1).hits.count == 1 }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func `errors stay with the search that made them`() async throws {
    let indexes = try Indexes.real
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        let name = number.isMultiple(of: 2) ? "baerum" : "atlantis"
        group.addTask {
          (indexes.failure("ungdom", [.kommune: [name]]) == nil) == (name == "baerum")
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
