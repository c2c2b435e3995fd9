import Fixtures
import Foundation
import HummingbirdTesting
import Testing

@testable import PlanWeb

/// Holds `/openapi.json` to what the server does.
@Suite struct `OpenApiTests` {
  private func document() async throws -> [String: Any] {
    try await TestSite.get("/openapi.json").json()
  }

  /// What an independent reader finds wrong, a line a fault.
  private func faults(_ document: Any, _ answers: [(schema: String, answer: Any)]) throws
    -> [String]
  {
    let asked: [String: Any] = [
      "document": document,
      "answers": answers.map { ["schema": $0.schema, "answer": $0.answer] },
    ]
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "\(Fixtures.project)/Tests/PlanWebTests/readers/openapi.py"]
    python.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONPATH": "\(Fixtures.project)/.build/python"]) { $1 }
    let (input, output) = (Pipe(), Pipe())
    (python.standardInput, python.standardOutput) = (input, output)
    try python.run()
    try input.fileHandleForWriting.write(
      contentsOf: JSONSerialization.data(withJSONObject: asked))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    return text.split(separator: "\n").map(String.init)
  }

  private static let examples = [
    ("SearchResults", "/api/v1/search?q=ungdom"), ("SearchResults", "/api/v1/search?slag=plan"),
    ("Plan", "/api/v1/planer/fjellvik-2023"), ("Plan", "/api/v1/planer/sundnes-2021"),
    ("ShownTiltak", "/api/v1/tiltak/fjellvik-2023/1.1"), ("Table", "/api/v1/compare/maalgrupper"),
    ("Table", "/api/v1/compare/organisering"), ("Table", "/api/v1/compare/tiltakstyper"),
    ("Table", "/api/v1/compare/innsatsomraader"), ("Table", "/api/v1/gaps/sundnes"),
    ("Table", "/api/v1/export/search.json?q=ungdom"), ("Health", "/healthz"),
    ("Problem", "/api/v1/search?kommune=x"), ("Problem", "/api/v1/nowhere"),
  ]

  @Test func `it is valid, and answers have the shapes that it says`() async throws {
    var answers: [(schema: String, answer: Any)] = []
    for (schema, address) in Self.examples {
      answers.append((schema, try await TestSite.get(address).json()))
    }
    for slag in ["avsnitt", "organ"] {
      let hits = try await TestSite.get("/api/v1/search?slag=\(slag)&limit=1").json()["hits"]
      let id = try #require((hits as? [[String: Any]])?.first?["id"] as? String)
      answers.append((slag.capitalized, try await TestSite.get("/api/v1/\(slag)/\(id)").json()))
    }
    #expect(try faults(await document(), answers) == [])
  }

  @Test func `a document or an answer that is wrong is found out`() async throws {
    var spoilt = try await document()
    spoilt["info"] = nil
    #expect(try faults(spoilt, []).contains { $0.hasPrefix("document:") })
    var answer = try await TestSite.get("/api/v1/search?q=ungdom").json()
    answer["total"] = "mange"
    #expect(try faults(await document(), [("SearchResults", answer)]).count == 1)
  }

  @Test func `it has every route of the API and no other`() async throws {
    let paths = try #require(try await document()["paths"] as? [String: Any])
    let api = WebServer.routes.filter { $0.operation != nil }.map(\.path.pattern)
    #expect(Set(paths.keys) == Set(api))
    #expect(
      Set(paths.keys).isSuperset(of: [
        "/api/v1/search", "/api/v1/tiltak/{id}", "/api/v1/planer/{id}", "/api/v1/compare/{table}",
        "/api/v1/gaps/{kommune}", "/api/v1/export/{table}.{format}", "/healthz", "/openapi.json",
      ]))
    for route in WebServer.routes where route.path.pattern.hasPrefix("/api/") {
      #expect(route.operation != nil, "\(route.path.pattern)")
    }
  }

  @Test func `each route describes the variables of its path`() {
    for route in WebServer.routes {
      guard let operation = route.operation else { continue }
      let described = operation.parameters.filter { $0.place == .path }.map(\.name)
      #expect(described == route.path.variables, "\(route.path.pattern)")
    }
  }

  @Test func `a search takes every parameter of its address`() throws {
    let search = try #require(
      WebServer.routes.first { $0.path.pattern == "/api/v1/search" }?.operation)
    #expect(search.queryNames == SearchAddress.names.filter { $0 != Utvalg.name })
    let compare = try #require(
      WebServer.routes.first { $0.path.pattern == "/api/v1/compare/{table}" }?.operation)
    #expect(compare.queryNames == ComparisonAddress.names.filter { $0 != Utvalg.name })
    let gaps = try #require(
      WebServer.routes.first { $0.path.pattern == "/api/v1/gaps/{kommune}" }?.operation)
    #expect(gaps.queryNames == GapsAddress.names.filter { $0 != Utvalg.name })
  }
}
