/// Reads a flattened table in which every cell is a paragraph, between blank lines: then as many
/// paragraphs as there are columns make a row, and nothing has to be guessed.
struct CellParagraphs {
  private let columns: [TableColumn]
  private let header: Int
  private let cells: [(text: String, lines: ClosedRange<Int>)]

  init(_ body: [(index: Int, text: String)], _ columns: [TableColumn], header: Int) {
    var cells: [(text: String, lines: ClosedRange<Int>)] = []
    for (index, text) in body {
      if let last = cells.last, last.lines.upperBound == index - 1 {
        cells[cells.count - 1] = (
          Prose.join([last.text, text]), last.lines.lowerBound...index
        )
      } else {
        cells.append((text, index...index))
      }
    }
    self.cells = cells
    self.columns = columns
    self.header = header
  }

  private static let fewestRows = 3

  /// The rows, or `nil` where the paragraphs do not fit the columns: a cell is empty, or was cut
  /// by a page.
  var rows: [TableRow]? {
    var rows: [TableRow] = []
    for start in stride(from: 0, through: cells.count - columns.count, by: columns.count) {
      let own = cells[start..<start + columns.count]
      guard let first = own.first, let last = own.last else { break }
      let row = TableRow(
        cells: own.map(\.text), lines: first.lines.lowerBound...last.lines.upperBound,
        columns: columns, header: header)
      guard fits(row) else { break }
      rows.append(row)
    }
    // What is left over after the last row is text below the table, and not much of one.
    let rest = cells.count - rows.count * columns.count
    return rows.count >= Self.fewestRows && rest * 2 < cells.count ? rows : nil
  }

  private func fits(_ row: TableRow) -> Bool {
    zip(row.cells, columns).allSatisfy { text, column in
      switch column {
      case .tiltak: text.utf8.count < 200 && !CellLikeness.isTime(text)
      case .label(.ansvar): text.utf8.count < 120 && !text.hasSuffix(".")
      case .label(.frist): text.utf8.count < 60
      case .number: text.utf8.count < 8
      default: true
      }
    } && CellRows.isLikely(row)
  }
}
