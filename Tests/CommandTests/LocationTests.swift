import Fixtures
import Foundation
import Testing

@Suite struct `Locations` {
  @Test(arguments: [["search", "x"], ["show", "lillestrom-2024"]])
  func `a missing index is one line that names the remedy`(command: [String]) async throws {
    try await Workplace.withFolder { folder in
      for path in ["\(folder)/none", folder] {
        let outcome = try await Command.run(command + ["--index", path])
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.hasPrefix("tverrsnitt: \(path)"))
        #expect(outcome.errors.hasSuffix(": there is no index; run `tverrsnitt index`\n"))
      }
    }
  }

  @Test(arguments: ["no index at all\n", "\u{0}\u{1}\u{2}", "auto nowhere\n"])
  func `what is no index is one line that names the remedy`(content: String) async throws {
    try await Workplace.withFolder { folder in
      try Workplace.write(content, to: "\(folder)/db")
      let outcome = try await Command.run("search", "x", "--index", "\(folder)/db")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.hasPrefix("tverrsnitt: \(folder)/db: "))
      #expect(outcome.errors.contains("run `tverrsnitt index`"))
    }
  }

  @Test(arguments: [64, 4096, 20_000])
  func `an index that was cut off is one line or an answer, not a crash`(
    length: Int
  ) async throws {
    try await Workplace.withFolder { folder in
      let path = "\(folder)/db"
      _ = try await Command.run("index", "--corpus", Fixtures.corpus, "--index", path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try #require(whole.count > length)
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      let outcome = try await Command.run("search", "hasj", "--index", path)
      #expect([0, 1].contains(outcome.status))
      #expect(outcome.errorLines.count == (outcome.status == 0 ? 0 : 1))
    }
  }

  @Test func `an index of another schema is one line that names the remedy`() async throws {
    try await Workplace.withFolder { folder in
      // An empty file is a database of no shards, and so of no schema.
      try Workplace.write("", to: "\(folder)/db")
      let outcome = try await Command.run("search", "x", "--index", folder)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors
          == "tverrsnitt: \(folder)/db: the index was built by another version (schema unknown); "
          + "run `tverrsnitt index`\n")
    }
  }

  @Test func `a corpus elsewhere is read with --corpus`() async throws {
    try await Workplace.withFolder { folder in
      let outcome = try await Command.run(
        "index", "--corpus", Fixtures.corpus, "--index", "\(folder)/db")
      #expect(outcome.output.hasPrefix("Indexed 2 plans with 7 tiltak"))
      let found = try await Command.run(
        "search", "--slag", "plan", "--format", "json", "--index", "\(folder)/db")
      #expect(try found.json()["total"] as? Int == 2)
    }
  }

  @Test func `a corpus that is not there is one line`() async throws {
    try await Workplace.withFolder { folder in
      let outcome = try await Command.run(
        "index", "--corpus", "\(folder)/none", "--index", "\(folder)/db")
      #expect(outcome.status == 1)
      #expect(
        outcome.errors
          == "tverrsnitt: \(folder)/none: cannot be opened; name the folder of plans with --corpus\n"
      )
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/db"))
    }
  }

  @Test func `vocabularies elsewhere are read with --vocabularies`() async throws {
    try await Workplace.withCheckout { folder in
      let types = "\(folder)/Index/tiltakstyper.yaml"
      try Workplace.write(
        try Workplace.read(types).replacing("navn: Hasjavvenning\n", with: "navn: Å slutte\n"),
        to: types)
      let flags = ["--corpus", Fixtures.corpus, "--index", "\(folder)/other"]
      let built = try await Command.run(["index", "--vocabularies", "\(folder)/Index"] + flags)
      #expect(built.status == 0, "\(built.errors)")
      let found = try await Command.run(
        "search", "--tiltakstype", "Å slutte", "--index", "\(folder)/other", "--format", "json")
      #expect(try found.json()["total"] as? Int == 1)
      let none = try await Command.run(["index", "--vocabularies", "\(folder)/none"] + flags)
      #expect(none.status == 1)
      #expect(none.errorLines.count == 1)
      #expect(none.errors.contains("tiltakstyper.yaml: is missing"))
    }
  }

  @Test func `a checkout without Corpus says where it looked`() async throws {
    try await Workplace.withFolder { folder in
      let outcome = try await Command.run(["check", "--corpus", "Corpus"], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.output.hasPrefix("Corpus: cannot be opened; "))
    }
  }
}
