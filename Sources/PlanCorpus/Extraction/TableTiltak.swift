/// Finds tiltak that are rows of a table, however its cells have come apart.
enum TableTiltak {
  static func find(in outline: Outline) -> [TiltakBlock] {
    var taken: Set<Int> = []
    var blocks: [TiltakBlock] = []
    for way in [SeparatedRows.find, SpacedRows.find, CellRows.find] {
      let rows = way(outline).filter { row in
        taken.isDisjoint(with: row.lines) && !AreaHeadings.isClosed(row.header, in: outline)
      }
      taken.formUnion(rows.flatMap(\.lines))
      blocks += withBrackets(self.blocks(of: rows, in: outline))
    }
    return blocks.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private static func blocks(of rows: [TableRow], in outline: Outline) -> [TiltakBlock] {
    let rowLines = Set(rows.flatMap(\.lines))
    var blocks: [TiltakBlock] = []
    var area: (header: Int, heading: AreaHeading)?
    for (order, row) in rows.enumerated() {
      if area?.header != row.header { area = nil }
      if let heading = areaRow(row, next: order + 1 < rows.count ? rows[order + 1] : nil) {
        area = (row.header, heading)
        continue
      }
      if let heading = areaCell(row) { area = (row.header, heading) }
      let between = headingBetween(row, rowLines: rowLines, in: outline)
      if let between, between.line > (area?.heading.line ?? -1) { area = (row.header, between) }
      guard var block = block(of: row) else { continue }
      block.heading =
        area?.heading ?? AreaHeadings.resolve(above: row.header, skipping: rowLines, in: outline)
      blocks.append(block)
    }
    return blocks
  }

  // MARK: Areas inside a table

  private static let label = Pattern(
    #"^(?:(?:innsats|satsings|satsnings|fokus|tema)(?:område|felt)|hovedmål|hovudmål|delmål|mål|tema)\s*(\d{1,2})?\s*[:.–-]?\s*(.*)$"#
  )

  /// A row that holds one text alone, or the same in all cells, heads the rows below it.
  private static func areaRow(_ row: TableRow, next: TableRow?) -> AreaHeading? {
    let texts = Set(row.cells.map { $0.trimmed }.filter { !$0.isEmpty })
    guard texts.count == 1, let text = texts.first, let next, next.header == row.header else {
      return nil
    }
    let isSpread = row.filled > 1
    let isLabelled = label.matches(text)
    let isLoud = text.count > 3 && text.allSatisfy { !$0.isLowercase }
    let isBare =
      row.columns.count > 2 && next.filled > 1 && text.utf8.count < 90 && !text.endsSentence
      && !row.cells[0].isEmpty
    guard isSpread || isLabelled || isLoud || isBare else { return nil }
    return heading(of: text, at: row.lines)
  }

  private static func areaCell(_ row: TableRow) -> AreaHeading? {
    let text = row.cell(.area)
    return text.isEmpty ? nil : heading(of: text, at: row.lines)
  }

  private static let numbered = Pattern(#"^(\d{1,2})\.?\s+(\S.*)$"#)

  private static func heading(of text: String, at lines: ClosedRange<Int>) -> AreaHeading {
    let (line, last) = (lines.lowerBound, lines.upperBound)
    if let match = label.first(in: text), let title = match.text(2) {
      return AreaHeading(
        title: TitleReading.clean(title), number: match.number(1), line: line,
        lastLine: last, isDeclared: true)
    }
    if let match = numbered.first(in: text), let title = match.text(2) {
      return AreaHeading(
        title: TitleReading.clean(title), number: match.number(1), line: line,
        lastLine: last, isDeclared: true)
    }
    return AreaHeading(
      title: TitleReading.clean(text), line: line, lastLine: last, isDeclared: true)
  }

  /// A heading that stands between the header and a row, outside the rows.
  private static func headingBetween(
    _ row: TableRow, rowLines: Set<Int>, in outline: Outline
  ) -> AreaHeading? {
    let found = AreaHeadings.resolve(
      above: row.lines.lowerBound, skipping: rowLines, in: outline)
    return found.flatMap { $0.line > row.header ? $0 : nil }
  }

  // MARK: Rows to blocks

  /// A table may tell the ansvar in brackets at the end of the tiltak's own cell.
  private static func withBrackets(_ blocks: [TiltakBlock]) -> [TiltakBlock] {
    let bare = blocks.filter { $0.columns[.ansvar] == nil }
    let isWay = BracketAnsvar.isWay(of: bare.map(\.lead))
    return blocks.map { block in
      guard block.columns[.ansvar] == nil,
        let found = isWay ? BracketAnsvar.split(block.lead) : BracketAnsvar.certain(block.lead)
      else { return block }
      var block = block
      block.lead = found.text
      block.take(title: TitleReading.ofSentence(beforeList(found.text)))
      block.columns[.ansvar] = found.ansvar
      return block
    }
  }

  private static let leading = Pattern(
    #"^(?:tiltak\s*)?(?:(\d{1,2})\.)?(\d{1,3})[.):]?\s+(?=\p{Lu}|«)"#)
  private static let ended = Pattern(
    #"^(?:avslutt|avvist|utgår|utgått|forkast|nedlagt|ikke\s+videreført|ikkje\s+vidareført)"#)

  private static func block(of row: TableRow) -> TiltakBlock? {
    var text = plain(row.cell(.tiltak))
    guard text.contains(where: \.isLetter), !ended.matches(row.cell(.label(.status))) else {
      return nil
    }
    var number = printedNumber(row.cell(.number))
    if let match = leading.first(in: text) {
      number = number ?? match.number(2).map { TiltakNumber(area: match.number(1), number: $0) }
      text = String(text[match.range.upperBound...])
    }
    var block = TiltakBlock(
      title: "", lead: text, lines: row.lines, bodyStart: row.lines.upperBound + 1)
    block.take(title: TitleReading.ofSentence(beforeList(text)))
    block.printedNumber = number?.number
    block.printedArea = number?.area
    block.columns = facts(of: row)
    return block
  }

  private static let number = Pattern(#"^\D{0,8}?(?:(\d{1,2})\.)?(\d{1,3})\.?$"#)

  private static func printedNumber(_ cell: String) -> TiltakNumber? {
    number.first(in: cell).flatMap { match in
      match.number(2).map { TiltakNumber(area: match.number(1), number: $0) }
    }
  }

  private static func facts(of row: TableRow) -> [Label: String] {
    var facts: [Label: String] = [:]
    for (cell, column) in zip(row.cells, row.columns) {
      guard case .label(let label) = column, !cell.isEmpty else { continue }
      facts[label] = facts[label].map { $0 + ", " + plain(cell) } ?? plain(cell)
    }
    return facts
  }

  private static let listStart = Pattern(#"\s(?:[-–]\s+\p{Lu}|•\s)"#, caseSensitive: true)

  /// A cell may go on with a list of its own; the title ends before it.
  private static func beforeList(_ title: String) -> String {
    listStart.first(in: title).map { String(title[..<$0.range.lowerBound]) } ?? title
  }

  private static func plain(_ cell: String) -> String { Markup.withoutTags(cell).singleSpaced }
}
