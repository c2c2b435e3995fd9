internal import PlanCorpus
internal import PlanQueries

/// A comparison as a person reads it in a terminal: side by side where it fits, else row by row.
struct TableText {
  private static let narrowest = 12
  private static let labelWidth = 15

  private let table: Table
  private let columns: [TableColumn]
  private let width: Int
  private let cells: CellText

  init(_ table: Table, showsDetails: Bool, width: Int = Terminal.width) {
    self.table = table
    self.width = width
    cells = CellText(table)
    columns = table.columns.filter { showsDetails || !$0.isDetail }
  }

  var text: String {
    let parts = [Style.bold(table.title), body, notes, sources].filter { !$0.isEmpty }
    return parts.joined(separator: "\n\n")
  }

  // MARK: Layout

  private var body: String {
    if table.rows.isEmpty { return "Ingen rader." }
    if table.isByPlan, fits(table.rows.count + 1) { return across }
    let grouped = columns.first.map { ["gruppe", "nivaa"].contains($0.key) } ?? false
    let shown = grouped ? Array(columns.dropFirst()) : columns
    guard fits(shown.count) else { return records }
    return grid(shown, groupedBy: grouped ? columns.first : nil)
  }

  private func fits(_ count: Int) -> Bool {
    count * (Self.narrowest + 2) <= width + 2
  }

  private func paragraphs(_ row: TableRow, _ column: TableColumn) -> [String] {
    guard let cell = row[column.key] else { return [Cell.notFoundWords] }
    let places = table.places(of: row, column)
    return places.all ? cells.paragraphs(cell, known: places.known) : [cell.value]
  }

  private var across: String {
    let names = table.rows.map { $0["kommune"]?.value ?? "" }
    var lines = [[[""]] + names.map { [$0] }]
    for column in columns.dropFirst() {
      lines.append([[column.title]] + table.rows.map { paragraphs($0, column) })
    }
    let room = (width - Self.labelWidth - 2 * names.count) / max(1, names.count)
    return GridText(
      rows: lines, widths: [Self.labelWidth] + names.map { _ in room }, hasHead: true
    ).text
  }

  private func grid(_ columns: [TableColumn], groupedBy group: TableColumn?) -> String {
    let head = columns.map { [$0.title] }
    let cells = table.rows.map { row in columns.map { paragraphs(row, $0) } }
    let widths = GridText.widths(of: [head] + cells, total: width)
    var parts: [String] = [GridText(rows: [head], widths: widths, hasHead: true).text]
    var last: String?
    for (row, cells) in zip(table.rows, cells) {
      if let group, let name = row[group.key]?.value, name != last {
        parts.append(Style.bold(name))
        last = name
      }
      parts.append(GridText(rows: [cells], widths: widths, hasHead: false).text)
    }
    return parts.joined(separator: "\n\n")
  }

  /// Row by row, a line a column: for more plans than fit side by side.
  private var records: String {
    table.rows.map { row in
      GridText(
        rows: columns.map { [[$0.title], paragraphs(row, $0)] },
        widths: [Self.labelWidth * 2, width - Self.labelWidth * 2 - 2], hasHead: false, gap: ""
      ).text
    }.joined(separator: "\n\n")
  }

  // MARK: Around the table

  private var notes: String {
    list("Merknader", table.notes)
  }

  private var sources: String {
    let rows = table.sources.map { source in
      let period = source.period.map { ", \($0.label)" } ?? ""
      let file = cells.places.files[source.plan] ?? source.plan
      return "\(source.kommune): \(source.title)\(period) (\(source.status.label)); "
        + "linjer (l.) i \(file)"
    }
    return (rows.isEmpty ? "" : list("Kilder", rows) + "\n") + "Laget \(table.generated)."
  }

  private func list(_ heading: String, _ texts: [String]) -> String {
    let lines = texts.flatMap { text in
      ResultsText.wrapped(text, width: width - 2).enumerated().map {
        ($0 == 0 ? "• " : "  ") + $1
      }
    }
    return ([Style.bold(heading)] + lines).joined(separator: "\n")
  }

  // MARK: As rows

  /// Every column with its states and places beside it.
  static func rows(_ table: Table) -> [[String]] {
    let head = table.columns.flatMap { [$0.key, "\($0.key)_state", "\($0.key)_evidence"] }
    return [head]
      + table.rows.map { row in
        table.columns.flatMap { column -> [String] in
          guard let cell = row[column.key] else { return ["", "", ""] }
          return [
            cell.value, cell.state.rawValue,
            cell.evidence.map(CellText.source).joined(separator: "; "),
          ]
        }
      }
  }
}
