import Fixtures
import PlanQueries

/// Tables with whatever text a plan, a kommune or a query may hold, and worse.
struct RandomTables {
  private var numbers: Numbers

  init(seed: Int) { numbers = Numbers(seed) }

  private static let letters = Array(
    """
    aB9 æøåé=+-@'"<>&|*_#`\\;:,.%~^$[](){}«»–\t\n\r\u{0}\u{1}\u{B}\u{1F}\u{7F}\u{85}\u{A0}\u{AD}\
    \u{2028}\u{202E}\u{301}\u{FEFF}\u{FFFD}\u{FFFE}\u{FFFF}🙂
    """.unicodeScalars)

  mutating func text() -> String {
    let length = 1 + numbers.below(14)
    return String(
      String.UnicodeScalarView((0..<length).map { _ in numbers.one(of: Self.letters) }))
  }

  mutating func table() throws -> Table {
    let width = 1 + numbers.below(5)
    let rows = (0..<numbers.below(7)).map { row(number: $0, width: width) }
    return Table(
      table: "tiltak", title: text(), generated: Samples.day,
      columns: (0..<width).map { TableColumn("felt\($0)", text()) }, rows: rows,
      notes: [text(), text()], sources: try [1, 2].map(Samples.source),
      filters: [TableFilter(text(), [text()])], method: [text()])
  }

  private mutating func row(number: Int, width: Int) -> TableRow {
    var cells: [String: Cell] = [:]
    for column in 0..<width where numbers.below(5) > 0 {
      let place = Samples.place(number + 1, to: number + 2, page: column)
      cells["felt\(column)"] =
        numbers.below(3) == 0
        ? .list((0...numbers.below(3)).map { _ in CellItem(text(), evidence: place) })
        : Cell(text(), .stated, [place])
    }
    return TableRow(cells)
  }
}
