import Foundation
import Testing
import Xapian

#if canImport(Glibc)
  import Glibc
#endif

@Suite(.serialized) struct `Remote databases` {
  static let server = "/usr/bin/xapian-tcpsrv"
  static var hasServer: Bool { FileManager.default.isExecutableFile(atPath: server) }

  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test func `a refused connection is an error at once, with the address`() throws {
    let socket = try LoopbackSocket()
    let port = socket.port
    socket.close()
    let start = ContinuousClock.now
    let error = try #require(
      caught { () throws(XapianError) in
        try Database(remoteHost: "127.0.0.1", port: port)
      })
    #expect(error.code == .network)
    #expect(error.database == "127.0.0.1:\(port)")
    #expect(error.description.contains("Check that its server runs"))
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func `a server that says nothing runs into the time limit`() throws {
    let socket = try LoopbackSocket()
    defer { socket.close() }
    let start = ContinuousClock.now
    let error = try #require(
      caught { () throws(XapianError) in
        try Database(remoteHost: "127.0.0.1", port: socket.port, timeout: .milliseconds(200))
      })
    #expect(error.code == .networkTimeout)
    #expect(ContinuousClock.now - start < .seconds(3))
  }

  @Test(.enabled(if: hasServer))
  func `a served database is searched like a local one`() throws {
    try Sample.build(at: directory.file("db"))
    let server = try Server(directory.file("db"), arguments: [])
    defer { server.kill() }
    let remote = try server.open()
    var search = Search(.term("Zungdom"))
    search.facets = [Sample.kind]
    let (result, ids, texts) = try remote.read { reader throws(XapianError) in
      let found = try reader.search(search)
      try found.fetch()
      var texts: [String] = []
      for match in found.matches { texts.append(try found.text(of: match)) }
      let ids = try reader.documentIDs(matching: .or([.term("Zungdom"), .term("Zskol")]))
      return (try found.result(), ids, texts)
    }
    #expect(Set(result.matches.map(\.id.rawValue)) == [1, 4])
    #expect(result.facets[Sample.kind]?.map(\.text) == ["fritid"])
    #expect(result.facets[Sample.kind]?.map(\.count) == [2])
    #expect(ids == [1, 2, 4, 5])
    #expect(Set(texts) == [Sample.texts[0], Sample.texts[3]])
    try remote.read { reader throws(XapianError) in try reader.keepAlive() }
  }

  @Test(.enabled(if: hasServer))
  func `a server that dies midway is an error, and the next read tries anew`() throws {
    try Sample.build(at: directory.file("db"))
    let server = try Server(directory.file("db"), arguments: ["--one-shot"])
    let remote = try server.open()
    let seen = try remote.read { reader throws(XapianError) in try reader.documentCount }
    #expect(seen == 5)
    server.kill()
    for _ in 0..<2 {
      let error = try #require(
        caught { () throws(XapianError) in
          try remote.read { reader throws(XapianError) in
            try reader.documentIDs(matching: .term("Zungdom"))
          }
        })
      #expect(error.code == .network)
      #expect(error.database?.hasPrefix("127.0.0.1:") == true)
    }
    let again = try Server(directory.file("db"), arguments: [], port: server.port)
    defer { again.kill() }
    try again.wait()
    #expect(try remote.read { reader throws(XapianError) in try reader.documentCount } == 5)
  }

  @Test(.enabled(if: hasServer))
  func `a local and a remote database are read as one`() throws {
    try Sample.build(at: directory.file("db"))
    let server = try Server(directory.file("db"), arguments: [])
    defer { server.kill() }
    _ = try server.open()
    let both = try Database(sources: [
      .path(directory.file("db")), .remote(host: "127.0.0.1", port: server.port),
    ])
    #expect(try both.read { reader throws(XapianError) in try reader.documentCount } == 10)
    #expect(try both.ids(Search(.term("Zpoliti"), limit: 20)).count == 4)
  }
}

/// A socket that listens and never answers.
private final class LoopbackSocket {
  private let descriptor: Int32
  let port: UInt16

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (file, length) = (descriptor, size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(file, pointer, length) == 0 && listen(file, 5) == 0
          && getsockname(file, pointer, &size) == 0
      }
    }
    try #require(bound)
    port = UInt16(bigEndian: address.sin_port)
  }

  func close() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    _ = Glibc.close(descriptor)
  }
}

/// `xapian-tcpsrv` on a free port of the loopback.
private final class Server {
  private let process = Process()
  let port: UInt16

  init(_ path: String, arguments: [String], port: UInt16? = nil) throws {
    if let port {
      self.port = port
    } else {
      let free = try LoopbackSocket()
      self.port = free.port
      free.close()
    }
    process.executableURL = URL(fileURLWithPath: `Remote databases`.server)
    process.arguments =
      ["--quiet", "--interface", "127.0.0.1", "--port", "\(self.port)"] + arguments + [path]
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Opens the database as soon as the server listens.
  func open() throws -> Database {
    for _ in 0..<200 {
      if let database = try? Database(remoteHost: "127.0.0.1", port: port) { return database }
      usleep(20_000)
    }
    return try Database(remoteHost: "127.0.0.1", port: port)
  }

  func wait() throws { _ = try open() }

  /// Ends the server and the process it forked for each connection, which
  /// would otherwise go on serving: they share a group.
  func kill() {
    let group = process.processIdentifier
    guard getpgid(group) == group else { return process.terminate() }
    Glibc.kill(-group, SIGKILL)
    process.waitUntilExit()
  }
}
