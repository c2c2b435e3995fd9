internal import Foundation
internal import Xapian

/// The servers of an index in shards, as a stub file names them: `remote HOST:PORT`, a line each,
/// the first shard first.
///
/// Read here and not by Xapian, which would wait ten seconds for a server that is gone.
package struct ShardList: Sendable, Equatable {
  /// What a server is given to take a connection, and to answer.
  private static let connectTimeout = Duration.milliseconds(700)
  private static let timeout = Duration.seconds(5)
  /// What a server is given to say that it is there.
  private static let probeTimeout = Duration.milliseconds(700)
  /// A longer file is no list.
  private static let mostBytes = 64 * 1024

  package let path: String
  private let servers: [Server]

  private struct Server: Equatable {
    var host: String
    var port: UInt16

    var name: String { "\(host):\(port)" }

    /// - Parameter line: `remote HOST:PORT`.
    init?(_ line: Substring) {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, words[0] == "remote", let colon = words[1].lastIndex(of: ":"),
        let port = UInt16(
          words[1][words[1].index(after: colon)...].trimmingCharacters(in: .whitespaces))
      else { return nil }
      host = String(words[1][..<colon])
      self.port = port
    }

    func source(timeout: Duration) -> Database.Source {
      .remote(host: host, port: port, timeout: timeout, connectTimeout: connectTimeout)
    }
  }

  /// - Returns: `nil` for a file that names no servers, such as an index.
  /// - Throws: `IndexError.unreadable` for a list with a line that is no server.
  package init?(_ path: String) throws(IndexError) {
    guard let text = Self.text(path) else { return nil }
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard lines.first?.hasPrefix("remote ") ?? false else { return nil }
    var servers: [Server] = []
    for line in lines {
      guard let server = Server(line) else {
        throw .unreadable(path: path, reason: "'\(line)' is no line of the form remote HOST:PORT")
      }
      servers.append(server)
    }
    self.path = path
    self.servers = servers
  }

  private static func text(_ path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    let bytes = (try? file.read(upToCount: mostBytes)) ?? nil
    return bytes.flatMap { $0.contains(0) ? nil : String(data: $0, encoding: .utf8) }
  }

  /// All shards as one database, and the words that it has beside them.
  ///
  /// - Throws: as ``build()``; what opening throws.
  func open() throws -> (database: Database, words: WordsFile) {
    _ = try build()
    let sources = servers.map { $0.source(timeout: Self.timeout) }
    let words = try Database(sources: [sources[0]]).read { reader throws(XapianError) in
      try reader.metadata(Schema.Metadata.words)
    }
    let file = try WordsFile(words)
    return (try Database(sources: sources, named: path, words: .path(file.path)), file)
  }

  /// Asks every server which shard it has.
  ///
  /// - Returns: the build that all are of.
  /// - Throws: `IndexError.unreachable` for a server that does not answer, `unreadable` where
  ///   the servers have not the shards of one build, each in its place.
  package func build() throws(IndexError) -> String {
    var build: String?
    for (place, server) in servers.enumerated() {
      let mark = try mark(server)
      guard mark.number == place + 1, mark.count == servers.count else {
        throw .unreadable(
          path: path,
          reason: "\(server.name) has shard \(mark.number) of \(mark.count) and stands in place "
            + "\(place + 1) of \(servers.count)")
      }
      guard build ?? mark.build == mark.build else {
        throw .unreadable(path: path, reason: "\(server.name) has a shard of another build")
      }
      build = mark.build
    }
    return build ?? ""
  }

  private func mark(_ server: Server) throws(IndexError) -> ShardMark {
    let text: String
    do throws(XapianError) {
      let database = try Database(sources: [server.source(timeout: Self.probeTimeout)])
      text = try database.read { reader throws(XapianError) in
        try reader.metadataText(Schema.Metadata.shard)
      }
    } catch {
      throw .unreachable(path: path, server: server.name, reason: error.message)
    }
    guard let mark = ShardMark(text) else {
      throw .unreadable(path: path, reason: "\(server.name) serves something else than a shard")
    }
    return mark
  }
}
