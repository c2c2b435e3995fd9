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

  @Test func `HEAD has no body`() async throws {
    let address = "/api/v1/search?q=ungdom"
    let head = try await get(address, method: .head)
    #expect(head.status == .ok && head.body.readableBytes == 0)
  }

  @Test func `headers without end are refused`() async throws {
    let name = try #require(HTTPField.Name("X-Long"))
    let long = String(repeating: "a", count: Limits.headers + 1)
    let response = try? await get("/healthz", headers: [name: long, .acceptEncoding: "gzip"])
    #expect(response?.status != .ok)
    // And the server is there still.
    #expect(try await get("/healthz").status == .ok)
  }
}
