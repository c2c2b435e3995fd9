/// Reads tables whose cells tabs or pipes still keep apart.
struct SeparatedRows {
  private(set) var rows: [TableRow] = []
  private var columns: [TableColumn] = []
  private var header = 0
  /// A line without cells right above a row, perhaps the beginning of its first cell.
  private var loose: Int?

  static func find(in outline: Outline) -> [TableRow] {
    var reading = SeparatedRows()
    for index in outline.lines.indices { reading.take(index, in: outline) }
    return reading.rows
  }

  private mutating func take(_ index: Int, in outline: Outline) {
    let line = outline.lines[index]
    switch line.role {
    case .row(let cells):
      take(padded(cells.map(Markup.withoutTags), line), at: index)
    case .label(let label, let text) where !columns.isEmpty && line.text.contains("\t"):
      _ = label
      take([String(line.text.split(separator: "\t")[0]), text], at: index)
    case .blank, .noise, .heading, .innsatsområde: return
    case .prose, .item: takeLoose(index, line)
    default: end()
    }
  }

  /// A line loses its empty cells in front with the blanks there; the indent remembers them.
  private func padded(_ cells: [String], _ line: ReadLine) -> [String] {
    let missing = columns.count - cells.count
    guard missing > 0, line.source.indent > 0, columns.first != .tiltak,
      TableColumns.read(cells) == nil
    else { return cells }
    return Array(repeating: "", count: min(missing, line.source.indent)) + cells
  }

  private mutating func end() {
    columns = []
    loose = nil
  }

  private mutating func take(_ cells: [String], at index: Int) {
    if let found = TableColumns.read(cells) {
      columns = found
      header = index
      loose = nil
      return
    }
    guard !columns.isEmpty else { return }
    defer { loose = nil }
    if joins(cells, at: index) { return }
    rows.append(TableRow(cells: cells, lines: index...index, columns: columns, header: header))
  }

  /// Cells that belong to the row above: the rest of a row cut inside a cell, or a row whose own
  /// tiltak is empty or goes on small.
  private mutating func joins(_ cells: [String], at index: Int) -> Bool {
    guard let last = rows.last, last.header == header, index - last.lines.upperBound <= 2 else {
      return false
    }
    if last.cells.count < columns.count,
      last.cells.count + cells.count - 1 <= columns.count, cells.count < columns.count,
      cells[0].beginsLowercase || SpacedRows.isOpen(last.cells[last.cells.count - 1])
    {
      let joint = Prose.join([last.cells[last.cells.count - 1], cells[0]])
      rows[rows.count - 1].cells = last.cells.dropLast() + [joint] + cells.dropFirst()
    } else if goesOn(cells) {
      for (place, cell) in cells.enumerated() where place < last.cells.count {
        rows[rows.count - 1].cells[place] = Prose.join([last.cells[place], cell])
      }
    } else {
      return false
    }
    rows[rows.count - 1].lines = last.lines.lowerBound...index
    return true
  }

  private func goesOn(_ cells: [String]) -> Bool {
    guard cells.count == columns.count, let place = columns.firstIndex(of: .tiltak) else {
      return false
    }
    let isKeyed = columns.indices.contains { key in
      (columns[key] == .number || columns[key] == .area) && !cells[key].isEmpty
    }
    return !isKeyed && (cells[place].isEmpty || cells[place].beginsLowercase)
  }

  /// A line without cells: the last cell runs on, or the table is over.
  private mutating func takeLoose(_ index: Int, _ line: ReadLine) {
    guard !columns.isEmpty, let last = rows.last, last.header == header,
      index == last.lines.upperBound + 1, !last.cells.isEmpty
    else { return end() }
    let cell = last.cells[last.cells.count - 1]
    let isOpen = last.cells.count < columns.count || cell.hasSuffix(",") || line.isItem
    guard line.text.beginsLowercase || isOpen else { return end() }
    rows[rows.count - 1].cells[last.cells.count - 1] = Prose.join([cell, line.text])
    rows[rows.count - 1].lines = last.lines.lowerBound...index
  }
}
