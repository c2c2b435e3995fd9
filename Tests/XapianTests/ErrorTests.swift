import Foundation
import Testing
import Xapian

@Suite struct `Errors` {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test func `a missing database is named, with a remedy`() throws {
    let path = directory.file("borte")
    let error = try #require(caught { () throws(XapianError) in try Database(path: path) })
    #expect(error.code == .databaseNotFound)
    #expect(error.typeName == "DatabaseNotFoundError")
    #expect(error.database == path)
    #expect(error.underlying == "No such file or directory")
    #expect(error.description.hasPrefix("Database not found, in \(path): "))
    #expect(error.description.hasSuffix("Check the path, or build the index first."))
  }

  @Test func `a directory that is no database is not found either`() throws {
    let error = caught { () throws(XapianError) in try Database(path: directory.path) }
    #expect(error?.code == .databaseNotFound || error?.code == .databaseOpening)
  }

  @Test func `a file that is no database cannot be opened`() throws {
    let path = directory.file("brev.txt")
    try "Kjære kommune\n".write(toFile: path, atomically: true, encoding: .utf8)
    let error = try #require(caught { () throws(XapianError) in try Database(path: path) })
    #expect(error.code == .databaseOpening)
    #expect(error.database == path)
  }

  @Test func `a second writer finds the database locked`() throws {
    let path = directory.file("db")
    let first = try Writer(path: path)
    let error = try #require(caught { () throws(XapianError) in try Writer(path: path) })
    #expect(error.code == .databaseLocked)
    #expect(error.database == path)
    try first.finish()
    #expect(caught { () throws(XapianError) in try Writer(path: path) } == nil)
  }

  @Test func `creating over a database is refused`() throws {
    let path = directory.file("db")
    try Sample.build(at: path)
    let error = caught { () throws(XapianError) in try Writer(path: path, mode: .create) }
    #expect(error?.code == .databaseCreate)
  }

  @Test func `creating in a folder that is not there is refused`() throws {
    let path = directory.file("ingen/slik/mappe")
    let error = caught { () throws(XapianError) in try Writer(path: path, mode: .create) }
    #expect(error?.code == .databaseCreate)
  }

  @Test func `writing to what is not there is refused`() throws {
    let path = directory.file("borte")
    let error = caught { () throws(XapianError) in try Writer(path: path, mode: .open) }
    #expect(error?.code == .databaseNotFound || error?.code == .databaseOpening)
  }

  @Test func `a version file of another format is told apart`() throws {
    let path = directory.file("db")
    try Sample.build(at: path)
    let file = path + "/iamglass"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    // The two bytes after the magic are the date of the format.
    bytes[14] = 0
    bytes[15] = 1
    try bytes.write(to: URL(fileURLWithPath: file))
    let error = try #require(caught { () throws(XapianError) in try Database(path: path) })
    #expect(error.code == .databaseVersion)
    #expect(error.description.contains("Build the index again"))
  }

  @Test func `a truncated version file is corrupt`() throws {
    let path = directory.file("db")
    try Sample.build(at: path)
    try Data("\u{0F}\u{0D}Xapian Glass".utf8).write(to: URL(fileURLWithPath: path + "/iamglass"))
    let error = try #require(caught { () throws(XapianError) in try Database(path: path) })
    #expect([.databaseCorrupt, .databaseVersion, .databaseOpening].contains(error.code))
  }

  @Test func `scribbled blocks are corrupt, found by reading and by checking`() throws {
    let path = directory.file("db")
    try Sample.build(at: path)
    let file = path + "/postlist.glass"
    let size = try Data(contentsOf: URL(fileURLWithPath: file)).count
    try Data(repeating: 0xA5, count: size).write(to: URL(fileURLWithPath: file))
    let error = caught { () throws(XapianError) in
      let database = try Database(path: path)
      return try database.read { reader throws(XapianError) in
        var cursor = try reader.terms()
        return try cursor.remaining().count
      }
    }
    #expect(error?.code == .databaseCorrupt)
    let report = caughtReport(path)
    #expect(report == nil || report?.isSound == false)
  }

  @Test func `a lost table is an error of the storage`() throws {
    let path = directory.file("db")
    try Sample.build(at: path)
    try FileManager.default.removeItem(atPath: path + "/postlist.glass")
    let error = try #require(caught { () throws(XapianError) in try Database(path: path) })
    #expect([.databaseOpening, .databaseCorrupt, .databaseNotFound].contains(error.code))
  }

  @Test func `a document that is not there is named`() throws {
    let database = try Sample.database(directory)
    let missing = try id(99)
    let error = try #require(
      caught { () throws(XapianError) in
        try database.read { reader throws(XapianError) in try reader.data(of: missing) }
      })
    #expect(error.code == .documentNotFound)
    #expect(error.subject == .document(missing))
    #expect(error.description.contains("document 99, in \(directory.file("db"))"))
  }

  @Test func `deleting a document that is not there is an error`() throws {
    var writer = try Writer(path: directory.file("db"))
    let missing = try id(7)
    var found: XapianError?
    do throws(XapianError) { try writer.delete(missing) } catch { found = error }
    #expect(found?.code == .documentNotFound)
    try writer.finish()
  }

  @Test func `a closed database refuses to read`() throws {
    let database = try Sample.database(directory)
    database.close()
    let error = caught { () throws(XapianError) in
      try database.read { reader throws(XapianError) in try reader.documentCount }
    }
    #expect(error?.code == .databaseClosed)
    #expect(error?.description.contains("Open it again.") == true)
  }

  @Test func `no source at all is refused`() {
    let error = caught { () throws(XapianError) in try Database(sources: []) }
    #expect(error?.code == .invalidArgument)
  }

  @Test func `an error thrown by the closure leaves it unchanged`() throws {
    let database = try Sample.database(directory)
    let mine = XapianError(code: .other, message: "min egen")
    let error = caught { () throws(XapianError) in
      try database.read { _ throws(XapianError) -> Int in throw mine }
    }
    #expect(error == mine)
    #expect(try database.read { reader throws(XapianError) in try reader.documentCount } == 5)
  }

  private func caughtReport(_ path: String) -> Database.CheckReport? {
    try? Database.check(path: path)
  }
}
