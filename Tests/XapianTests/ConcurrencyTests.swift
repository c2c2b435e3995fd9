import Testing
import Xapian

@Suite struct `Many threads, one database` {
  let directory: TemporaryDirectory
  let database: Database

  init() throws {
    directory = try TemporaryDirectory()
    database = try Sample.database(directory)
  }

  @Test func `concurrent reads all see the same`() async throws {
    let database = self.database
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          var total = 0
          for _ in 0..<60 { total += try once(database, task) }
          return total
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.count == 16)
    #expect(Set(counts) == [60 * 9])
  }

  @Test func `reads go on while a writer writes and readers are refreshed`() async throws {
    let database = self.database
    let path = directory.file("db")
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for _ in 0..<10 {
          var writer = try Writer(path: path, mode: .open, options: [.noSync, .retryLock])
          try writer.add(Sample.document(0))
          try writer.finish()
          database.refresh()
        }
      }
      for _ in 0..<6 {
        group.addTask {
          for _ in 0..<50 {
            var count = 0
            let error = caught { () throws(XapianError) in
              count = try database.read { reader throws(XapianError) in
                _ = try reader.search(Search(.term("Zungdom"))).matches
                return try reader.documentCount
              }
            }
            // A writer this busy may outrun the second try as well.
            #expect(error?.code == .databaseModified || (5...15).contains(count))
          }
        }
      }
      try await group.waitForAll()
    }
    database.refresh()
    #expect(try database.read { reader throws(XapianError) in try reader.documentCount } == 15)
  }

  @Test func `closing while others read lets them finish`() async throws {
    let database = self.database
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<50 {
            let error = caught { () throws(XapianError) in
              try database.read { reader throws(XapianError) in try reader.documentCount }
            }
            if error?.code == .databaseClosed { return true }
            #expect(error == nil)
          }
          return false
        }
      }
      group.addTask {
        database.close()
        return true
      }
      for try await _ in group {}
    }
    let error = caught { () throws(XapianError) in
      try database.read { reader throws(XapianError) in try reader.documentCount }
    }
    #expect(error?.code == .databaseClosed)
  }

  @Test func `a read within a read gets a handle of its own`() throws {
    let counts = try database.read { outer throws(XapianError) in
      let cursor = try outer.terms(withPrefix: "XK")
      let inner = try database.read { inner throws(XapianError) in
        try inner.documentIDs(of: "XKskole").count
      }
      var walk = cursor
      return [inner, try walk.remaining().count]
    }
    #expect(counts == [2, 3])
  }
}

/// A bit of everything: nine things found, whatever the thread.
private func once(_ database: Database, _ task: Int) throws(XapianError) -> Int {
  try database.read { reader throws(XapianError) in
    var parser = QueryParser()
    parser.stemmer = "norwegian"
    parser.flags = [.default, .pureNot]
    let parsed = try reader.parse(task % 2 == 0 ? "fritidsklubber" : "NOT politi", with: parser)
    let found = try reader.search(Search(parsed.query)).matches.count
    let expected = task % 2 == 0 ? 2 : 3
    let all = try reader.documentIDs(matching: .matchAll).count
    let none = try reader.documentIDs(matching: .matchNothing).count
    let snippet = try reader.search(Search(.term("Zpoliti"))).snippet(
      of: Sample.texts[2], language: "norwegian")
    return found - expected + all + none + (snippet.isEmpty ? 0 : 4)
  }
}
