/// Reads tables whose columns only runs of blanks keep apart.
enum SpacedGrid {
  static func all(in outline: Outline, _ isHeader: ([String]) -> Bool) -> [OrganGrid] {
    var grids: [OrganGrid] = []
    for index in outline.lines.indices where mayBeRow(outline.lines[index]) {
      let chunks = SpacedRows.chunks(of: outline.lines[index])
      guard chunks.count > 1, isHeader(chunks.map(\.text)) else { continue }
      let starts = chunks.map(\.start)
      grids.append(
        OrganGrid(
          header: chunks.map(\.text),
          rows: rows(below: index, starts, in: outline)))
    }
    return grids
  }

  private static func mayBeRow(_ line: ReadLine) -> Bool {
    if case .row = line.role { return false }
    return line.source.text.contains("  ")
  }

  /// Blank lines that may stand between two rows.
  private static let widestGap = 2

  private static func rows(
    below header: Int, _ starts: [Int], in outline: Outline
  ) -> [OrganGrid.Row] {
    var rows: [OrganGrid.Row] = []
    var gap = 0
    for index in outline.lines.indices.dropFirst(header + 1) {
      let line = outline.lines[index]
      if line.isBlank {
        gap += 1
        continue
      }
      if NoiseReading.isPageNumber(line.text) { continue }
      let chunks = SpacedRows.chunks(of: line)
      guard gap <= widestGap, !chunks.isEmpty, let cells = cells(of: chunks, starts) else { break }
      add(cells, at: index, afterGap: gap > 0, to: &rows)
      gap = 0
    }
    return rows
  }

  /// Columns by where their header begins; `nil` for a line that runs across them.
  private static func cells(of chunks: [SpacedRows.Chunk], _ starts: [Int]) -> [String]? {
    var cells = starts.map { _ in "" }
    for chunk in chunks {
      guard let column = starts.lastIndex(where: { $0 <= chunk.start + 2 }) else { return nil }
      let crosses = starts.dropFirst(column + 1).contains { $0 + 1 < chunk.end }
      if crosses { return nil }
      cells[column] = Prose.join([cells[column], chunk.text].filter { !$0.isEmpty })
    }
    return cells
  }

  /// A row begins in the first column, after a gap or where the name above is whole.
  private static func add(
    _ cells: [String], at index: Int, afterGap: Bool, to rows: inout [OrganGrid.Row]
  ) {
    guard let last = rows.indices.last, !begins(cells, rows[last], afterGap) else {
      rows.append(OrganGrid.Row(cells: cells, lines: index...index))
      return
    }
    for (place, cell) in cells.enumerated() where !cell.isEmpty {
      let above = rows[last].cells[place]
      rows[last].cells[place] = above.isEmpty ? cell : Prose.join([above, cell])
    }
    rows[last].lines = rows[last].lines.lowerBound...index
  }

  private static let unfinished = Pattern(#"\s(?:for|og|i|av|til|med|på)$"#)

  private static func begins(_ cells: [String], _ above: OrganGrid.Row, _ afterGap: Bool) -> Bool {
    guard let first = cells.first, let firstAbove = above.cells.first, !first.isEmpty else {
      return false
    }
    if firstAbove.hasSuffix("-") || firstAbove.hasSuffix("/") || first.beginsLowercase {
      return false
    }
    if unfinished.matches(firstAbove) { return false }
    let others = cells.dropFirst()
    return afterGap || others.allSatisfy { !$0.isEmpty }
      || others.contains { !$0.isEmpty } && others.allSatisfy { !$0.beginsLowercase }
  }
}
