import Foundation
import Testing
import Xapian

@Suite struct `Opening and reading a database` {
  let directory: TemporaryDirectory
  let database: Database

  init() throws {
    directory = try TemporaryDirectory()
    database = try Sample.database(directory)
  }

  @Test func `an opened database counts its documents`() throws {
    let count = try database.read { reader throws(XapianError) in try reader.documentCount }
    #expect(count == 5)
  }

  @Test func `it knows its last document and lengths`() throws {
    let (last, statistics, average) = try database.read { reader throws(XapianError) in
      (try reader.lastDocumentID, try reader.statistics, try reader.averageLength)
    }
    #expect(last == DocumentID(5))
    #expect(statistics.documentCount == 5)
    #expect(statistics.hasPositions)
    #expect(statistics.averageLength == average)
    #expect(statistics.totalLength == Int(average * 5))
    #expect(statistics.shortestLength <= Int(average))
    #expect(statistics.longestLength >= Int(average))
  }

  @Test func `the identity stays and the revision rises with a commit`() throws {
    let before = try database.read { reader throws(XapianError) in
      (try reader.uuid, try reader.revision)
    }
    var writer = try Writer(path: directory.file("db"), mode: .open)
    try writer.setMetadata("nytt", "1")
    try writer.finish()
    database.refresh()
    let after = try database.read { reader throws(XapianError) in
      (try reader.uuid, try reader.revision)
    }
    #expect(before.0 == after.0)
    #expect(before.0.count == 36)
    #expect(after.1 > before.1)
  }

  @Test func `an empty database has no last document`() throws {
    try Writer(path: directory.file("tom"), mode: .create).finish()
    let empty = try Database(path: directory.file("tom"))
    let last = try empty.read { reader throws(XapianError) in try reader.lastDocumentID }
    #expect(last == nil)
  }

  @Test func `two databases are read as one, numbered in turn`() throws {
    try Sample.build(at: directory.file("db2"))
    let both = try Database(paths: [directory.file("db"), directory.file("db2")])
    let (count, text) = try both.read { reader throws(XapianError) in
      (try reader.documentCount, try reader.text(of: try present(DocumentID(2))))
    }
    #expect(count == 10)
    #expect(text == Sample.texts[0])
    #expect(both.name.contains("db2"))
  }

  @Test func `a stub file names other databases`() throws {
    let stub = directory.file("alle.stub")
    try "auto db\nauto db\n".write(toFile: stub, atomically: true, encoding: .utf8)
    let both = try Database(path: stub)
    #expect(try both.read { reader throws(XapianError) in try reader.documentCount } == 10)
  }

  @Test func `a refresh shows what was committed since, and nothing before it`() throws {
    var writer = try Writer(path: directory.file("db"), mode: .open)
    try writer.add(Sample.document(0))
    try writer.finish()
    #expect(try database.read { reader throws(XapianError) in try reader.documentCount } == 5)
    database.refresh()
    #expect(try database.read { reader throws(XapianError) in try reader.documentCount } == 6)
  }

  @Test func `a lock is seen while a writer has the database`() throws {
    let path = directory.file("db")
    #expect(try !database.read { reader throws(XapianError) in try reader.isLocked })
    let writer = try Writer(path: path, mode: .open)
    #expect(try database.read { reader throws(XapianError) in try reader.isLocked })
    try writer.finish()
    #expect(try !database.read { reader throws(XapianError) in try reader.isLocked })
  }

  @Test func `a local database needs no keeping alive`() throws {
    try database.read { reader throws(XapianError) in try reader.keepAlive() }
  }

  @Test func `the version of the library is told`() {
    #expect(Database.xapianVersion.hasPrefix("1.4."))
  }

  @Test func `what escapes the closure keeps its own handle`() throws {
    // Were the handle lent again, both would use one at a time.
    var kept: [String] = []
    try database.read { reader throws(XapianError) in
      let cursor = try reader.terms(withPrefix: "XK")
      try database.read { inner throws(XapianError) in
        kept = try inner.metadataKeys()
      }
      _ = consume cursor
    }
    #expect(kept == ["navn", "år"])
  }
}

/// Like `#require`, where only a ``XapianError`` may be thrown.
func present<T>(_ value: T?) throws(XapianError) -> T {
  guard let value else { throw XapianError(code: .other, message: "Nothing there") }
  return value
}
