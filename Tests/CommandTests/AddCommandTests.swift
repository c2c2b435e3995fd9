import Fixtures
import Foundation
import Testing

@Suite struct `add command` {
  private static let plan = """
    Handlingsplan for SLT i Tangvåg kommune 2023–2026

    Tiltak 1: Foreldremøter om rus
    Ansvar: Rektorene

    """

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func `adds a plan that index then reads`() async throws {
    try await Workplace.withFolder { folder in
      try Workplace.write(Self.plan, to: "\(folder)/plan.txt")
      let corpus = ["--corpus", "\(folder)/Corpus"]
      let outcome = try await Command.run(
        ["add", "\(folder)/plan.txt", "--kommune", "Tangvåg", "--kommunenummer", "9999"] + corpus)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("tiltak: 1"))
      #expect(outcome.output.contains("run `tverrsnitt index`"))
      let index = try await Command.run(["index", "--index", "\(folder)/db"] + corpus)
      #expect(index.output.contains("Indexed 1 plans with 1 tiltak"))
    }
  }

  @Test func `goes on past a bad file, names each with its reason and ends with a report`()
    async throws
  {
    try await Workplace.withFolder { folder in
      let place = "\(folder)/inn"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
      for kommune in ["Askvik", "Bjørkdal", "Eidstrand"] {
        try Workplace.write(
          Self.plan.replacing("Tangvåg", with: kommune), to: "\(place)/\(kommune.first ?? "x").txt")
      }
      try Data([UInt8](repeating: 0, count: 900)).write(to: URL(fileURLWithPath: "\(place)/C.txt"))
      try Workplace.write("%PDF-1.4\nødelagt", to: "\(place)/D.pdf")
      #expect(FileManager.default.createFile(atPath: "\(place)/F.pdf", contents: nil))
      #expect(truncate("\(place)/F.pdf", 300 << 20) == 0)
      let outcome = try await Command.run(["add", place, "--corpus", "\(folder)/Corpus"])
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("Added 3 plans to \(folder)/Corpus, 3 bad."))
      for (name, reason) in [
        ("C.txt", "NUL"), ("D.pdf", "cannot be read"), ("F.pdf", "larger than"),
      ] {
        #expect(outcome.errorLines.contains { $0.contains(name) && $0.contains(reason) }, "\(name)")
      }
      #expect(names("\(folder)/Corpus") == ["askvik-2023", "bjoerkdal-2023", "eidstrand-2023"])
      let again = try await Command.run(["add", place, "--corpus", "\(folder)/Corpus"])
      #expect(again.output.contains("Added 0 plans to \(folder)/Corpus, 3 unchanged, 3 bad."))
    }
  }

  @Test func `replaces a plan only when told to`() async throws {
    try await Workplace.withFolder { folder in
      let add = ["add", "\(folder)/plan.txt", "--corpus", "\(folder)/Corpus"]
      try Workplace.write(Self.plan, to: "\(folder)/plan.txt")
      #expect(try await Command.run(add).status == 0)
      try Workplace.write(Self.plan + "Tiltak 2: Natteravner\n", to: "\(folder)/plan.txt")
      let refused = try await Command.run(add)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("would replace tangvaag-2023"))
      let text = "\(folder)/Corpus/tangvaag-2023/plan.txt"
      #expect(try Workplace.read(text) == Self.plan)
      #expect(try await Command.run(add + ["--yes"]).status == 0)
      #expect(try Workplace.read(text).contains("Natteravner"))
    }
  }

  @Test func `writes nothing in a dry run, and shows the manifest`() async throws {
    try await Workplace.withFolder { folder in
      try Workplace.write(Self.plan, to: "\(folder)/plan.txt")
      let outcome = try await Command.run([
        "add", "\(folder)/plan.txt", "--dry-run", "--corpus", "\(folder)/Corpus",
      ])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("id: tangvaag-2023"))
      #expect(names(folder) == ["plan.txt"])
    }
  }

  @Test func `takes no second file for the plan of the first`() async throws {
    try await Workplace.withFolder { folder in
      try Workplace.write(Self.plan, to: "\(folder)/en.txt")
      try Workplace.write(Self.plan + "\n", to: "\(folder)/to.txt")
      let outcome = try await Command.run([
        "add", "\(folder)/en.txt", "\(folder)/to.txt", "--yes", "--corpus", "\(folder)/Corpus",
      ])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("would be tangvaag-2023, as another file of this run is"))
    }
  }

  @Test func `is told of wrong usage`() async throws {
    for arguments in [
      ["add"], ["add", "a.txt", "--period", "2028-2024"],
      ["add", "a.txt", "--year", "2024", "--period", "2024-2025"],
      ["add", "a.txt", "b.txt", "--id", "x-2024"], ["add", "a.txt", "--year", "24"],
    ] {
      #expect(try await Command.run(arguments).status == 64, "\(arguments)")
    }
  }
}
