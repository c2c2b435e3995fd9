import PlanCorpus
import PlanExport
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Every cell, read by others` {
  /// Rows of cells as a page has them, heads first, in signs alone.
  private static func page(_ table: Table, details: Bool = true) -> [[[String]]] {
    let places = PlaceNames(table)
    func text(_ cell: PageCell) -> String {
      func named(_ evidence: [Evidence]) -> String {
        evidence.isEmpty ? "" : "[\(evidence.map(places.pageAndLines).joined(separator: ";"))]"
      }
      return (cell.lead.map { $0 + named(cell.places) } ?? "")
        + cell.entries.map { $0.text + $0.below.joined() + named($0.places) }.joined()
    }
    return PageTable.parts(of: table, details: details).map { part in
      ([part.columns.map(\.title)] + part.rows.map { $0.map(text) }).map { $0.map(Readers.signs) }
    }
  }

  private static func tables() throws -> [Table] {
    try [Samples.hard(), Samples.plans(4), Samples.plans(9)]
  }

  @Test(arguments: [ExportFormat.html, .docx, .odt, .md])
  func `of a document stands where the table has it`(format: ExportFormat) async throws {
    for table in try Self.tables() {
      let read = try await Readers.read(table, format).tables.map { rows in
        rows.map { row in
          // Signs that stand for the items of a list in a list.
          row.map { Readers.signs(format == .html ? $0 : $0.replacing("\u{A0}–", with: "")) }
        }
      }
      let wanted = Self.page(table)
      #expect(read.count == wanted.count)
      for (read, wanted) in zip(read, wanted) {
        #expect(read.count == wanted.count, "\(format)")
        for (read, wanted) in zip(read, wanted) { #expect(read == wanted, "\(format)") }
      }
    }
  }

  @Test func `of a workbook stands where the table has it, as text and never a formula`()
    async throws
  {
    for table in try Self.tables() {
      let read = try await Readers.read(table, .xlsx)
      let rows = try #require(read.tables.first)
      #expect(rows[0] == table.columns.map(\.title) + ["Kilde"])
      #expect(rows.count == table.rows.count + 1)
      for (row, wanted) in zip(rows.dropFirst(), table.rows) {
        for (text, column) in zip(row, table.columns) {
          let cell = try #require(wanted[column.key])
          let told = cell.items.map { $0.map(\.shown).joined() } ?? cell.value
          #expect(Readers.signs(text) == Readers.signs(told))
        }
        #expect(row.last == SheetRows(table).places(wanted))
      }
      #expect(read["types"] as? [String] == ["s"])
    }
  }

  @Test(arguments: [("csv", CommaSeparated.norwegian), ("plain", .plain)])
  func `of csv stands where the table has it, and none begins a formula`(
    reader: String, dialect: CommaSeparated
  ) async throws {
    for table in try Self.tables() {
      let read = try await Readers.read(table, .csv, reader: reader, csv: dialect)
      let rows = try #require(read.tables.first)
      #expect(rows[0] == table.columns.map(\.title) + ["Kilde"])
      #expect(rows.count == table.rows.count + 1)
      for (row, wanted) in zip(rows.dropFirst(), table.rows) {
        for (text, column) in zip(row, table.columns) {
          let value = try #require(wanted[column.key]).value
          let isFormula = "=+-@＝\t\u{1}".contains(value.prefix(1)) && !value.isEmpty
          #expect(text == (isFormula ? "'" + value : value))
        }
      }
      #expect(read["bom"] as? Bool == (reader == "csv"))
      #expect(read["crlf"] as? Bool == true)
    }
  }

  @Test func `of json is the table itself`() async throws {
    let table = try Samples.hard()
    let bytes = try await Exporter(table).bytes(.json)
    #expect(String(decoding: bytes, as: UTF8.self) == (try PrettyJSON.text(table)) + "\n")
  }

  @Test func `of a pdf is on its pages`() async throws {
    for table in try Self.tables() {
      let read = try await Readers.read(table, .pdf)
      let text = Readers.signs(try #require(read["text"] as? String))
      // Rows are not cut by the foot of a page, so each cell is whole on one.
      // Full-width signs are in few fonts; without one a page shows an empty box.
      for cell in Self.page(table).joined().joined() where !cell.contains("＝") {
        #expect(text.contains(cell.replacing("\u{1}", with: "")), "\(cell)")
      }
    }
  }
}
