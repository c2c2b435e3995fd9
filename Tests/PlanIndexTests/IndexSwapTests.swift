import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import Testing
import Xapian

@Suite struct `Swapping the index` {
  private func spoil(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacingOccurrences(of: old, with: new)
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `who has it open sees the old one, who opens it sees the new one`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try Fixtures.withFolder { folder in
        try Fixtures.build("\(folder)/db", corpus: corpus)
        let old = try OpenIndex(path: "\(folder)/db")
        let before = try old.documentCount
        try FileManager.default.removeItem(atPath: "\(corpus)/fjellvik-2023")
        try Fixtures.build("\(folder)/db", corpus: corpus)

        let stillOld = try (old.documentCount, old.lines(of: "fjellvik-2023/2.1").count)
        #expect(stillOld == (before, 2))
        #expect(old.plans.count == 2)
        let new = try OpenIndex(path: "\(folder)/db")
        let fresh = try (new.documentCount, new.lines(of: "fjellvik-2023/2.1").count)
        #expect(fresh.0 < before)
        #expect(fresh.1 == 0)
        #expect(new.plans.map(\.id) == ["sundnes-2021"])
        #expect(try contents(of: folder) == ["db"])
      }
    }
  }

  @Test func `readers at work while it is swapped see one index each`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Fixtures.build("\(folder)/db")
    let expected = try OpenIndex(path: "\(folder)/db").documentCount
    try await withThrowingTaskGroup(of: Set<Int>.self) { group in
      for _ in 0..<2 {
        group.addTask {
          var seen: Set<Int> = []
          for _ in 0..<60 {
            let index = try OpenIndex(path: "\(folder)/db")
            let lines = try index.lines(of: "fjellvik-2023/2.1")
            seen.insert(lines.count == 2 ? try index.documentCount : -1)
          }
          return seen
        }
      }
      for _ in 0..<3 { try Fixtures.build("\(folder)/db") }
      for try await seen in group { #expect(seen == [expected]) }
    }
  }

  @Test func `a faulty corpus changes nothing`() throws {
    try Fixtures.withCorpusCopy { corpus in
      try Fixtures.withFolder { folder in
        try Fixtures.build("\(folder)/db", corpus: corpus)
        let before = try bytes(of: "\(folder)/db")
        try spoil("\(corpus)/sundnes-2021/plan.yaml", "language: nn", "language: sv")
        let error = indexError { () throws(IndexError) in
          try Fixtures.build("\(folder)/db", corpus: corpus)
        }
        guard case .faulty(let faults) = error else {
          Issue.record("\(String(describing: error))")
          return
        }
        #expect(faults.map(\.file) == ["sundnes-2021/plan.yaml"])
        #expect(faults.map(\.line) == [7])
        #expect(try bytes(of: "\(folder)/db") == before)
        #expect(try contents(of: folder) == ["db"])
      }
    }
  }

  @Test func `a faulty vocabulary changes nothing and is told with the corpus' faults`() throws {
    try Fixtures.withVocabularyCopy { words in
      try Fixtures.withCorpusCopy { corpus in
        try Fixtures.withFolder { folder in
          try Fixtures.build("\(folder)/db", corpus: corpus)
          let before = try bytes(of: "\(folder)/db")
          try FileManager.default.removeItem(atPath: "\(words)/nynorsk.yaml")
          try FileManager.default.removeItem(atPath: "\(corpus)/sundnes-2021/plan.txt")
          let error = indexError { () throws(IndexError) in
            try Fixtures.build("\(folder)/db", corpus: corpus, vocabularies: words)
          }
          guard case .faulty(let faults) = error else {
            Issue.record("\(String(describing: error))")
            return
          }
          #expect(faults.map(\.file) == ["sundnes-2021/plan.yaml", "nynorsk.yaml"])
          #expect(try bytes(of: "\(folder)/db") == before)
          #expect(try contents(of: folder) == ["db"])
        }
      }
    }
  }

  @Test func `a faulty vocabulary alone stops the build`() throws {
    try Fixtures.withVocabularyCopy { words in
      try Fixtures.withFolder { folder in
        try FileManager.default.removeItem(atPath: "\(words)/nynorsk.yaml")
        let error = indexError { () throws(IndexError) in
          try Fixtures.build("\(folder)/db", vocabularies: words)
        }
        #expect(error?.description.hasPrefix("nynorsk.yaml: is missing; ") == true)
        #expect(try contents(of: folder) == [])
      }
    }
  }

  @Test func `what a dead build has left is cleared, what a living one has is not`() throws {
    try Fixtures.withFolder { folder in
      // No process has the number 4,194,304 or more; number 1 is always alive.
      let dead = ".db.building-4194305"
      let alive = ".db.building-1"
      let other = ".annen.building-4194305"
      for name in [dead, alive, other] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)/glass"))
      }
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(dead).file"))
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/notat.txt"))
      try Fixtures.build("\(folder)/db")
      #expect(try contents(of: folder) == [other, alive, "db", "notat.txt"])
    }
  }

  @Test func `a place that cannot be a folder is a clear error`() throws {
    try Fixtures.withFolder { folder in
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/fil"))
      let error = indexError { () throws(IndexError) in try Fixtures.build("\(folder)/fil/db") }
      guard case .unwritable(let path, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(path == "\(folder)/fil/db")
      #expect(error?.description.contains("check the folder, its permissions and space") == true)
      #expect(error?.description.contains("\n") == false)
    }
  }

  @Test(.enabled(if: getuid() != 0, "whoever is root may write everywhere"))
  func `a folder that may not be written in is a clear error`() throws {
    try Fixtures.withFolder { folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      defer {
        try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
      }
      let error = indexError { () throws(IndexError) in try Fixtures.build("\(folder)/db") }
      guard case .unwritable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `where a folder lies in the index' place the build fails and leaves it`() throws {
    try Fixtures.withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/db/mitt", withIntermediateDirectories: true)
      let error = indexError { () throws(IndexError) in try Fixtures.build("\(folder)/db") }
      guard case .unwritable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try contents(of: folder) == ["db"])
      #expect(try contents(of: "\(folder)/db") == ["mitt"])
    }
  }
}
