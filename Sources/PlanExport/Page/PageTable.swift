package import PlanQueries

/// A table as a page shows it: its columns few enough for a sheet of paper, the plans across where
/// it is about few plans, each cell as things with their places.
package struct PageTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    /// Whether its cells name their rows.
    package var isHeader: Bool
    /// Its share of the width, in per cent.
    package var width = 0
  }

  package var caption: String
  package var columns: [Column]
  package var rows: [[PageCell]]

  /// More plans than this make a table of rows, not of columns.
  private static let mostAcross = 6
  /// So many columns fit a sheet that lies down.
  private static let mostColumns = 8
  /// With more, the sheet lies down.
  private static let mostUpright = 3

  package var isWide: Bool { columns.count > Self.mostUpright }

  /// The table in the parts that fit a page; the columns that name a row stand in each.
  ///
  /// - Parameter details: whether the columns of long texts are shown.
  package static func parts(of table: Table, details: Bool = false) -> [PageTable] {
    let shown = table.columns.filter { details || !$0.isDetail }
    let isAcross = table.isByPlan && table.rows.count <= mostAcross && table.rows.count > 0
    let whole = isAcross ? across(table, shown) : down(table, shown)
    let labels = isAcross ? 1 : leading(shown, naming: table.naming)
    return whole.split(after: labels).map(\.measured)
  }

  /// How many columns at the front name a row.
  private static func leading(_ columns: [TableColumn], naming: String) -> Int {
    let place = columns.firstIndex { $0.key == naming } ?? 0
    let next = place + 1 < columns.count && columns[place + 1].key == "kommuner" ? 2 : 1
    return min(place + next, mostColumns - 1)
  }

  private static func down(_ table: Table, _ columns: [TableColumn]) -> PageTable {
    PageTable(
      caption: table.title,
      columns: columns.map { Column(title: $0.title, isHeader: $0.key == table.naming) },
      rows: table.rows.map { row in columns.map { PageCell(row, $0, of: table) } })
  }

  /// The questions down, the plans across.
  private static func across(_ table: Table, _ columns: [TableColumn]) -> PageTable {
    let labels = Dictionary(
      table.sources.map { ($0.plan, $0.label) }, uniquingKeysWith: { first, _ in first })
    let heads = table.rows.map { row in
      row["plan"]?.code.flatMap { labels[$0] } ?? row["kommune"]?.value ?? ""
    }
    return PageTable(
      caption: table.title,
      columns: [Column(title: "Tema", isHeader: true)]
        + heads.map { Column(title: $0, isHeader: false) },
      rows: columns.filter { $0.key != table.naming }.map { column in
        [PageCell(text: column.title)] + table.rows.map { PageCell($0, column, of: table) }
      })
  }

  private func split(after labels: Int) -> [PageTable] {
    guard columns.count > Self.mostColumns else { return [self] }
    let rest = columns.count - labels
    let room = Self.mostColumns - labels
    let count = (rest + room - 1) / room
    return (0..<count).map { part in
      let range = (labels + part * rest / count)..<(labels + (part + 1) * rest / count)
      return PageTable(
        caption: "\(caption) (del \(part + 1) av \(count))",
        columns: Array(columns[..<labels] + columns[range]),
        rows: rows.map { Array($0[..<labels] + $0[range]) })
    }
  }

  // MARK: Widths

  /// With widths by what the columns hold: long texts get more, and no long word less than it needs.
  private var measured: PageTable {
    var table = self
    let weights = columns.indices.map { column in
      let texts = rows.map { $0[column].text }
      let mean = Double(texts.map(\.utf8.count).reduce(0, +)) / Double(max(1, texts.count))
      let longest = (texts + [columns[column].title]).reduce(0) { max($0, Self.longestWord($1)) }
      return max(Double(min(longest, 22)) + 3, min(40, 3.2 * mean.squareRoot()))
    }
    let sum = max(1, weights.reduce(0, +))
    for column in columns.indices {
      table.columns[column].width = Int((100 * weights[column] / sum).rounded(.down))
    }
    return table
  }

  private static func longestWord(_ text: String) -> Int {
    var longest = 0
    var length = 0
    for byte in text.utf8 {
      length = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") ? 0 : length + 1
      longest = max(longest, length)
    }
    return longest
  }
}
