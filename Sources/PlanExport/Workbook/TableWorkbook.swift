internal import Foundation
internal import PlanCorpus
internal import PlanQueries

/// A table as a workbook: the table with a link from each row to its plan, the sources, and what
/// is to be known of it.
struct TableWorkbook {
  private static let sources = "Kilder"

  private let page: ExportPage
  private let rows: SheetRows
  private var table: Table { page.table }

  init(_ page: ExportPage) {
    self.page = page
    rows = SheetRows(page.table)
  }

  func bytes() throws(ExportError) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(to: path)
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unwritable(path: path, reason: error.localizedDescription)
    }
  }

  private func write(to path: String) throws(ExportError) {
    var book = try WorkbookFile(path: path)
    let comments = "Laget \(table.generated) av Tverrsnitt. Se arkene Kilder og Om tabellen."
    book.setProperties(title: table.title, comments: comments)
    try addTable(to: &book)
    try addSources(to: &book)
    try addAbout(to: &book)
    try book.close()
  }

  // MARK: The table

  private func addTable(to book: inout WorkbookFile) throws(ExportError) {
    let sheet = try book.sheet(named: "Tabell")
    let head = rows.head
    for (column, title) in head.enumerated() {
      book.write(title, .head, in: sheet, row: 0, column: column)
    }
    var widths = head.map { Double($0.count) + 4 }
    for (number, row) in table.rows.enumerated() {
      for (column, key) in table.columns.map(\.key).enumerated() {
        let cell = row[key] ?? .notFound
        let text = Self.text(cell)
        widths[column] = max(widths[column], Self.width(text))
        book.write(
          text, Self.style(cell, isName: key == table.naming), in: sheet, row: number + 1,
          column: column)
      }
      addPlaces(of: row, to: &book, sheet, row: number + 1)
    }
    widths[head.count - 1] = 40
    for (column, width) in widths.enumerated() {
      book.setWidth(min(width, 50), ofColumn: column, in: sheet)
    }
    book.freeze(sheet, columns: 1, of: head.count, rows: table.rows.count)
  }

  /// The places of a row, with a link to its plan among the sources.
  private func addPlaces(
    of row: TableRow, to book: inout WorkbookFile, _ sheet: WorkbookFile.Sheet, row number: Int
  ) {
    let text = rows.places(row)
    let plans = table.columns.lazy.compactMap { row[$0.key]?.evidence.first?.plan }
    let place = plans.first.flatMap { plan in table.sources.firstIndex { $0.plan == plan } }
    let column = table.columns.count
    guard let place else {
      book.write(text, in: sheet, row: number, column: column)
      return
    }
    book.write(
      text, linkingTo: "\(Self.sources)!A\(place + 2)", in: sheet, row: number, column: column)
  }

  /// Several things stand one below the other.
  private static func text(_ cell: Cell) -> String {
    guard let items = cell.items, items.count > 1, cell.state == .stated else { return cell.value }
    return items.map(\.shown).joined(separator: "\n")
  }

  private static func style(_ cell: Cell, isName: Bool) -> WorkbookFile.Style {
    switch cell.state {
    case .notFound, .unclear: .faint
    case .stated, .denied: isName ? .bold : .text
    }
  }

  private static func width(_ text: String) -> Double {
    Double(text.split(separator: "\n").map(\.count).max() ?? 0) * 1.05 + 2
  }

  // MARK: Beside it

  private func addSources(to book: inout WorkbookFile) throws(ExportError) {
    let sheet = try book.sheet(named: Self.sources)
    let head = [("Kommune", 20.0), ("Plan", 60), ("Periode", 12), ("Status", 16), ("Fil", 40)]
    for (column, title) in head.enumerated() {
      book.write(title.0, .head, in: sheet, row: 0, column: column)
      book.setWidth(title.1, ofColumn: column, in: sheet)
    }
    for (number, source) in table.sources.enumerated() {
      let texts = [
        source.kommune, source.title, source.period?.label ?? "ikke funnet", source.status.label,
        page.places.files[source.plan] ?? source.plan,
      ]
      for (column, text) in texts.enumerated() {
        book.write(text, in: sheet, row: number + 1, column: column)
      }
    }
    book.freeze(sheet, columns: 1, of: head.count, rows: table.sources.count)
  }

  private func addAbout(to book: inout WorkbookFile) throws(ExportError) {
    let sheet = try book.sheet(named: "Om tabellen")
    book.setWidth(28, ofColumn: 0, in: sheet)
    book.setWidth(100, ofColumn: 1, in: sheet)
    let told =
      [("Tabell", table.title)] + page.preamble + table.notes.map { ("Merknad", $0) }
      + page.method.map { ("Slik er tabellen laget", $0) }
    for (row, line) in told.enumerated() {
      book.write(line.0, .bold, in: sheet, row: row, column: 0)
      book.write(line.1, in: sheet, row: row, column: 1)
    }
  }
}
