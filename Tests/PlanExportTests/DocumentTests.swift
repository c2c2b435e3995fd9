import PlanCorpus
import PlanExport
import PlanQueries
import Testing

@Suite struct `What a document says of itself` {
  @Test
  func `a page of HTML has language, title, headings and scopes, and needs nothing beside it`()
    async throws
  {
    let read = try await Readers.read(try Samples.hard(), .html)
    #expect(read["language"] as? String == "nb")
    #expect(read["title"] as? String == "Tiltak «& mer» <i>")
    #expect(
      read["headings"] as? [String] == [
        "Tiltak «& mer» <i>", "Merknader", "Slik er tabellen laget", "Kilder",
      ])
    #expect(read["outside"] as? [String] == [])
    let scopes = try #require((read["scopes"] as? [[String]])?.first)
    #expect(scopes.count { $0 == "col" } == 6)
    #expect(scopes.count { $0 == "row" } == (try Samples.hard().rows.count))
  }

  @Test(arguments: [ExportFormat.html, .md])
  func `plans, filters, day, method and sources stand in it`(format: ExportFormat) async throws {
    let text = String(
      decoding: try await Exporter(try Samples.hard()).bytes(format), as: UTF8.self)
    for said in [
      "21.11.2026", "Fjellvik 2021–2025 (utløpt) og Fjellvik 2022–2026 (gjelder)",
      "13–16 år og 20 år", "Lest av et program.", "2021–2025 (utløpt); linjer",
      "fjellvik-2021/plan.txt",
    ] {
      #expect(text.replacing("\\", with: "").contains(said), "\(said)")
    }
  }

  @Test func `facts come before notes, method and sources`() async throws {
    let text = String(
      decoding: try await Exporter(try Samples.hard()).bytes(.html), as: UTF8.self)
    let places = ["<h1>", "Laget", "<table>", "Merknader", "Slik er tabellen", "Kilder</h2>"].map {
      text.firstRange(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `a Word document repeats its heads, names its styles and lies down when wide`()
    async throws
  {
    let read = try await Readers.read(try Samples.hard(), .docx)
    #expect(read["heads"] as? [Int] == [1])
    #expect(read["headFirst"] as? Bool == true)
    #expect(read["landscape"] as? Bool == true)
    #expect((read["width"] as? Double).map { $0.rounded() } == 297)
    #expect(read["title"] as? String == "Tiltak «& mer» <i>")
    #expect((read["language"] as? String)?.hasPrefix("nb") == true)
    let paragraphs = try #require(read["paragraphs"] as? [[String]])
    #expect(paragraphs.contains(["Title", "Tiltak «& mer» <i>"]))
    #expect(paragraphs.contains(["Heading 1", "Kilder"]))
    #expect(paragraphs.contains(["Table Caption", "Tiltak «& mer» <i>"]))
    let upright = try await Readers.read(try Samples.plans(2), .docx)
    #expect(upright["landscape"] as? Bool == false)
    #expect((upright["width"] as? Double).map { $0.rounded() } == 210)
  }

  @Test func `an OpenDocument repeats its heads and lies down when wide`() async throws {
    let read = try await Readers.read(try Samples.hard(), .odt)
    #expect(read["heads"] as? [Int] == [1])
    #expect(read["orientation"] as? String == "landscape")
    #expect(read["languages"] as? [String] == ["nb"])
    #expect((read["headings"] as? [String])?.contains("Kilder") == true)
    let upright = try await Readers.read(try Samples.plans(2), .odt)
    #expect(upright["orientation"] as? String == "portrait")
  }

  @Test func `a pdf is tagged, with scopes, language, title, outline, and heads on every page`()
    async throws
  {
    let read = try await Readers.read(try Samples.hard(rows: 60), .pdf)
    #expect(read["marked"] as? Bool == true)
    #expect(read["language"] as? String == "nb")
    #expect(read["title"] as? String == "Tiltak «& mer» <i>")
    #expect((read["outline"] as? [String])?.contains("Kilder") == true)
    let scopes = try #require(read["scopes"] as? [String: Int])
    #expect(scopes == ["Column": 6, "Row": 60])
    let tags = try #require(read["tags"] as? [String: Int])
    #expect(tags["Table"] == 1 && tags["TR"] == 61 && tags["Caption"] == 1)
    let pages = try #require(read["pages"] as? [String])
    #expect(pages.count > 2)
    for (number, page) in pages.enumerated() {
      #expect(page.contains("Side \(number + 1) av \(pages.count)"))
      if page.contains("Fjellvik"), number < pages.count - 1 {
        #expect(page.contains("Tiltakstype"))
      }
    }
    #expect(read["sizes"] as? [[Int]] == pages.map { _ in [842, 595] })
  }

  @Test func `a workbook has its head frozen, filters, widths, links, sources and properties`()
    async throws
  {
    let table = try Samples.hard()
    let read = try await Readers.read(table, .xlsx)
    #expect(read["sheets"] as? [String] == ["Tabell", "Kilder", "Om tabellen"])
    #expect(read["frozen"] as? String == "B2")
    #expect(read["filter"] as? String == "A1:G\(table.rows.count + 1)")
    #expect(read["wraps"] as? Bool == true)
    #expect(read["links"] as? [String] == table.rows.map { _ in "Kilder!A2" })
    #expect((read["widths"] as? [String: Double])?.count == 7)
    #expect(read["title"] as? String == table.title)
    #expect(
      read.tables[1][2] == [
        "Fjellvik", "Plan «2» & mer", "2022–2026", "gjelder", "fjellvik-2022/plan.txt",
      ])
    let about = read.tables[2].map { $0[0] }
    #expect(
      about == [
        "Tabell", "Laget", "Planer", "Kommune", "Alder", "Merknad", "Slik er tabellen laget",
      ])
  }

  @Test(arguments: [ExportFormat.xlsx, .docx, .odt])
  func `LibreOffice opens it and finds every row`(format: ExportFormat) async throws {
    let table = try Samples.hard()
    let text = try await Readers.withFolder { folder in
      let path = "\(folder)/tabell.\(format.rawValue)"
      try await Exporter(table).write(to: path)
      try await Readers.run(
        "soffice",
        [
          "-env:UserInstallation=file://\(folder)/profil", "--headless", "--convert-to", "pdf",
          "--outdir", folder, path,
        ])
      return String(
        decoding: try await Readers.run("pdftotext", ["-raw", "\(folder)/tabell.pdf", "-"]),
        as: UTF8.self)
    }
    for row in table.rows {
      let title = Readers.signs(row["tiltak"]?.value ?? "").prefix(10)
      #expect(Readers.signs(text).contains(title), "\(title)")
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func `a table without rows is a file that says so`(format: ExportFormat) async throws {
    var table = try Samples.plans(3)
    (table.rows, table.sources) = ([], [])
    let bytes = try await Exporter(table).bytes(format)
    #expect(!bytes.isEmpty)
    if format == .html { #expect(String(decoding: bytes, as: UTF8.self).contains("Ingen rader.")) }
  }
}
