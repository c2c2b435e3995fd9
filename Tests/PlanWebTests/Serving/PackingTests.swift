import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import PlanWeb

/// Answers on their way are packed for those who can unpack them.
@Suite struct `PackingTests` {
  /// What another program reads in it.
  private func unpacked(_ body: ByteBuffer) throws -> String {
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc"]
    let (input, output) = (Pipe(), Pipe())
    (gzip.standardInput, gzip.standardOutput) = (input, output)
    try gzip.run()
    // Small enough for the pipe: the reader need not run beside.
    try input.fileHandleForWriting.write(contentsOf: Data(body.readableBytesView))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    gzip.waitUntilExit()
    try #require(gzip.terminationStatus == 0)
    return text
  }

  @Test(arguments: ["/?q=ungdom", "/api/v1/search?q=ungdom", "/api/v1/export/tiltak.csv"])
  func `a packed answer is the same answer, smaller`(address: String) async throws {
    let plain = try await TestSite.get(address)
    for _ in 1...2 {
      let packed = try await TestSite.get(address, headers: [.acceptEncoding: "br, gzip;q=0.8"])
      #expect(packed.header("content-encoding") == "gzip")
      #expect(packed.body.readableBytes < plain.body.readableBytes / 2)
      #expect(try unpacked(packed.body) == plain.text)
      #expect(packed.header("etag") == plain.header("etag"))
      #expect(packed.header("content-type") == plain.header("content-type"))
    }
    #expect(plain.header("content-encoding") == nil)
    #expect(plain.header("vary") == "Accept-Encoding")
  }

  @Test func `what a browser has already is not packed again`() async throws {
    let address = "/api/v1/search?q=ungdom"
    let tag = try #require(try await TestSite.get(address).header("etag"))
    let again = try await TestSite.get(
      address, headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
    #expect(again.status == .notModified && again.body.readableBytes == 0)
    #expect(again.header("content-encoding") == nil)
    #expect(again.header("vary") == "Accept-Encoding")
  }

  @Test func `HEAD says the length of the packed answer`() async throws {
    let address = "/api/v1/search?q=ungdom"
    let get = try await TestSite.get(address, headers: [.acceptEncoding: "gzip"])
    let head = try await TestSite.get(address, method: .head, headers: [.acceptEncoding: "gzip"])
    #expect(head.header("content-length") == "\(get.body.readableBytes)")
    #expect(head.header("content-encoding") == "gzip")
  }

  @Test func `files that are packed already, and the smallest answers, go as they are`()
    async throws
  {
    for address in ["/api/v1/export/tiltak.xlsx", "/healthz"] {
      let response = try await TestSite.get(address, headers: [.acceptEncoding: "gzip"])
      #expect(response.status == .ok && response.header("content-encoding") == nil, "\(address)")
    }
  }

  @Test(arguments: [
    (nil, ContentCoding.identity), ("", .identity), ("gzip", .gzip), ("GZip", .gzip),
    ("deflate, gzip;q=1.0", .gzip), ("br", .identity), ("*", .gzip), ("gzip;q=0", .identity),
    ("gzip; q=0.000, *", .identity), ("x-gzip", .gzip), ("gzip;q=lots", .identity),
    ("identity, *;q=0", .identity), (";;,,=", .identity),
  ]) func `who can unpack gzip says so`(header: String?, coding: ContentCoding) {
    #expect(ContentCoding(accepted: header) == coding)
  }
}
