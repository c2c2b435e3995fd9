internal import Foundation
internal import Glibc

/// `xapian-tcpsrv` over a database, on the loopback.
package final class XapianServer: Sendable {
  package static let program = "/usr/bin/xapian-tcpsrv"

  private let process = Process()
  package let port: UInt16

  /// Starts it, and waits until it takes connections.
  ///
  /// - Parameter port: a free one when `nil`.
  package init(_ path: String, arguments: [String] = [], port: UInt16? = nil) throws {
    if let port {
      self.port = port
    } else {
      let free = try LoopbackSocket()
      self.port = free.port
      free.close()
    }
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments =
      ["--quiet", "--interface", "127.0.0.1", "--port", "\(self.port)"] + arguments + [path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning && !isListening { usleep(20_000) }
  }

  /// Without a connection, which a server that serves one would take for its only one.
  private var isListening: Bool {
    let hex = String(format: "0100007F:%04X", Int(port))
    let table = (try? String(contentsOfFile: "/proc/net/tcp", encoding: .ascii)) ?? ""
    return table.contains("\(hex) 00000000:0000 0A")
  }

  /// Ends the server and the process it forked for each connection, which
  /// would otherwise go on serving: they share a group.
  package func kill() {
    let group = process.processIdentifier
    guard getpgid(group) == group else { return process.terminate() }
    Glibc.kill(-group, SIGKILL)
    process.waitUntilExit()
  }
}
