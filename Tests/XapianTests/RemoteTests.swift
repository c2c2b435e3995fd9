import Fixtures
import Foundation
import Testing
import Xapian

@Suite(.serialized) struct `Remote databases` {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test func `a refused connection is an error at once, with the address`() throws {
    let socket = try LoopbackSocket()
    let port = socket.port
    socket.close()
    let error = try #require(
      caught { () throws(XapianError) in
        try Database(remoteHost: "127.0.0.1", port: port)
      })
    #expect(error.code == .network)
    #expect(error.database == "127.0.0.1:\(port)")
    #expect(error.description.contains("Check that its server runs"))
  }

  @Test func `a server that says nothing runs into the time limit`() throws {
    let socket = try LoopbackSocket()
    defer { socket.close() }
    let error = try #require(
      caught { () throws(XapianError) in
        try Database(remoteHost: "127.0.0.1", port: socket.port, timeout: .milliseconds(200))
      })
    #expect(error.code == .networkTimeout)
  }

  @Test(.enabled(if: XapianServer.isThere))
  func `a served database is searched like a local one`() throws {
    try Sample.build(at: directory.file("db"))
    let server = try XapianServer(directory.file("db"), arguments: [])
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

  @Test(.enabled(if: XapianServer.isThere))
  func `a server that dies midway is an error, and the next read tries anew`() throws {
    try Sample.build(at: directory.file("db"))
    let server = try XapianServer(directory.file("db"), arguments: ["--one-shot"])
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
    let again = try XapianServer(directory.file("db"), arguments: [], port: server.port)
    defer { again.kill() }
    #expect(try remote.read { reader throws(XapianError) in try reader.documentCount } == 5)
  }

  @Test(.enabled(if: XapianServer.isThere))
  func `a server that comes back with another database is an error, and no answer`() throws {
    try Sample.build(at: directory.file("db"))
    try Sample.build(at: directory.file("other"))
    let server = try XapianServer(directory.file("db"))
    let remote = try server.open()
    server.kill()
    let again = try XapianServer(directory.file("other"), port: server.port)
    defer { again.kill() }
    let error = try #require(
      caught { () throws(XapianError) in
        try remote.read { reader throws(XapianError) in
          try reader.documentIDs(matching: .term("Zungdom"))
        }
      })
    #expect(error.code == .network)
    #expect(error.description.contains("another database"))
  }

  @Test(.enabled(if: XapianServer.isThere))
  func `a local and a remote database are read as one`() throws {
    try Sample.build(at: directory.file("db"))
    let server = try XapianServer(directory.file("db"), arguments: [])
    defer { server.kill() }
    _ = try server.open()
    let both = try Database(sources: [
      .path(directory.file("db")), .remote(host: "127.0.0.1", port: server.port),
    ])
    #expect(try both.read { reader throws(XapianError) in try reader.documentCount } == 10)
    #expect(try both.ids(Search(.term("Zpoliti"), limit: 20)).count == 4)
  }
}

extension XapianServer {
  fileprivate static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }

  /// Opens the database, which is served by now.
  fileprivate func open() throws -> Database {
    try Database(remoteHost: "127.0.0.1", port: port)
  }
}
