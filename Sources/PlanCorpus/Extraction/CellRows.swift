/// Reads tables flattened cell by cell: header cells on lines of their own or side by side, then
/// the cells in reading order, with nothing to tell where one ends.
enum CellRows {
  static func find(in outline: Outline) -> [TableRow] {
    var rows: [TableRow] = []
    var index = 0
    let isWhole = hasWholeParagraphs(outline)
    while index < outline.lines.count {
      guard let header = header(at: index, in: outline) else {
        index += 1
        continue
      }
      let body = body(
        from: header.end, header.columns, isCut: header.isSingle && !isWhole, in: outline)
      let found = self.rows(body, header.columns, header: index, isSingle: header.isSingle)
      rows += found
      index = max(header.end, found.last.map { $0.lines.upperBound + 1 } ?? header.end)
    }
    return rows
  }

  private struct Header {
    var columns: [TableColumn]
    var end: Int
    /// All cells on one line.
    var isSingle: Bool
  }

  private static func header(at index: Int, in outline: Outline) -> Header? {
    let line = outline.lines[index]
    guard line.text.utf8.count <= 80, !line.isBlank, !line.text.contains("\t"),
      !line.text.hasPrefix("|")
    else { return nil }
    if !line.text.contains("  "), let columns = TableColumns.words(of: line.text) {
      return Header(columns: columns, end: index + 1, isSingle: true)
    }
    return stacked(at: index, in: outline)
  }

  /// Header cells below each other.
  private static func stacked(at index: Int, in outline: Outline) -> Header? {
    var cells: [String] = []
    var end = index
    for place in index..<min(index + 24, outline.lines.count) {
      let line = outline.lines[place]
      if line.isBlank { continue }
      guard place - end <= 2, TableColumns.column(line.text) != .other else { break }
      cells.append(line.text)
      end = place + 1
    }
    guard cells.count >= 2, let columns = TableColumns.read(cells) else { return nil }
    return Header(columns: columns, end: end, isSingle: false)
  }

  // MARK: The lines of the cells

  /// Whether paragraphs stand whole on their lines, as a word processor's do: then no line was cut
  /// to fit a page, and a long one is no sign that the table is over.
  private static func hasWholeParagraphs(_ outline: Outline) -> Bool {
    outline.lines.count { $0.text.count > longestCut } >= 3
  }

  /// Letters that a line cut to fit a page is long at most.
  private static let longestCut = 160

  /// Lines that a table may be long.
  private static let reach = 1_500
  /// Bytes that a cell may be long.
  private static let longest = 400

  private static func body(
    from start: Int, _ columns: [TableColumn], isCut: Bool, in outline: Outline
  ) -> [(index: Int, text: String)] {
    var body: [(index: Int, text: String)] = []
    var widest = 0
    for place in start..<min(start + reach, outline.lines.count) {
      let line = outline.lines[place]
      if line.isBlank || line.isNoise || isRepeatedHeader(line.text, columns) { continue }
      guard !ends(line, isCut: isCut, widest: body.count > 3 ? widest : longest) else {
        break
      }
      body.append((place, line.text))
      widest = max(widest, line.text.count)
    }
    return body
  }

  private static func isRepeatedHeader(_ text: String, _ columns: [TableColumn]) -> Bool {
    if TableColumns.words(of: text) != nil { return true }
    let column = TableColumns.column(text)
    return text.utf8.count < 20 && column != .other && columns.contains(column)
      && (column == .tiltak || LabelReading.word(text) != nil)
  }

  private static let chapter = Pattern(#"^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}|^Kapittel"#)

  private static func ends(_ line: ReadLine, isCut: Bool, widest: Int) -> Bool {
    switch line.role {
    case .tiltak, .innsatsområde, .row, .label, .address: return true
    case .heading(let level):
      return level == 1 || chapter.matches(line.text) || AreaHeadings.speaksOfArea(line.text)
        || SectionKind.of(line.text) != nil
    default: break
    }
    guard isCut else { return line.text.utf8.count > longest }
    return line.text.count > widest + 12
  }

  // MARK: Rows

  private static func rows(
    _ body: [(index: Int, text: String)], _ columns: [TableColumn], header: Int, isSingle: Bool
  ) -> [TableRow] {
    if !isSingle, let rows = CellParagraphs(body, columns, header: header).rows { return rows }
    var alignment = CellAlignment(columns: columns, splits: isSingle)
    if !isSingle { alignment.paragraphs = paragraphs(body) }
    let pieces = alignment.align(body)
    var rows: [TableRow] = []
    var last = columns.count
    for piece in pieces {
      if piece.begins, piece.column <= last,
        rows.isEmpty || piece.column < last || piece.column == 0
      {
        let cells = Array(repeating: "", count: columns.count)
        rows.append(
          TableRow(cells: cells, lines: piece.line...piece.line, columns: columns, header: header))
      }
      let row = rows.count - 1
      rows[row].cells[piece.column] = Prose.join([rows[row].cells[piece.column], piece.text])
      rows[row].lines = rows[row].lines.lowerBound...piece.line
      last = piece.column
    }
    return trusted(rows, columns)
  }

  /// The lines that stand below a blank one, where most do.
  private static func paragraphs(_ body: [(index: Int, text: String)]) -> Set<Int>? {
    var starts = Set(body.prefix(1).map(\.index))
    for (line, next) in zip(body, body.dropFirst()) where next.index - line.index > 1 {
      starts.insert(next.index)
    }
    return starts.count * 2 > body.count ? starts : nil
  }

  /// Rows up to the last that has more than its tiltak; none where that is seldom so.
  private static func trusted(_ rows: [TableRow], _ columns: [TableColumn]) -> [TableRow] {
    guard let last = rows.lastIndex(where: { $0.filled > 1 }) else { return [] }
    let kept = rows[...last]
    let told = kept.count { $0.filled > 1 && isLikely($0) }
    return told * 2 > kept.count ? Array(kept) : []
  }

  static func isLikely(_ row: TableRow) -> Bool {
    let ansvar = row.cell(.label(.ansvar))
    let time = row.cell(.label(.frist))
    return CellLikeness.isUnits(ansvar) || CellLikeness.isTime(time)
      || (!ansvar.isEmpty && ansvar.utf8.count < 80)
  }
}
