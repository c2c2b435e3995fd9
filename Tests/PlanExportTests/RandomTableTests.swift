import Foundation
import PlanExport
import PlanQueries
import Testing

@Suite struct `Tables of any text, read by others` {
  private func table(_ seed: Int) throws -> Table {
    var random = RandomTables(seed: seed)
    return try random.table()
  }

  /// What a table says, row by row, without the places.
  private func values(_ table: Table) -> [[Cell]] {
    table.rows.map { row in table.columns.map { row[$0.key] ?? .notFound } }
  }

  @Test(arguments: 1...6, [("csv", CommaSeparated.norwegian), ("plain", .plain)])
  func `come back from csv to the letter`(
    seed: Int, dialect: (reader: String, csv: CommaSeparated)
  ) async throws {
    let table = try table(seed)
    let read = try await Readers.read(table, .csv, reader: dialect.reader, csv: dialect.csv)
    let rows = try #require(read.tables.first).map {
      $0.dropLast().map { Array($0.unicodeScalars) }
    }
    let wanted = [table.columns.map(\.title)] + values(table).map { $0.map(\.value) }
    #expect(rows == wanted.map { $0.map(Self.harmless) })
  }

  @Test func `have a quotation mark doubled in csv, also one with an accent above`() {
    let written = CommaSeparated.plain.text([["a\"\u{301}b"]])
    #expect(Array(written.unicodeScalars) == Array("\"a\"\"\u{301}b\"".unicodeScalars))
  }

  @Test(arguments: 1...50) func `come back from json as they were`(seed: Int) async throws {
    let table = try table(seed)
    let bytes = try await Exporter(table).bytes(.json)
    #expect(try JSONDecoder().decode(Table.self, from: Data(bytes)) == table)
  }

  @Test(arguments: 1...6) func `come back from a workbook sign by sign`(seed: Int) async throws {
    let table = try table(seed)
    let read = try await Readers.read(table, .xlsx)
    let rows = try #require(read.tables.first).map { $0.dropLast().map(Self.signsOfCell) }
    let wanted = values(table).map { row in
      row.map { $0.items.map { $0.map(\.shown).joined() } ?? $0.value }
    }
    #expect(
      rows == ([table.columns.map(\.title)] + wanted).map { $0.map(Self.signsOfCell) })
    #expect(read["types"] as? [String] == ["s"])
  }

  @Test(arguments: 1...3, [ExportFormat.docx, .odt, .html])
  func `make documents that can be opened`(seed: Int, format: ExportFormat) async throws {
    let table = try table(seed)
    let read = try await Readers.read(table, format)
    if !table.rows.isEmpty { #expect(!read.tables.isEmpty) }
  }

  /// What a spreadsheet would reckon with has an apostrophe in front.
  private static func harmless(_ field: String) -> [Unicode.Scalar] {
    let isReckoned = field.unicodeScalars.first.map { first in
      "=+-@".unicodeScalars.contains(first) || first.properties.generalCategory == .control
    }
    return Array((isReckoned == true ? "'" + field : field).unicodeScalars)
  }

  /// No document can hold U+FFFE and U+FFFF; U+FFFD stands in their place. By scalars, since a mark
  /// that follows is one character with them.
  private static func signsOfCell(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { !("\u{FFFD}"..."\u{FFFF}").contains($0) }
    return Readers.signs(String(String.UnicodeScalarView(kept)))
  }
}
