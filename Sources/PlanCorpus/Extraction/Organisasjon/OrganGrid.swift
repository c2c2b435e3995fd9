/// A table as rows of cells, however the text shows its columns.
struct OrganGrid {
  struct Row {
    var cells: [String]
    /// Indices into the outline's lines.
    var lines: ClosedRange<Int>
  }

  var header: [String]
  var rows: [Row]

  /// Every table whose header may be one of bodies.
  static func all(in text: PlanText, isHeader: ([String]) -> Bool) -> [OrganGrid] {
    let outline = text.outline
    return marked(in: outline, isHeader) + SpacedGrid.all(in: outline, isHeader)
      + stacked(in: text, isHeader)
  }

  // MARK: Cells between marks

  private static let rule = Pattern(#"^\+[-=:+]{3,}\+?$"#)

  /// Cells between bars or tabs; where rules part the rows, a row may have several lines.
  private static func marked(
    in outline: Outline, _ isHeader: ([String]) -> Bool
  ) -> [OrganGrid] {
    var groups: [[Row]] = []
    var open: [Row] = []
    var isRuled = false
    var startsRow = true
    for index in outline.lines.indices {
      let line = outline.lines[index]
      if rule.matches(line.source.text) {
        isRuled = true
        startsRow = true
      } else if case .row(let cells) = line.role {
        add(cells, at: index, to: &open, isNew: !isRuled || startsRow)
        startsRow = false
      } else if !line.isNoise, !(line.isBlank && isRuled) {
        if !open.isEmpty { groups.append(open) }
        (open, isRuled, startsRow) = ([], false, true)
      }
    }
    groups.append(open)
    return groups.flatMap { tables(in: $0, isHeader) }
  }

  private static func add(_ cells: [String], at index: Int, to rows: inout [Row], isNew: Bool) {
    guard let last = rows.indices.last, !isNew || continues(cells, rows[last].cells) else {
      rows.append(Row(cells: cells, lines: index...index))
      return
    }
    for (place, cell) in cells.enumerated() where rows[last].cells.indices.contains(place) {
      rows[last].cells[place] = Prose.join([rows[last].cells[place], cell].filter { !$0.isEmpty })
    }
    rows[last].lines = rows[last].lines.lowerBound...index
  }

  /// A row whose first cell is empty goes on with the one above.
  private static func continues(_ cells: [String], _ above: [String]) -> Bool {
    cells.count > 1 && cells.count == above.count && cells.first?.isEmpty ?? false
      && !(above.first?.isEmpty ?? true) && cells.contains { !$0.isEmpty }
  }

  private static func tables(in rows: [Row], _ isHeader: ([String]) -> Bool) -> [OrganGrid] {
    var grids: [OrganGrid] = []
    for row in rows {
      if isHeader(row.cells) {
        grids.append(OrganGrid(header: row.cells, rows: []))
      } else if !grids.isEmpty {
        grids[grids.count - 1].rows.append(row)
      }
    }
    return grids
  }

  // MARK: A cell to a paragraph

  /// Most columns such a table has.
  private static let mostColumns = 5

  private static func stacked(
    in text: PlanText, _ isHeader: ([String]) -> Bool
  ) -> [OrganGrid] {
    let blocks = text.blocks
    var grids: [OrganGrid] = []
    var index = 0
    while index < blocks.count {
      let width = (2...mostColumns).reversed().first { width in
        index + width <= blocks.count
          && blocks[index..<index + width].allSatisfy(mayBeCell)
          && isHeader(blocks[index..<index + width].map(\.text))
          && blocks[index..<index + width].allSatisfy { OrganTable.isColumn($0.text) }
          && blocks[index..<index + width].allSatisfy {
            text.levels.beginning(of: LevelWords.unnumbered($0.text)) == nil
          }
      }
      guard let width else {
        index += 1
        continue
      }
      var grid = OrganGrid(header: blocks[index..<index + width].map(\.text), rows: [])
      index += width
      while index + width <= blocks.count, let row = row(blocks[index..<index + width], text) {
        grid.rows.append(row)
        index += width
      }
      grids.append(grid)
    }
    return grids
  }

  private static func mayBeCell(_ block: PlanBlock) -> Bool {
    if case .row = block.kind { return false }
    return !block.isTaken && !block.lines.isEmpty
  }

  private static func row(_ blocks: ArraySlice<PlanBlock>, _ text: PlanText) -> Row? {
    guard let first = blocks.first, let last = blocks.last, blocks.allSatisfy(mayBeCell),
      first.text.split(separator: " ").count <= 6, !first.text.endsSentence,
      text.levels.beginning(of: LevelWords.unnumbered(first.text)) != nil
        || OrganTable.level(of: first.text) != nil
    else { return nil }
    return Row(
      cells: blocks.map(\.text), lines: first.span.lowerBound...last.span.upperBound)
  }
}
