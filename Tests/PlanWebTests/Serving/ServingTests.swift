import Fixtures
import Foundation
import HTTPTypes
import HummingbirdTesting
import PlanQueries
import Testing

@testable import PlanWeb

@Suite struct `ServingTests` {
  @Test func `a search answers with hits and names the index it asked`() async throws {
    let response = try await TestSite.get("/api/v1/search?q=ungdom")
    #expect(response.status == .ok)
    #expect(response.header("content-type") == "application/json")
    #expect(try response.header("x-index-generation") == TestSite.fictional.live.current.generation)
    let hits = try #require(try response.json()["hits"] as? [Any])
    #expect(!hits.isEmpty)
  }

  @Test func `the front page is a page in bokmål`() async throws {
    let response = try await TestSite.get("/")
    #expect(response.status == .ok)
    #expect(response.header("content-type") == "text/html; charset=utf-8")
    #expect(response.text.contains("lang=\"nb\""))
  }

  @Test func `without an index there is no server, and the line says what to run`() {
    #expect {
      _ = try TestSite.server(over: "\(TestSite.folder)/none")
    } throws: { "\($0)".contains("run `tverrsnitt index`") }
  }
}
