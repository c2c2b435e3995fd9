import Foundation
import Testing

@Suite struct `A table exported` {
  /// Runs it into a folder of its own; gives what was written there.
  private func export(
    _ arguments: [String], to name: String
  ) async throws -> (outcome: Command.Outcome, text: String, files: [String]) {
    let flags = try await BuiltIndex.flags
    return try await Workplace.withFolder { folder in
      let path = "\(folder)/\(name)"
      let outcome = try await Command.run(["export"] + arguments + ["-o", path] + flags)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      return (outcome, files.contains(name) ? try Workplace.read(path) : "", files)
    }
  }

  private func rows(_ arguments: [String]) async throws -> [[String]] {
    let (outcome, text, _) = try await export(arguments + ["--csv", "plain"], to: "tabell.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "")
    return CSVReader.rows(text)
  }

  @Test(arguments: [
    (["compare", "maalgrupper"], ["maalgrupper"]),
    (
      ["compare", "tiltak", "--ansvar", "politi", "--egen", "Lillestrøm"],
      ["tiltak", "--ansvar", "politi", "--egen", "Lillestrøm"]
    ),
    (
      ["compare", "tiltakstyper", "--min-kommuner", "3", "--dato", "2025-01-01"],
      ["tiltakstyper", "--min-kommuner", "3", "--dato", "2025-01-01"]
    ),
    (
      ["gaps", "--kommune", "Nordre Land", "--mot", "Bærum"],
      ["gaps", "--kommune", "Nordre Land", "--mot", "Bærum"]
    ),
  ])
  func `writes what compare and gaps show`(shown: [String], exported: [String]) async throws {
    let flags = try await BuiltIndex.flags
    let screen = try await Command.run(shown + ["--format", "json"] + flags)
    let (outcome, text, files) = try await export(exported, to: "tabell.json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(text == screen.output)
    #expect(files == ["tabell.json"])
  }

  @Test func `writes a search, all its hits, in their order`() async throws {
    let flags = try await BuiltIndex.flags
    let found = try await Command.run(
      ["search", "hasjavvenning", "--limit", "1000", "--format", "csv"] + flags)
    let titles = CSVReader.rows(found.output).dropFirst().map { $0[5] }
    let rows = try await rows(["search", "hasjavvenning"])
    #expect(
      rows.first == [
        "Kommune", "Plan", "Slag", "Tittel", "Innsatsområde", "Tiltakstype", "Ansvar", "Utdrag",
        "Kilde",
      ])
    #expect(rows.dropFirst().map { $0[3] } == titles)
    #expect(rows.dropFirst().allSatisfy { !$0[7].contains("<mark>") && !$0[7].contains("&amp;") })
    #expect(rows[1].last == "lillestrom-2024/plan.txt, s. 10, l. 796–811")
  }

  @Test func `writes chosen tiltak in the order they are given`() async throws {
    let rows = try await rows([
      "tiltak", "--id", "lillestrom-2024/1.23", "--id", "baerum-2016/4.7",
      "--id", "lillestrom-2024/1.1",
    ])
    #expect(rows.dropFirst().map { $0[0] } == ["Lillestrøm", "Bærum", "Lillestrøm"])
    #expect(rows[1][3] == "Hasjavvenningsprogram (HAP)")
  }

  @Test func `brings contact points only when asked`() async throws {
    let id = ["tiltak", "--id", "lillestrom-2024/1.23"]
    let (_, plain, _) = try await export(id, to: "tabell.json")
    #expect(!plain.contains("kontakt"))
    let rows = try await rows(id + ["--med-kontakt"])
    let column = try #require(rows[0].firstIndex(of: "Kontakt"))
    #expect(rows[1][column].contains("lillestrom.kommune.no"))
  }

  @Test(arguments: [
    (["tiltak"], "tabell.doc", "use one of .csv .xlsx .docx .odt .pdf .html .md .json"),
    (["tabell"], "tabell.csv", "there is no table 'tabell'"),
    (["tiltak", "--id", "baerum-2016/99.1"], "tabell.csv", "no document has the id"),
    (["tiltak", "--kommune", "Lilestrøm"], "tabell.csv", "the nearest are lillestrom"),
    (["gaps"], "tabell.csv", "gaps are of one plan"),
    (["tiltak", "hasj"], "tabell.csv", "A query"),
    (["maalgrupper", "--med-kontakt"], "tabell.csv", "--med-kontakt belongs to"),
  ])
  func `refuses what it cannot do, with 64, and writes nothing`(
    arguments: [String], name: String, message: String
  ) async throws {
    let (outcome, _, files) = try await export(arguments, to: name)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(files.isEmpty)
  }

  @Test func `does not write over a file, unless forced`() async throws {
    let flags = try await BuiltIndex.flags
    try await Workplace.withFolder { folder in
      let path = "\(folder)/tabell.md"
      try Workplace.write("mitt", to: path)
      let first = try await Command.run(["export", "maalgrupper", "-o", path] + flags)
      #expect(first.status == 1)
      #expect(first.errorLines == ["tverrsnitt: \(path) is there already; --force writes over it"])
      #expect(try Workplace.read(path) == "mitt")
      let second = try await Command.run(["export", "maalgrupper", "-o", path, "--force"] + flags)
      #expect(second.status == 0)
      #expect(try Workplace.read(path).hasPrefix("# Målgrupper"))
    }
  }
}
