import Fixtures
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PlanIndex
import Testing

@testable import PlanWeb

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: XapianServer.program)))
struct `Serving an index in shards` {
  @Test func `a dead shard is a 503 that names it, on pages that were kept too`() async throws {
    let folder = "\(TestSite.folder)/shards-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try IndexBuilder(
      corpus: Fixtures.corpus, vocabularies: Fixtures.vocabularies, index: "\(folder)/db",
      shards: 2
    ).build()
    let servers = try (1...2).map { try XapianServer("\(folder)/db.\($0)") }
    defer { for server in servers { server.kill() } }
    try servers.map { "remote 127.0.0.1:\($0.port)\n" }.joined()
      .write(toFile: "\(folder)/db.stub", atomically: true, encoding: .utf8)
    let server = try TestSite.server(over: "\(folder)/db.stub", pause: .milliseconds(1))
    try await server.application().test(.router) { client in
      func status(_ uri: String, until wanted: HTTPResponse.Status) async throws -> String {
        for _ in 1...500 {
          let response = try await client.executeRequest(
            uri: uri, method: .get, headers: [:], body: nil)
          if response.status == wanted { return String(buffer: response.body) }
          try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("\(uri) never answered \(wanted)")
        return ""
      }
      _ = try await status("/?q=kurs", until: .ok)
      servers[1].kill()
      let name = "127.0.0.1:\(servers[1].port)"
      #expect(try await status("/?q=kurs", until: .serviceUnavailable).contains(name))
      let problem = try await status("/api/v1/search?q=kurs", until: .serviceUnavailable)
      #expect(problem.contains("shard-unavailable") && problem.contains(name))
      let again = try XapianServer("\(folder)/db.2", port: servers[1].port)
      defer { again.kill() }
      #expect(try await status("/?q=kurs", until: .ok).contains("kurs"))
    }
  }
}
