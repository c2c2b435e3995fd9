import Fixtures
import Foundation
import PlanIndex
import PlanQueries
import Testing

/// The four real plans in three shards, each behind a server of its own.
@Suite(
  .serialized, .enabled(if: FileManager.default.isExecutableFile(atPath: XapianServer.program)))
struct `An index in shards` {
  private static let count = 3

  private static func withShards<Value>(
    _ body: (_ list: String, _ servers: [XapianServer]) throws -> Value
  ) throws -> Value {
    try Fixtures.withFolder { folder in
      let path = "\(folder)/db"
      try FileManager.default.copyItem(
        atPath: Indexes.real.open.path, toPath: IndexFiles.shard(1, of: path))
      let outcome = try IndexBuilder(
        corpus: Fixtures.realCorpus, vocabularies: Fixtures.vocabularies, index: path,
        shards: count
      ).build()
      #expect(try outcome.documents == Indexes.real.outcome.documents)
      let servers = try (1...count).map { try XapianServer(IndexFiles.shard($0, of: path)) }
      defer { for server in servers { server.kill() } }
      let list = IndexFiles.list(of: path)
      try servers.map { "remote 127.0.0.1:\($0.port)\n" }.joined()
        .write(toFile: list, atomically: true, encoding: .utf8)
      return try body(list, servers)
    }
  }

  @Test func `hits, order, scores and counts are those of one index`() throws {
    try Self.withShards { list, _ in
      let sharded = try Searcher(OpenIndex(path: list))
      var found = 0
      for (number, search) in Counted.random(200, seed: 31).enumerated() {
        let request = SearchRequest(
          query: search.query, filters: search.filters, limit: 20,
          exact: number.isMultiple(of: 5),
          order: SearchOrder.allCases[number % SearchOrder.allCases.count])
        let whole = try Indexes.real.searcher.search(request)
        #expect(try sharded.search(request) == whole, "\(search.testDescription)")
        found += whole.total > 0 ? 1 : 0
      }
      #expect(found > 100)
    }
  }

  @Test func `documents, lines and tables are those of one index`() throws {
    try Self.withShards { list, _ in
      let open = try OpenIndex(path: list)
      for name in ["maalgrupper", "tiltakstyper"] {
        let kind = try #require(TableKind(rawValue: name))
        let whole = try Comparison(Indexes.real.open).table(kind, ComparisonRequest())
        #expect(try Comparison(open).table(kind, ComparisonRequest()) == whole)
      }
      let hit = try #require(try Indexes.real.search("hasjavvenning").hits.first)
      #expect(try Lookup(open).find(hit.id).head == Indexes.real.lookup.find(hit.id).head)
    }
  }

  @Test func `a server that dies is named, and when it is back all is well`() throws {
    try Self.withShards { list, servers in
      let open = try OpenIndex(path: list)
      let searcher = try Searcher(open)
      let request = SearchRequest(query: "skolefravær")
      let before = try searcher.search(request)
      servers[1].kill()
      let error = #expect(throws: QueryError.self) { try searcher.search(request) }
      #expect(error?.description.contains("127.0.0.1:\(servers[1].port)") ?? false)
      #expect(throws: IndexError.self) { try open.isWhole() }
      #expect(throws: IndexError.self) { try OpenIndex(path: list) }
      let again = try XapianServer(
        IndexFiles.shard(2, of: String(list.dropLast(5))), port: servers[1].port)
      defer { again.kill() }
      #expect(try open.isWhole())
      #expect(try searcher.search(request) == before)
    }
  }

  @Test func `servers in another order are refused with the place of the mistake`() throws {
    try Self.withShards { list, servers in
      try servers.reversed().map { "remote 127.0.0.1:\($0.port)\n" }.joined()
        .write(toFile: list, atomically: true, encoding: .utf8)
      let error = #expect(throws: IndexError.self) { try OpenIndex(path: list) }
      #expect(error?.description.contains("shard 3 of 3 and stands in place 1 of 3") ?? false)
    }
  }
}
