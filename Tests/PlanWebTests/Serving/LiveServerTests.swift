import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import PlanWeb

/// Over a real connection.
@Suite struct `LiveServerTests` {
  private func get(
    _ address: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    try await TestSite.fictional.application().test(.live) { client in
      try await client.executeRequest(uri: address, method: method, headers: headers, body: nil)
    }
  }

  @Test func `long answers travel compressed to those who take them so`() async throws {
    let address = "/api/v1/search?q=ungdom"
    let plain = try await get(address)
    let zipped = try await get(address, headers: [.acceptEncoding: "gzip"])
    #expect(plain.header("content-encoding") == nil)
    #expect(zipped.header("content-encoding") == "gzip")
    #expect(zipped.header("vary") == "Accept-Encoding" && plain.header("vary") != nil)
    #expect(zipped.body.readableBytes < plain.body.readableBytes / 2)
    #expect(zipped.header("etag") == plain.header("etag"))
  }

  @Test func `HEAD has no body, compressed or not`() async throws {
    let address = "/api/v1/search?q=ungdom"
    let head = try await get(address, method: .head, headers: [.acceptEncoding: "gzip"])
    #expect(head.status == .ok && head.body.readableBytes == 0)
    #expect(head.header("content-encoding") == nil)
  }

  @Test func `headers without end are refused`() async throws {
    let name = try #require(HTTPField.Name("X-Long"))
    let long = String(repeating: "a", count: Limits.headers + 1)
    let response = try? await get("/healthz", headers: [name: long])
    #expect(response?.status != .ok)
  }
}
