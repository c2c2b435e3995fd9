internal import Foundation
internal import PlanCorpus
package import PlanQueries

/// Writes a table in any of the formats.
package struct Exporter: Sendable {
  private let table: Table
  private let details: Bool
  private let dialect: CommaSeparated
  private let searchPath: String?

  /// - Parameters:
  ///   - details: whether documents show the columns of long texts; data formats always have them.
  ///   - csv: how csv is written.
  ///   - searchPath: where other programs are looked for; this process's own when left out.
  package init(
    _ table: Table, details: Bool = false, csv: CommaSeparated = .norwegian,
    searchPath: String? = nil
  ) {
    self.table = table
    self.details = details
    dialect = csv
    self.searchPath = searchPath
  }

  /// The whole file.
  ///
  /// - Throws: `ExportError` naming the tool that is missing or failed.
  package func bytes(_ format: ExportFormat) async throws(ExportError) -> [UInt8] {
    let page = ExportPage(table, details: details)
    switch format {
    case .csv:
      let rows = SheetRows(table)
      return Self.line(dialect.text([rows.head] + rows.rows), end: "\r\n")
    case .json:
      do {
        return Self.line(try PrettyJSON.text(table), end: "\n")
      } catch {
        throw .workbook(reason: "\(error)")
      }
    case .md: return [UInt8](MarkdownText(page).text.utf8)
    case .html: return [UInt8](try DocumentHTML(page).text().utf8)
    case .xlsx: return try TableWorkbook(page).bytes()
    case .docx, .odt:
      let html = try DocumentHTML(page).text()
      let child = ChildProcess(.pandoc, limits: .ownInput, searchPath: searchPath)
      return try await Pandoc(child: child, format: format, isWide: page.isWide)
        .document(of: html)
    case .pdf:
      let child = ChildProcess(.chromium, limits: .ownInput, searchPath: searchPath)
      return try await Chromium(child: child).pdf(of: DocumentHTML(page).text())
    }
  }

  /// Prints a line to pdf, to see whether Chromium starts for whoever calls this.
  ///
  /// - Throws: `ExportError` as ``bytes(_:)``.
  package static func tryPrinting() async throws(ExportError) {
    let child = ChildProcess(.chromium, limits: .ownInput)
    _ = try await Chromium(child: child).pdf(of: "<p>Tverrsnitt</p>")
  }

  private static func line(_ text: String, end: String) -> [UInt8] {
    [UInt8]((text + end).utf8)
  }

  /// Writes the file whole or not at all; its ending says the format.
  ///
  /// - Parameter force: whether a file that is there already is written over.
  /// - Throws: `ExportError`, and then nothing has changed at the path.
  package func write(to path: String, force: Bool = false) async throws(ExportError) {
    let format = try ExportFormat.of(path: path)
    let file = try WholeFile(path: path, force: force)
    try file.write(try await bytes(format))
  }
}
