import Fixtures
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PlanIndex
import PlanQueries
import Testing

@testable import PlanWeb

/// A new index while the server runs.
@Suite struct `IndexSwapTests` {
  /// The generation that an answer names, and how many plans it found.
  private struct Told: Hashable, Sendable {
    var generation: String
    var plans: Int
  }

  /// Two indexes, the second of one plan alone, and the plans that each has by its generation.
  private func withTwoIndexes<Value>(
    _ body: (_ path: String, _ other: String, _ plans: [String: Int]) async throws -> Value
  ) async throws -> Value {
    let folder = "\(TestSite.folder)/swap-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let corpus = "\(folder)/corpus"
    try FileManager.default.createDirectory(atPath: corpus, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(Fixtures.corpus)/fjellvik-2023", toPath: "\(corpus)/fjellvik-2023")
    let (path, other) = ("\(folder)/db", "\(folder)/db2")
    try TestSite.build(path)
    try TestSite.build(other, corpus: corpus)
    let plans = Dictionary(
      uniqueKeysWithValues: try [path, other].map {
        let index = try OpenIndex(path: $0)
        return (index.generation, index.plans.count)
      })
    return try await body(path, other, plans)
  }

  private func server(_ path: String) throws -> WebServer {
    try TestSite.server(over: path, pause: .milliseconds(1))
  }

  private static func told(_ client: any TestClientProtocol, _ word: String) async throws -> Told {
    let response = try await client.executeRequest(
      uri: "/api/v1/search?q=\(word)&slag=plan", method: .get, headers: [:], body: nil)
    let json = try response.json()
    return Told(
      generation: try #require(response.header("x-index-generation")),
      plans: try #require(json["plans"] as? Int))
  }

  @Test func `a new index is taken up, and no answer mixes two`() async throws {
    try await withTwoIndexes { path, other, plans in
      let server = try server(path)
      let second = try OpenIndex(path: other).generation
      let told = try await server.application().test(.router) { client in
        let before = try await Self.told(client, "kommune")
        return try await withThrowingTaskGroup(of: Set<Told>.self) { group in
          for asker in 1...8 {
            group.addTask {
              var told: Set<Told> = []
              // Words of its own, so that answers are made anew and not remembered; until the
              // new index has answered, and then some.
              for round in 0..<4000 {
                let new = try await Self.told(client, "x\(asker)y\(round)%20OR%20kommune")
                told.insert(new)
                if new.generation == second && round > 40 { break }
              }
              return told
            }
          }
          try await Task.sleep(for: .milliseconds(50))
          guard rename(other, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
          return try await group.reduce(into: Set([before])) { $0.formUnion($1) }
        }
      }
      #expect(Set(told.map(\.generation)) == Set(plans.keys))
      for answer in told { #expect(answer.plans <= (plans[answer.generation] ?? 0)) }
      // Neither index hides what it has.
      #expect(told.contains { $0.plans == plans[$0.generation] && $0.generation == second })
    }
  }

  @Test func `an edition in use goes on reading its own index after a swap`() async throws {
    try await withTwoIndexes { path, other, plans in
      let old = try Edition(path: path)
      guard rename(other, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      // More readers at once than the pool has open, so that it opens the file anew.
      let found = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 1...8 {
          group.addTask {
            try await Blocking.run {
              try old.searcher.search(
                SearchRequest(query: "", filters: [.slag: ["plan"]], limit: 0)
              ).total
            }
          }
        }
        return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(found == [2])
      #expect(plans[old.generation] == 2)
    }
  }

  @Test func `while the index cannot be read the server says so`() async throws {
    try await withTwoIndexes { path, other, _ in
      let server = try server(path)
      try await server.application().test(.router) { client in
        let asked = {
          try await client.executeRequest(uri: "/healthz", method: .get, headers: [:], body: nil)
        }
        // In place: a disk that fails, not a new index.
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 0)
        let ill = try await asked()
        #expect(ill.status == .serviceUnavailable)
        #expect(ill.header("retry-after") != nil)
        #expect(try ill.json()["type"] as? String == "urn:tverrsnitt:problem:index-unavailable")
        // And it is well again when there is an index again.
        guard rename(other, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        var status = ill.status
        for _ in 1...500 where status != .ok {
          try await Task.sleep(for: .milliseconds(10))
          status = try await asked().status
        }
        #expect(status == .ok)
      }
    }
  }

  @Test func `when the index is gone or spoilt the old one goes on`() async throws {
    try await withTwoIndexes { path, _, _ in
      let server = try server(path)
      let generation = server.live.current.generation
      try await server.application().test(.router) { client in
        for spoil in [
          { try FileManager.default.removeItem(atPath: path) },
          { try "no index".write(toFile: path, atomically: true, encoding: .utf8) },
        ] {
          try spoil()
          for _ in 1...20 {
            #expect(try await Self.told(client, "kommune").generation == generation)
            try await Task.sleep(for: .milliseconds(5))
          }
          let health = try await client.executeRequest(
            uri: "/healthz", method: .get, headers: [:], body: nil)
          #expect(health.status == .ok)
        }
      }
    }
  }

  @Test func `what could not be opened is tried again, since the reason may have passed`()
    async throws
  {
    try await withTwoIndexes { path, other, _ in
      let server = try server(path)
      let new = try Data(contentsOf: URL(fileURLWithPath: other))
      let generation = try OpenIndex(path: other).generation
      // The same file to whoever looks from outside: what hinders is none of its doing.
      let day = Date(timeIntervalSince1970: 1_700_000_000)
      try Data(count: new.count).write(to: URL(fileURLWithPath: other))
      try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: other)
      guard rename(other, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      try await server.application().test(.router) { client in
        for _ in 1...20 {
          #expect(try await Self.told(client, "kommune").generation != generation)
          try await Task.sleep(for: .milliseconds(5))
        }
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.write(contentsOf: new)
        try file.close()
        try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: path)
        var told = ""
        for _ in 1...500 where told != generation {
          try await Task.sleep(for: .milliseconds(10))
          told = try await Self.told(client, "kommune").generation
        }
        #expect(told == generation)
      }
    }
  }

  @Test func `the next day asks the same index anew`() throws {
    let edition = try Edition(
      path: (try TestSite.fictional, TestSite.fictionalPath).1, day: CalendarDay("2024-12-31"))
    let next = try #require(try Edition(edition, on: CalendarDay("2025-01-01")))
    #expect(next.generation == edition.generation)
    #expect(next.answers !== edition.answers)
    #expect(try Edition(edition, on: CalendarDay("2024-12-31")) == nil)
  }
}
