import Fixtures
import Foundation
import Testing

@Suite struct `index command` {
  @Test func `says what it made on standard output and how far it is on standard error`()
    async throws
  {
    try await Workplace.withFolder { folder in
      let path = "\(folder)/db"
      let outcome = try await Command.run("index", "--index", path)
      #expect(outcome.status == 0)
      #expect(
        outcome.output
          == "Indexed 4 plans with 107 tiltak as 249 documents in \(path)\n")
      #expect(outcome.errorLines.first == "1 of 4 reading baerum-2016")
      #expect(outcome.errorLines.last { !$0.hasPrefix("warning: ") } == "compacting")
      #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\r"))
    }
  }

  @Test func `leaves one file and nothing beside it`() async throws {
    try await Workplace.withFolder { folder in
      for _ in 1...2 {
        let outcome = try await Command.run(
          "index", "--corpus", Fixtures.corpus, "--index", "\(folder)/db")
        #expect(outcome.status == 0)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["db"])
    }
  }

  @Test func `two builds of one corpus answer alike`() async throws {
    try await Workplace.withFolder { folder in
      var answers: [String] = []
      for name in ["a", "b"] {
        let path = "\(folder)/\(name)"
        _ = try await Command.run("index", "--index", path)
        answers.append(
          try await Command.run("search", "ungdom", "--format", "json", "--index", path).output)
      }
      #expect(answers[0] == answers[1])
    }
  }

  @Test func `builds in the working directory's Corpus and Index`() async throws {
    try await Workplace.withCheckout { folder in
      let outcome = try await Command.run(["index"], in: folder)
      #expect(outcome.output.hasPrefix("Indexed 2 plans with 7 tiltak as 15 documents in "))
      #expect(FileManager.default.fileExists(atPath: "\(folder)/Index/db"))
      let found = try await Command.run(
        ["search", "hasj", "--exact", "--format", "json"], in: folder)
      #expect(try found.json()["total"] as? Int == 1)
    }
  }

  @Test func `a folder named as the index holds it as db`() async throws {
    try await Workplace.withFolder { folder in
      let built = try await Command.run(
        "index", "--corpus", Fixtures.corpus, "--index", folder)
      #expect(built.status == 0)
      #expect(FileManager.default.fileExists(atPath: "\(folder)/db"))
      for path in [folder, "\(folder)/db", "\(folder)/"] {
        let found = try await Command.run("search", "--limit", "0", "--index", path)
        #expect(found.status == 0, "\(path): \(found.errors)")
        #expect(found.output.hasPrefix("15 hits in 2 plans"))
      }
    }
  }

  @Test func `makes the folder of the index`() async throws {
    try await Workplace.withFolder { folder in
      let outcome = try await Command.run(
        "index", "--corpus", Fixtures.corpus, "--index", "\(folder)/a/b/db")
      #expect(outcome.status == 0)
      #expect(FileManager.default.fileExists(atPath: "\(folder)/a/b/db"))
    }
  }

  @Test func `a fault changes nothing, and the old index goes on answering`() async throws {
    try await Workplace.withCheckout { folder in
      _ = try await Command.run(["index"], in: folder)
      let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/Index/db"))
      let listed = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/Index").sorted()
      let manifest = "\(folder)/Corpus/sundnes-2021/plan.yaml"
      try Workplace.write(
        try Workplace.read(manifest).replacing("language: nn", with: "language: no"), to: manifest)
      let outcome = try await Command.run(["index"], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.hasPrefix("tverrsnitt: sundnes-2021/plan.yaml:7: "))
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/Index/db")) == before)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: "\(folder)/Index").sorted() == listed)
      #expect(try await Command.run(["search", "hasj"], in: folder).status == 0)
    }
  }

  @Test func `an index that cannot be written is one line`() async throws {
    try await Workplace.withFolder { folder in
      try Workplace.write("a file", to: "\(folder)/file")
      let outcome = try await Command.run(
        "index", "--corpus", Fixtures.corpus, "--index", "\(folder)/file/db")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errorLines.last?.hasPrefix("tverrsnitt: \(folder)/file/db: ") == true)
      #expect(try Workplace.read("\(folder)/file") == "a file")
    }
  }
}
