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
  private static let mostRows = 300
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
    let (naming, places) = (table.naming, RowPlaces(table))
    return PageTable(
      caption: table.title,
      columns: columns.map { Column(title: $0.title, isHeader: $0.key == naming) },
      rows: table.rows.map { row in
        columns.map { PageCell(row, $0, places, isName: $0.key == naming) }
      })
  }

  /// The questions down, the plans across.
  private static func across(_ table: Table, _ columns: [TableColumn]) -> PageTable {
    let places = RowPlaces(table)
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
        [PageCell(text: column.title)]
          + table.rows.map { PageCell($0, column, places, isName: false) }
      })
  }

  /// In parts of so many columns and rows as a program that prints copes with: one table of
  /// thousands of rows takes it twice the time of many short ones.
  private func split(after labels: Int) -> [PageTable] {
    let parts = Self.ranges(columns.count - labels, most: Self.mostColumns - labels).flatMap {
      columns in Self.ranges(rows.count, most: Self.mostRows).map { (columns, $0) }
    }
    guard parts.count > 1 else { return [self] }
    return parts.enumerated().map { number, part in
      let range = part.0.lowerBound + labels..<part.0.upperBound + labels
      return PageTable(
        caption: "\(caption) (del \(number + 1) av \(parts.count))",
        columns: Array(columns[..<labels] + columns[range]),
        rows: rows[part.1].map { Array($0[..<labels] + $0[range]) })
    }
  }

  /// So many things in as few and as even ranges as hold no more than the most.
  private static func ranges(_ count: Int, most: Int) -> [Range<Int>] {
    let parts = max(1, (count + most - 1) / most)
    return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
  }

  // MARK: Widths

  /// Letters that a line of the sheet holds, upright and lying down.
  private var room: Double { isWide ? 165 : 108 }

  /// With widths by what the columns hold: each has room for its longest word, and long texts share
  /// what is left.
  private var measured: PageTable {
    var table = self
    let least = columns.indices.map { column in
      let texts = rows.map { $0[column].text }
      let longest = texts.reduce(0) { max($0, Self.longestWord($1)) }
      // The heading is bold.
      let heading = 1.25 * Double(Self.longestWord(columns[column].title))
      return min(max(Double(longest), heading), 24) + 3
    }
    let wanted = zip(columns.indices, least).map { column, least in
      let sum = rows.reduce(0) { $0 + $1[column].text.utf8.count }
      return max(least, min(42, 3.4 * (Double(sum) / Double(max(1, rows.count))).squareRoot()))
    }
    let spare = max(0, room - least.reduce(0, +))
    let more = max(1, zip(wanted, least).map { $0 - $1 }.reduce(0, +))
    let widths = zip(wanted, least).map { $1 + min(1, spare / more) * ($0 - $1) }
    let sum = max(1, widths.reduce(0, +))
    for column in columns.indices {
      table.columns[column].width = Int((100 * widths[column] / sum).rounded(.down))
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
