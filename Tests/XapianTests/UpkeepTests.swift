import Foundation
import Testing
import Xapian

@Suite struct `Upkeep` {
  let directory: TemporaryDirectory
  let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.file("db")
    try Sample.build(at: path)
  }

  private func ids(_ path: String) throws(XapianError) -> [UInt32] {
    try Database(path: path).read { reader throws(XapianError) in
      try reader.documentIDs(matching: .matchAll)
    }
  }

  @Test func `a compacted copy holds the same, as a folder or one file`() throws {
    var options = Database.CompactionOptions()
    try Database.compact(sources: [path], to: directory.file("mappe"), options: options)
    options.singleFile = true
    options.level = .fuller
    try Database.compact(sources: [path], to: directory.file("fil"), options: options)
    var isFolder: ObjCBool = true
    #expect(FileManager.default.fileExists(atPath: directory.file("fil"), isDirectory: &isFolder))
    #expect(!isFolder.boolValue)
    for copy in ["mappe", "fil"] {
      #expect(try ids(directory.file(copy)) == [1, 2, 3, 4, 5])
      let text = try Database(path: directory.file(copy)).read { reader throws(XapianError) in
        (try reader.metadataText("navn"), try reader.spellingSuggestion(for: "fritidklubb"))
      }
      #expect(text == ("Eksempel", "fritidsklubb"))
    }
  }

  @Test func `shards are merged, numbered on`() throws {
    try Sample.build(at: directory.file("db2"))
    var options = Database.CompactionOptions()
    options.multipass = true
    options.level = .standard
    options.blockSize = 4096
    try Database.compact(
      sources: [path, directory.file("db2")], to: directory.file("alle"), options: options)
    #expect(try ids(directory.file("alle")) == Array(1...10))
  }

  @Test func `numbers are kept when asked, and may not overlap`() throws {
    var writer = try Writer(path: path, mode: .open)
    try writer.delete(id(2))
    try writer.finish()
    var options = Database.CompactionOptions()
    options.renumber = false
    try Database.compact(sources: [path], to: directory.file("kopi"), options: options)
    #expect(try ids(directory.file("kopi")) == [1, 3, 4, 5])
    try Sample.build(at: directory.file("db2"))
    let error = caught { () throws(XapianError) in
      try Database.compact(
        sources: [path, directory.file("db2")], to: directory.file("nei"), options: options)
    }
    #expect(error?.code == .invalidOperation)
  }

  @Test func `compacting what is not there, or on to itself, is refused`() throws {
    let missing = caught { () throws(XapianError) in
      try Database.compact(sources: [directory.file("borte")], to: directory.file("x"))
    }
    #expect(missing?.code == .databaseNotFound)
    let same = caught { () throws(XapianError) in
      try Database.compact(sources: [path], to: path)
    }
    #expect(same?.code == .invalidArgument)
    #expect(same?.subject == .path(path))
  }

  @Test func `a sound database is found sound, with what was printed`() throws {
    let report = try Database.check(path: path, options: .statistics)
    #expect(report.isSound)
    #expect(report.log.contains("postlist"))
  }

  /// Five equal documents, so that it is known what lies where.
  private func scribble(_ table: String, at offset: Int) throws -> String {
    let path = directory.file("krot")
    var writer = try Writer(path: path, mode: .createOrOverwrite)
    for _ in 0..<5 {
      var generator = try TermGenerator()
      var document = try Document()
      try generator.index("ungdom og politi møtes på skolen", into: &document)
      try document.setData("abcdef")
      try document.setValue(0, "x")
      try writer.add(document)
    }
    try writer.finish()
    let file = URL(fileURLWithPath: "\(path)/\(table).glass")
    var bytes = try Data(contentsOf: file)
    bytes.replaceSubrange(offset..<offset + 12, with: Data(repeating: 0x5A, count: 12))
    try bytes.write(to: file)
    return path
  }

  @Test func `damage inside an item is counted and printed`() throws {
    let report = try Database.check(path: scribble("postlist", at: 8100))
    #expect(!report.isSound)
    #expect(report.problemCount == 1)
    #expect(!report.log.isEmpty)
  }

  @Test(arguments: [("postlist", 4), ("docdata", 8), ("position", 4)])
  func `damage to a block's directory is corrupt`(table: String, offset: Int) throws {
    let path = try scribble(table, at: offset)
    let error = caught { () throws(XapianError) in try Database.check(path: path) }
    #expect(error?.code == .databaseCorrupt)
  }

  @Test(arguments: [("docdata", 8180), ("termlist", 14)])
  func `damage to where items lie is an error of the database`(
    table: String, offset: Int
  ) throws {
    let path = try scribble(table, at: offset)
    let error = caught { () throws(XapianError) in try Database.check(path: path) }
    #expect(error?.code == .database)
    #expect(error?.database == path)
  }

  @Test func `checking what is not there is refused`() throws {
    let error = caught { () throws(XapianError) in
      try Database.check(path: directory.file("borte"))
    }
    #expect(error?.code == .databaseNotFound || error?.code == .databaseOpening)
    #expect(error?.database == directory.file("borte"))
  }

  @Test func `a single file cannot be written`() throws {
    var options = Database.CompactionOptions()
    options.singleFile = true
    try Database.compact(sources: [path], to: directory.file("fil"), options: options)
    let error = caught { () throws(XapianError) in
      try Writer(path: directory.file("fil"), mode: .open)
    }
    #expect(error != nil)
  }
}
