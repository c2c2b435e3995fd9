internal import Foundation
internal import Glibc

/// A socket that listens and never answers.
package final class LoopbackSocket {
  private let descriptor: Int32
  package let port: UInt16

  package init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let file = descriptor
    let free = (0..<100).lazy.map { _ in UInt16.random(in: Self.ports) }
      .first { Self.bind(file, to: $0) }
    guard let free, listen(descriptor, 5) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    port = free
  }

  /// Below those that the system hands out, one of which a connection might take while a server
  /// that had it is started anew.
  private static let ports: Range<UInt16> = 10_000..<30_000

  private static func bind(_ descriptor: Int32, to port: UInt16) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  package func close() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    _ = Glibc.close(descriptor)
  }
}
