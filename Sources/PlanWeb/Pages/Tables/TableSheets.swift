internal import PlanExport
internal import PlanQueries

/// A table in sheets that a browser and a person can cope with, each of whole parts of it.
///
/// Thousands of rows are megabytes of markup: a page has one sheet of them, a file has all.
struct TableSheets {
  /// So many cells make a sheet long enough; a part of more is a sheet of its own.
  private static let mostCells = 2400

  /// What an address calls the number of the sheet.
  static let parameter = "del"
  /// There are never more.
  static let numbers = 1...Limits.sheets

  private let sheets: [[PageTable]]

  init(_ table: Table) {
    var sheets: [[PageTable]] = []
    var cells = 0
    for part in PageTable.parts(of: table, details: false) {
      let size = part.rows.count * part.columns.count
      if sheets.isEmpty || cells + size > Self.mostCells {
        sheets.append([])
        cells = 0
      }
      sheets[sheets.count - 1].append(part)
      cells += size
    }
    self.sheets = sheets
  }

  var count: Int { sheets.count }

  var all: [PageTable] { Array(sheets.joined()) }

  /// The parts on a sheet, counted from 1; of one that is not there, the last.
  subscript(number: Int) -> [PageTable] { sheets[self.number(nearest: number) - 1] }

  func number(nearest number: Int) -> Int { min(max(1, number), count) }
}
