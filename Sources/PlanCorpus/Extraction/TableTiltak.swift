/// Finds tiltak that are rows of a table with its cells still apart.
enum TableTiltak {
  private enum Column: Equatable { case tiltak, label(Label), other }

  static func find(in outline: Outline) -> [TiltakBlock] {
    var blocks: [TiltakBlock] = []
    var columns: [Column] = []
    var header = 0
    for index in outline.lines.indices {
      guard case .row(let cells) = outline.lines[index].role else {
        if !columns.isEmpty, endsTable(outline.lines[index]) { columns = [] }
        continue
      }
      if let found = Self.columns(cells) {
        columns = found
        header = index
      } else if !columns.isEmpty {
        add(cells, columns, at: index, header: header, to: &blocks, in: outline)
      }
    }
    return blocks
  }

  private static func endsTable(_ line: ReadLine) -> Bool {
    switch line.role {
    case .blank, .noise: false
    default: true
    }
  }

  private static let tiltakWord = Pattern(#"^(?:tiltak\w*|hva|aktivitet\w*|konkrete tiltak)\b"#)
  private static let columnLabels: [(Pattern, Label)] =
    ([
      (#"ansvar|hvem|utfører"#, .ansvar), (#"forankring"#, .forankring),
      (#"frist|når|tid"#, .frist),
      (#"målgruppe"#, .målgruppe), (#"^(?:del)?mål|hensikt|formål"#, .mål), (#"kontakt"#, .kontakt),
      (#"kostnad|ressurs|økonomi"#, .kostnad),
    ] as [(String, Label)]).map { (Pattern($0.0), $0.1) }

  /// The columns of a header row: one of tiltak and at least one other that is known.
  private static func columns(_ cells: [String]) -> [Column]? {
    let columns = cells.map { cell -> Column in
      if tiltakWord.matches(cell) { return .tiltak }
      let label = columnLabels.first { $0.0.matches(cell) && cell.count < 40 }?.1
      return label.map(Column.label) ?? .other
    }
    guard columns.count(where: { $0 == .tiltak }) == 1, columns.count > 1,
      columns.contains(where: { if case .label = $0 { true } else { false } })
    else { return nil }
    return columns
  }

  private static func add(
    _ cells: [String], _ columns: [Column], at index: Int, header: Int,
    to blocks: inout [TiltakBlock], in outline: Outline
  ) {
    var text = ""
    var facts: [Label: String] = [:]
    for (cell, column) in zip(cells, columns) {
      switch column {
      case .tiltak: text = plain(cell)
      case .label(let label): facts[label] = plain(cell)
      case .other: continue
      }
    }
    guard !text.isEmpty else { return }
    let sentences = Prose.sentences(text)
    let title = sentences.first ?? text
    blocks.append(
      TiltakBlock(
        title: TitleReading.clean(beforeList(title)), lead: text,
        lines: index...index, bodyStart: index + 1,
        heading: AreaHeadings.nearest(above: header, after: -1, in: outline),
        columns: facts.filter { !$0.value.isEmpty }))
  }

  private static let listStart = Pattern(#"\s-\s+\p{Lu}"#, caseSensitive: true)

  /// A cell may go on with a list of its own; the title ends before it.
  private static func beforeList(_ title: String) -> String {
    listStart.first(in: title).map { String(title[..<$0.range.lowerBound]) } ?? title
  }

  private static let tag = Pattern(#"<[^>]*>"#)

  /// A cell without the tags a converter left in it.
  private static func plain(_ cell: String) -> String {
    var text = cell
    while let match = tag.first(in: text) {
      text.replaceSubrange(match.range, with: " ")
    }
    return text.singleSpaced
  }
}
