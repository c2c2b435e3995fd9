internal import NIOCore

/// Addresses that nobody but this machine itself reaches.
package enum Loopback {
  /// What a browser on this machine calls it; a page elsewhere can give its own name this address,
  /// but not the other way.
  private static let names: Set = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether a server that is told to listen there is reached from this machine alone.
  package static func isMeant(by host: String) -> Bool {
    // As the server itself resolves it.
    let address = (try? SocketAddress.makeAddressResolvingHost(host, port: 0))?.ipAddress
    return address.map { $0 == "::1" || $0.hasPrefix("127.") } ?? false
  }

  /// Whether a request's `Host` is one of this machine's own names, with or without a port.
  static func isNamed(by authority: String) -> Bool {
    let port = authority.lastIndex(of: ":").flatMap { colon in
      authority[colon...].dropFirst().allSatisfy(\.isNumber) ? colon : nil
    }
    return names.contains(authority[..<(port ?? authority.endIndex)].lowercased())
  }
}
