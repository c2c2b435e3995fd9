import Fixtures
import Foundation
import Testing

@Suite struct `check command` {
  @Test func `what is in order is said so`() async throws {
    let outcome = try await Command.run("check")
    #expect(outcome.status == 0)
    #expect(outcome.output == "Corpus, vocabularies and queries are in order.\n")
    #expect(outcome.errors == "")
  }

  @Test(arguments: CorpusFault.stopping + CorpusFault.toldAlone)
  func `a fault is a line with file, line and remedy, and exit 1`(
    fault: CorpusFault
  ) async throws {
    try await Workplace.withCheckout { folder in
      try fault.make(in: folder)
      let outcome = try await Command.run(["check"], in: folder)
      #expect(outcome.status == 1)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      let line = try #require(
        lines.first { $0.hasPrefix(fault.place) && $0.contains(fault.word) },
        "\(outcome.output)")
      // The remedy follows the problem after a semicolon.
      #expect((line.components(separatedBy: "; ").last?.count ?? 0) > 5)
      let count = lines.count == 1 ? "1 fault found" : "\(lines.count) faults found"
      #expect(outcome.errors == "tverrsnitt: \(count)\n")
    }
  }

  @Test(arguments: CorpusFault.stopping)
  func `index names the same file and line, and makes nothing`(fault: CorpusFault) async throws {
    try await Workplace.withCheckout { folder in
      try fault.make(in: folder)
      let outcome = try await Command.run(["index"], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix("tverrsnitt: "))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/Index/db"))
      let checked = try await Command.run(["check"], in: folder).output
      let first = String(checked.prefix { $0 != "\n" })
      #expect(!first.isEmpty && outcome.errors.contains(first))
    }
  }

  @Test func `every fault has its line, not only the first`() async throws {
    try await Workplace.withCheckout { folder in
      for path in ["Corpus/fjellvik-2023/plan.txt", "Corpus/sundnes-2021/plan.txt"] {
        try Workplace.write("", to: "\(folder)/\(path)")
      }
      try FileManager.default.removeItem(atPath: "\(folder)/Index/nynorsk.yaml")
      let outcome = try await Command.run(["check"], in: folder)
      let files = outcome.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
      #expect(files == ["fjellvik-2023/plan.txt", "sundnes-2021/plan.txt", "nynorsk.yaml"])
      #expect(outcome.errors == "tverrsnitt: 3 faults found\n")
      let index = try await Command.run(["index"], in: folder)
      #expect(index.errors.contains("(and 2 more: run `tverrsnitt check`)"))
    }
  }

  @Test func `a folder without plans is a fault`() async throws {
    try await Workplace.withFolder { folder in
      let empty = try await Command.run("check", "--corpus", folder)
      #expect(empty.status == 1)
      #expect(empty.output.hasPrefix("\(folder): holds no plan; "))
      let missing = try await Command.run("check", "--corpus", "\(folder)/no")
      #expect(missing.status == 1)
      #expect(missing.output.hasPrefix("\(folder)/no: cannot be opened; "))
    }
  }

  @Test func `check changes nothing`() async throws {
    try await Workplace.withCheckout { folder in
      let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      _ = try await Command.run(["check"], in: folder)
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == before)
    }
  }
}
