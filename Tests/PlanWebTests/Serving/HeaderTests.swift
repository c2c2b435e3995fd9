import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import PlanWeb

@Suite struct `HeaderTests` {
  private static let addresses = [
    "/", "/api/v1/search?q=ungdom", "/api/v1/compare/tiltak", "/openapi.json", "/healthz",
    "/nowhere", "/api/v1/nowhere", "/api/v1/search?kommune=nowhere", "/api/v1/export/tiltak.csv",
    "/api/v1/export/tiltak.xlsx", "/api/v1/export/tiltak.html", Assets.stylesheet.address,
    Assets.script.address, "/planer/fjellvik-2023", "/%FF", "/?q=%FF",
  ]

  @Test(arguments: addresses) func `every answer tells browsers how little it needs`(
    address: String
  ) async throws {
    for method in [HTTPRequest.Method.get, .head, .post] {
      let response = try await TestSite.get(address, method: method)
      let policy = try #require(response.header("content-security-policy"))
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe") && !policy.contains("http"))
      #expect(response.header("x-content-type-options") == "nosniff")
      #expect(response.header("referrer-policy") == "same-origin")
      #expect(response.header("cross-origin-opener-policy") == "same-origin")
      #expect(response.header("cross-origin-resource-policy") == "same-origin")
      #expect(response.header("permissions-policy") != nil)
      #expect(response.header("x-request-id") != nil)
      #expect(
        try response.header("x-index-generation") == TestSite.fictional.live.current.generation)
      #expect(response.header("server") == nil)
    }
  }

  @Test func `an answer that is known already is not sent again`() async throws {
    let address = "/api/v1/search?q=ungdom"
    let first = try await TestSite.get(address)
    let tag = try #require(first.header("etag"))
    let again = try await TestSite.get(address, headers: [.ifNoneMatch: "\"other\", \(tag)"])
    #expect(again.status == .notModified)
    #expect(again.text.isEmpty && again.header("etag") == tag)
    for header in SecurityMiddleware.headers { #expect(again.header(header.name) == header.value) }
    let other = try await TestSite.get(address, headers: [.ifNoneMatch: "\"other\""])
    #expect(other.status == .ok && other.text == first.text)
  }

  @Test func `another answer has another tag, and an answer is asked about each time`()
    async throws
  {
    let one = try await TestSite.get("/api/v1/search?q=ungdom")
    let other = try await TestSite.get("/api/v1/search?q=foreldre")
    #expect(one.header("etag") != other.header("etag"))
    #expect(one.header("cache-control") == "no-cache")
    #expect(try await TestSite.get("/nowhere").header("cache-control") == "no-store")
  }

  @Test func `HEAD says what GET would, without saying it`() async throws {
    let address = "/api/v1/search?q=ungdom"
    let get = try await TestSite.get(address)
    let head = try await TestSite.get(address, method: .head)
    #expect(head.status == .ok && head.text.isEmpty)
    #expect(head.header("etag") == get.header("etag"))
    #expect(head.header("content-length") == "\(get.text.utf8.count)")
  }

  @Test func `a file is saved under an ASCII name`() async throws {
    let response = try await TestSite.get("/api/v1/export/maalgrupper.csv?egen=fjellvik")
    #expect(response.status == .ok)
    #expect(
      response.header("content-disposition")
        == "attachment; filename=\"tverrsnitt-maalgrupper.csv\"")
  }
}
