/// Reads bodies out of tables: a row to each, or a column to each.
struct OrganTable {
  private enum Column { case level, name, members, meetings, mandate, chair }

  private static let columns: [(Pattern, Column)] = [
    (Pattern(#"^nivå\w*$|^ledd$"#), .level),
    (Pattern(#"^(?:gruppe|organ|forum|funksjon|møtearena|arena|namn|navn|hva|kva)\w*$"#), .name),
    (
      Pattern(
        #"medlem|deltak|deltag|sammensetning|samansetj|samansett|^hvem|^kven|representa|møter\s+fast"#
      ), .members
    ),
    (Pattern(#"møte|frekvens|hyppig|hvor\s+ofte|kor\s+ofte"#), .meetings),
    (Pattern(#"oppg[aå]ve|mandat|ansvar|formål|føremål|rolle"#), .mandate),
    (Pattern(#"^(?:leder|leiar|ledes|leiast)"#), .chair),
  ]

  /// The bodies of all tables, and the lines that the tables take up.
  static func read(_ text: PlanText) -> (drafts: [OrganDraft], lines: Set<Int>) {
    var drafts: [OrganDraft] = []
    var lines: Set<Int> = []
    for grid in OrganGrid.all(in: text, isHeader: { isHeader($0, text) }) {
      let found = isTransposed(grid.header, text) ? byColumn(grid, text) : byRow(grid, text)
      drafts += found
      if !found.isEmpty { for row in grid.rows { lines.formUnion(row.lines) } }
    }
    return (drafts, lines)
  }

  private static func column(_ cell: String) -> Column? { columns.first { $0.0.matches(cell) }?.1 }

  static func isColumn(_ cell: String) -> Bool {
    cell.split(separator: " ").count <= 4 && column(cell) != nil
  }

  private static func isHeader(_ cells: [String], _ text: PlanText) -> Bool {
    guard cells.allSatisfy({ $0.split(separator: " ").count <= 5 && !$0.endsSentence }) else {
      return false
    }
    if isTransposed(cells, text) { return true }
    let read = cells.map(column)
    guard read.contains(.members) || read.contains(.meetings) else { return false }
    let isFirst = read.first == .level || read.first == .name || cells.first?.isEmpty ?? false
    return isFirst || read.contains(.members) && read.compactMap(\.self).count >= 2
  }

  /// A header that names a body in each of its columns.
  private static func isTransposed(_ cells: [String], _ text: PlanText) -> Bool {
    let levels = cells.compactMap { cell in
      mention(in: cell, text).flatMap { $0.isLocal ? nil : $0.level }
    }
    return levels.count >= 2 && Set(levels).count == levels.count
      && levels.count >= cells.count - 1
  }

  // MARK: Levels

  private static let bare: [(Pattern, Nivå)] = [
    (Pattern(#"^(?:nivå\s+\d[:.]?\s*)?(?:det\s+)?(?:styr(?:ende|ande)|strategiske?)$"#), .styrende),
    (
      Pattern(
        #"^(?:nivå\s+\d[:.]?\s*)?(?:det\s+)?(?:(?:koordiner|samordn)(?:ende|ande)|taktiske?)$"#),
      .koordinerende
    ),
    (
      Pattern(#"^(?:nivå\s+\d[:.]?\s*)?(?:det\s+)?(?:(?:utfør|utøv)(?:ende|ande)|operativt?e?)$"#),
      .utførende
    ),
  ]

  /// In a column of levels the adjective may stand alone.
  static func level(of cell: String) -> Nivå? {
    bare.first { $0.0.matches(TitleReading.clean(cell)) }?.1
  }

  private static func mention(in cell: String, _ text: PlanText) -> LevelWords.Mention? {
    let cell = LevelWords.unnumbered(cell)
    if let found = text.levels.beginning(of: cell) { return found }
    return level(of: cell).map { level in
      LevelWords.Mention(
        level: level, place: cell.startIndex..<cell.endIndex, words: cell + " nivå",
        isLocal: false)
    }
  }

  // MARK: A row to each

  private static func byRow(_ grid: OrganGrid, _ text: PlanText) -> [OrganDraft] {
    let header = grid.header.map(column)
    let nameColumn = header.firstIndex(of: .name)
    let levelColumn = header.firstIndex(of: .level)
    let first = levelColumn ?? nameColumn ?? 0
    return grid.rows.compactMap { row in
      guard row.cells.indices.contains(first) else { return nil }
      let named = nameColumn.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
      guard var draft = draft(row.cells[first], named: named, row, text) else { return nil }
      for (cell, column) in zip(row.cells, header) where !cell.isEmpty {
        take(cell, column, text.evidence(row.lines), into: &draft)
      }
      return draft
    }
  }

  private static let bracketed = Pattern(#"^(.{3,40}?)\s*\(([^()]{4,40})\)$"#)

  private static func draft(
    _ cell: String, named: String?, _ row: OrganGrid.Row, _ text: PlanText
  ) -> OrganDraft? {
    let own = named.flatMap { mention(in: $0, text) }
    // The level may also follow the name in brackets.
    let after = bracketed.first(in: cell).flatMap { $0.text(2) }.flatMap { mention(in: $0, text) }
    guard let mention = mention(in: cell, text) ?? own ?? after else { return nil }
    var name = named.flatMap { $0.isEmpty ? nil : $0 } ?? cell
    if name == cell, mention.isGeneric {
      name = text.levels.specificName(of: mention, in: LevelWords.unnumbered(cell)).1
      if let inner = bracketed.first(in: cell).flatMap({ $0.text(2) }) { name = inner }
    }
    let clean = TitleReading.clean(LevelWords.unnumbered(name))
    var stems = Set(text.levels.mentions(in: clean).map(\.stem))
    if !mention.isGeneric || stems.isEmpty { stems.insert(mention.stem) }
    return OrganDraft(clean, level: mention.level, stems: stems, evidence: text.evidence(row.lines))
  }

  // MARK: A column to each

  private static func byColumn(_ grid: OrganGrid, _ text: PlanText) -> [OrganDraft] {
    guard let lines = grid.rows.first?.lines, grid.rows.contains(where: { head($0) != nil }) else {
      return []
    }
    return grid.header.indices.compactMap { place in
      let row = OrganGrid.Row(cells: grid.header, lines: lines)
      guard var draft = draft(grid.header[place], named: nil, row, text) else { return nil }
      for row in grid.rows where row.cells.indices.contains(place) && !row.cells[place].isEmpty {
        take(row.cells[place], head(row), text.evidence(row.lines), into: &draft)
      }
      return draft
    }
  }

  private static func head(_ row: OrganGrid.Row) -> Column? { row.cells.first.flatMap(column) }

  private static let bullets = Pattern(#"\s*[•▪–]\s+"#)

  private static func take(
    _ cell: String, _ column: Column?, _ evidence: Evidence, into draft: inout OrganDraft
  ) {
    switch column {
    case .members:
      var list = cell
      for match in bullets.all(in: cell).reversed() {
        list.replaceSubrange(match.range, with: ", ")
      }
      let entries = MemberSentence.entries(in: list) ?? MemberList.entries(of: list)
      if draft.organ.chair == nil, let chair = entries.lazy.compactMap(ChairReading.marked).first {
        draft.take(chair: chair, evidence)
      }
      draft.take(members: RoleReading.roles(of: entries), evidence)
    case .meetings: draft.take(MeetingReading.found(in: cell).first?.frequency, evidence)
    case .mandate: draft.organ.mandate = Prose.sentences(cell)
    case .chair:
      if let chair = RoleReading.role(of: cell) { draft.take(chair: chair, evidence) }
    case .level, .name, nil: break
    }
  }
}
