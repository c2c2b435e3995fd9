import Testing

/// A reader of RFC 4180, written apart from the writer.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var letters = Array(text.unicodeScalars)[...]
    while let letter = letters.popFirst() {
      switch (letter, isQuoted) {
      case ("\"", true) where letters.first == "\"":
        letters.removeFirst()
        field.unicodeScalars.append("\"")
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(field)
        field = ""
      case ("\r", false): continue
      case ("\n", false):
        rows.append(row + [field])
        row = []
        field = ""
      default: field.unicodeScalars.append(letter)
      }
    }
    return field.isEmpty && row.isEmpty ? rows : rows + [row + [field]]
  }
}

@Suite struct `csv` {
  private func rows(_ arguments: String...) async throws -> [[String]] {
    let flags = try await BuiltIndex.flags
    let outcome = try await Command.run(arguments + ["--format", "csv"] + flags)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return CSVReader.rows(outcome.output)
  }

  @Test func `a search is a row of names and a row for each hit`() async throws {
    let rows = try await rows("search", "hasjavvenning", "--limit", "3")
    #expect(rows.count == 4)
    #expect(
      rows[0] == [
        "rank", "id", "slag", "kommune", "plan", "title", "innsatsomraade", "tiltakstype",
        "ansvar", "score", "file", "first_line", "last_line", "page",
      ])
    #expect(
      Array(rows[1].prefix(8)) == [
        "1", "lillestrom-2024/1.23", "tiltak", "Lillestrøm", "lillestrom-2024",
        "Hasjavvenningsprogram (HAP)", "Ungdomskriminalitet", "hasjavvenning",
      ])
    #expect(
      Array(rows[1].suffix(4)) == ["lillestrom-2024/plan.txt", "796", "811", "10"])
  }

  @Test func `every row has every field, whatever stands in it`() async throws {
    let rows = try await rows("search", "--limit", "1000")
    #expect(rows.count == 250)
    #expect(rows.allSatisfy { $0.count == 14 })
    // Commas, quotes of both kinds and Norwegian letters, as the plans have them.
    let titles = rows.map { $0[5] }
    #expect(titles.contains { $0.contains(",") })
    #expect(titles.contains { $0.contains("«Ungdom, seksualitet og grenser»") })
    #expect(titles.contains { $0.contains("å") && $0.contains("ø") })
  }

  @Test func `quotes and line breaks come back as they were`() async throws {
    let flags = try await BuiltIndex.flags
    let shown = try await Command.run(["show", "lillestrom-2024/l304", "--format", "json"] + flags)
    let text = try #require(try shown.json()["text"] as? String)
    let rows = try await rows("show", "lillestrom-2024/l304")
    #expect(rows.first == ["field", "value"])
    #expect(rows.first { $0[0] == "text" }?[1] == text)
    let plan = try await self.rows("show", "lillestrom-2024")
    let tiltak = try #require(plan.first { $0[0] == "tiltak" }?[1])
    #expect(tiltak.split(separator: "\n").count == 46)
  }

  @Test func `a title with quotation marks comes back with them`() async throws {
    try await Workplace.withCheckout { folder in
      let rows = try await Spoilt.rows(
        folder, replacing: "Rusfri skoleavslutning",
        with: "Rusfri \"skoleavslutning\", 10. trinn; ærlig øl på Åsen")
      let title = rows.first { $0[1] == "fjellvik-2023/2.2" }?[5]
      #expect(title == "Rusfri \"skoleavslutning\", 10. trinn; ærlig øl på Åsen")
    }
  }
}

enum Spoilt {
  /// Changes the text of Fjellvik's plan, indexes, and lists all tiltak.
  static func rows(
    _ folder: String, replacing old: String, with new: String
  ) async throws -> [[String]] {
    let plan = "\(folder)/Corpus/fjellvik-2023/plan.txt"
    try Workplace.write(try Workplace.read(plan).replacing(old, with: new), to: plan)
    try await mendSum(folder, "fjellvik-2023")
    let built = try await Command.run(["index"], in: folder)
    #expect(built.status == 0, "\(built.errors)")
    let found = try await Command.run(
      ["search", "--slag", "tiltak", "--limit", "100", "--format", "csv"], in: folder)
    return CSVReader.rows(found.output)
  }

  /// Writes the sum that `check` says a plan's text has into its manifest.
  static func mendSum(_ folder: String, _ plan: String) async throws {
    let checked = try await Command.run(["check"], in: folder)
    let sum = try #require(checked.output.firstMatch(of: /SHA-256 is ([0-9a-f]{64})/)).1
    let manifest = "\(folder)/Corpus/\(plan)/plan.yaml"
    try Workplace.write(
      try Workplace.read(manifest).replacing(/sha256: [0-9a-f]{64}/, with: "sha256: \(sum)"),
      to: manifest)
  }
}
