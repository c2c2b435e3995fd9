import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import PlanWeb

/// Bytes as nobody's library would send them.
@Suite struct `Bytes that are no request` {
  /// All that the server says before it closes the connection.
  private static func answer(to bytes: String, port: Int) throws -> String {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var patience = timeval(tv_sec: 600, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0)
    let all = Array(bytes.utf8)
    try #require(send(connection, all, all.count, Int32(MSG_NOSIGNAL)) == all.count)
    var answer: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(connection, &part, part.count, 0)
      guard count > 0 else { break }
      answer += part.prefix(count)
    }
    return String(decoding: answer, as: UTF8.self)
  }

  @Test(arguments: [
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
    "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n", "GET /a\u{0}b HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET /\u{1B}[31m HTTP/1.1\r\nHost: x\r\n\r\n", "GET /å HTTP/1.1\r\nHost: x\r\n\r\n",
    "HELLO\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  ])
  func `are refused once, and the connection is closed`(bytes: String) async throws {
    try await TestSite.fictional.application().test(.live) { client in
      let port = try #require(client.port)
      // Whoever waits for the connection must not do so on a thread that the server answers on.
      let answer = try await withCheckedThrowingContinuation { waiting in
        DispatchQueue.global().async {
          waiting.resume(with: Result { try Self.answer(to: bytes, port: port) })
        }
      }
      #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
      #expect(answer.matches(of: #/HTTP\/1\.1 \d/#).count == 1)
      // And everybody else is served.
      let health = try await client.executeRequest(
        uri: "/healthz", method: .get, headers: [:], body: nil)
      #expect(health.status == .ok)
    }
  }
}
