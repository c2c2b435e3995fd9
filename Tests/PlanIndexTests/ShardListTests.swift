import Fixtures
import Foundation
import Testing

@testable import PlanIndex

@Suite struct `A list of shards` {
  private func list(_ text: String) throws -> ShardList? {
    try Fixtures.withFolder { folder in
      try text.write(toFile: "\(folder)/list", atomically: true, encoding: .utf8)
      return try ShardList("\(folder)/list")
    }
  }

  @Test(arguments: ["remote a.example:7101\n", "# two\nremote [::1]:7101\nremote b:7102"])
  func `servers stand a line each, remarks beside them`(text: String) throws {
    #expect(try list(text) != nil)
  }

  @Test(arguments: ["", "auto /somewhere\n", "no index", "remotehost"])
  func `what names no servers is no list`(text: String) throws {
    #expect(try list(text) == nil)
  }

  @Test(arguments: ["remote a:7101\nremote b", "remote a:70000", "remote a:7101\nauto x"])
  func `a line that is no server is an error that quotes it`(text: String) throws {
    let error = #expect(throws: IndexError.self) { try list(text) }
    let line = text.split(separator: "\n").last ?? ""
    #expect(error?.description.contains("'\(line)'") ?? false)
  }

  @Test func `a server that is not there is named`() throws {
    let socket = try LoopbackSocket()
    socket.close()
    let gone = try #require(try list("remote 127.0.0.1:\(socket.port)"))
    let error = #expect(throws: IndexError.self) { try gone.build() }
    #expect(error?.description.contains("127.0.0.1:\(socket.port) does not answer") ?? false)
  }

  @Test func `a mark is read as it is written, and nothing else is one`() {
    let mark = ShardMark(build: "b", number: 2, count: 3)
    #expect(ShardMark(mark.text) == mark)
    for text in ["", "b 0 3", "b 4 3", "b 1", "b x y"] { #expect(ShardMark(text) == nil) }
  }

  @Test func `fewer shards than before leave none of the old ones, and the list stays`() throws {
    try Fixtures.withFolder { folder in
      let path = "\(folder)/db"
      for shards in [3, 2] {
        _ = try IndexBuilder(
          corpus: Fixtures.corpus, vocabularies: Fixtures.vocabularies, index: path,
          shards: shards
        ).build()
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["db.1", "db.2", "db.stub"])
      let text = try String(contentsOfFile: "\(path).stub", encoding: .utf8)
      #expect(text.split(separator: "\n").count == 3)
    }
  }
}
