/// Reads tables whose columns only runs of blanks keep apart, as `pdftotext -layout` writes them.
struct SpacedRows {
  /// A stretch of text in a line, and the place in the line where it begins.
  struct Chunk {
    var text: String
    var start: Int
    var end: Int { start + text.count }
  }

  private(set) var rows: [TableRow] = []
  private var columns: [TableColumn] = []
  private var starts: [Int] = []
  private var header = 0
  private var sawBlank = false

  static func find(in outline: Outline) -> [TableRow] {
    var reading = SpacedRows()
    for index in outline.lines.indices { reading.take(index, in: outline) }
    return reading.rows
  }

  private static let gap = Pattern(#"\S+(?:\s\S+)*"#)

  /// Bytes; longer lines are no rows of a page.
  private static let longest = 400

  static func chunks(of line: ReadLine) -> [Chunk] {
    guard line.source.text.utf8.count < longest else { return [] }
    let text = line.source.text
    return gap.all(in: text).map { match in
      let start = text.distance(from: text.startIndex, to: match.range.lowerBound)
      return Chunk(text: String(text[match.range]), start: line.source.indent + start)
    }
  }

  private mutating func take(_ index: Int, in outline: Outline) {
    let line = outline.lines[index]
    switch line.role {
    case .blank:
      sawBlank = true
      return
    case .noise, .row: return
    default: break
    }
    guard !columns.isEmpty || line.source.text.contains("  ") else { return }
    let chunks = Self.chunks(of: line)
    if let found = TableColumns.read(chunks.map(\.text)), !found.contains(.other) {
      columns = found
      starts = chunks.map(\.start)
      header = index
      sawBlank = false
    } else if !columns.isEmpty {
      add(chunks, at: index, in: outline)
    }
  }

  private mutating func add(_ chunks: [Chunk], at index: Int, in outline: Outline) {
    switch outline.lines[index].role {
    case .innsatsområde: return
    // «Mål: …» between the header of one table and the next says what the tiltak are for.
    case .label where chunks.count == 1: return
    default: break
    }
    guard !isOutside(chunks), !isClosed(index, in: outline) else {
      if !isAreaRow(index, in: outline) { columns = [] }
      return
    }
    let cells = cells(of: chunks)
    defer { sawBlank = false }
    guard rows.last?.header == header, !beginsRow(cells) else {
      rows.append(TableRow(cells: cells, lines: index...index, columns: columns, header: header))
      return
    }
    let last = rows.count - 1
    for (place, cell) in cells.enumerated() where !cell.isEmpty {
      rows[last].cells[place] = Prose.join([rows[last].cells[place], cell])
    }
    rows[last].lines = rows[last].lines.lowerBound...index
  }

  /// A line that runs over a column's edge is none of the table's.
  private func isOutside(_ chunks: [Chunk]) -> Bool {
    guard chunks.count == 1, let chunk = chunks.first else { return chunks.isEmpty }
    let crossed = starts.dropFirst().filter { chunk.start < $0 - 2 && chunk.end > $0 + 2 }
    return crossed.contains { Self.cut(chunk, at: $0) == nil } || isChapter(chunk.text)
  }

  /// The heading of what is no text of tiltak ends the table, whatever columns stand below it.
  private func isClosed(_ index: Int, in outline: Outline) -> Bool {
    outline.lines[index].isHeading && sawBlank && SectionKind.of(outline.lines[index].text) != nil
  }

  private static let chapter = Pattern(
    #"^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}\S*(?:\s\S+){0,6}$"#, caseSensitive: true)

  private func isChapter(_ text: String) -> Bool {
    sawBlank && !columns.contains(.number) && Self.chapter.matches(text)
      && !(rows.last.map { SpacedRows.startsWithNumber($0.cell(.tiltak)) } ?? false)
  }

  private static let leading = Pattern(#"^\d{1,2}(?:\.\d{1,2})?[.)]?\s"#)
  private static func startsWithNumber(_ text: String) -> Bool { leading.matches(text) }

  /// A heading amid the rows opens an area; the table goes on below it.
  private func isAreaRow(_ index: Int, in outline: Outline) -> Bool {
    switch outline.lines[index].role {
    case .innsatsområde, .heading: break
    default: return false
    }
    let below = outline.lines[(index + 1)...].lazy.filter { !$0.isBlank && !$0.isNoise }.prefix(2)
    return below.contains { line in
      let chunks = Self.chunks(of: line)
      return chunks.count > 1 && starts.contains { abs($0 - chunks[1].start) <= 2 }
    }
  }

  /// Cuts a chunk in two where a column begins inside it.
  private static func cut(_ chunk: Chunk, at start: Int) -> (Chunk, Chunk)? {
    for place in [start, start - 1, start + 1] where place > chunk.start && place < chunk.end {
      let index = chunk.text.index(chunk.text.startIndex, offsetBy: place - chunk.start)
      guard index > chunk.text.startIndex, chunk.text[chunk.text.index(before: index)] == " " else {
        continue
      }
      return (
        Chunk(text: chunk.text[..<index].trimmed, start: chunk.start),
        Chunk(text: String(chunk.text[index...]), start: place)
      )
    }
    return nil
  }

  private func cells(of chunks: [Chunk]) -> [String] {
    var cells = Array(repeating: "", count: columns.count)
    var rest = chunks
    while !rest.isEmpty {
      let chunk = rest.removeFirst()
      let place = starts.lastIndex { $0 <= chunk.start + 3 } ?? 0
      let next = place + 1
      if next < starts.count, chunk.end > starts[next] + 1,
        let (left, right) = Self.cut(chunk, at: starts[next])
      {
        cells[place] = Prose.join([cells[place], left.text])
        rest.insert(right, at: 0)
      } else {
        cells[place] = Prose.join([cells[place], chunk.text])
      }
    }
    return cells
  }

  // MARK: Where a row begins

  private func beginsRow(_ cells: [String]) -> Bool {
    guard let last = rows.last, let place = columns.firstIndex(of: .tiltak) else { return true }
    if let key = columns.firstIndex(of: .number) { return !cells[key].isEmpty }
    if let key = columns.firstIndex(of: .area), !cells[key].isEmpty, sawBlank { return true }
    let text = cells[place]
    guard !text.isEmpty, !text.beginsLowercase else { return false }
    let before = last.cells[place]
    if Self.startsWithNumber(before) { return Self.startsWithNumber(text) }
    guard !Self.isOpen(before), !"-–•".contains(text.first ?? " ") else { return false }
    if sawBlank {
      return last.filled > 1 || cells.count { !$0.isEmpty } > 1 || BracketAnsvar.ends(before)
    }
    return cells.indices.contains { other in
      other != place && !cells[other].isEmpty && !cells[other].beginsLowercase
        && !Self.isOpen(last.cells[other]) && !last.cells[other].isEmpty
    }
  }

  private static let open = Pattern(
    #"(?:[,/–-]|\b(?:og|for|i|på|av|til|med|samt|ved|om|en|et|ei|eit|fra|frå|mot|som|å|mellom|under|over|hos|etter|blant|den|det|de|alle|hver|kvar))$"#
  )

  static func isOpen(_ text: String) -> Bool { open.matches(text) }
}
