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

  @Test func `scribbles are found`() throws {
    let file = URL(fileURLWithPath: path + "/docdata.glass")
    var bytes = try Data(contentsOf: file)
    bytes.replaceSubrange(20..<200, with: Data(repeating: 0x5A, count: 180))
    try bytes.write(to: file)
    var isSound = true
    let error = caught { () throws(XapianError) in
      isSound = try Database.check(path: path, options: [.shortTree, .freeList]).isSound
    }
    #expect(!isSound || error?.code == .databaseCorrupt)
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
