/// Reads bodies out of a table with a row each: name, members, meetings, tasks.
enum OrganTable {
  private enum Column { case name, members, meetings, mandate, chair }

  private static let columns: [(Pattern, Column)] = [
    (Pattern(#"^(?:nivå|gruppe|organ|forum|funksjon|møtearena|arena|ledd)\w*$"#), .name),
    (Pattern(#"medlem|deltak|deltag|sammensetning|samansetj|hvem|kven|representa"#), .members),
    (Pattern(#"møte|frekvens|hyppig|hvor\s+ofte|kor\s+ofte"#), .meetings),
    (Pattern(#"oppg[aå]ve|mandat|ansvar|formål|føremål|rolle"#), .mandate),
    (Pattern(#"^(?:leder|leiar|ledes|leiast)"#), .chair),
  ]

  static func drafts(in text: PlanText) -> [OrganDraft] {
    var header: [Column?] = []
    var drafts: [OrganDraft] = []
    for block in text.blocks where !block.isTaken {
      guard case .row(let cells) = block.kind else {
        header = []
        continue
      }
      let read = cells.map { cell in columns.first { $0.0.matches(cell) }?.1 }
      if header.isEmpty || isHeader(cells, read) {
        header = isHeader(cells, read) ? read : []
      } else if let draft = draft(cells, header, block, in: text) {
        drafts.append(draft)
      }
    }
    return drafts
  }

  private static func isHeader(_ cells: [String], _ read: [Column?]) -> Bool {
    read.contains(.members) && read.compactMap(\.self).count >= 2
      && cells.allSatisfy { $0.split(separator: " ").count <= 4 }
  }

  private static func draft(
    _ cells: [String], _ header: [Column?], _ block: PlanBlock, in text: PlanText
  ) -> OrganDraft? {
    let nameColumn = header.firstIndex(of: .name) ?? 0
    guard cells.indices.contains(nameColumn),
      let mention = LevelWords.beginning(of: LevelWords.unnumbered(cells[nameColumn]))
    else { return nil }
    let evidence = text.evidence(block.span)
    var draft = OrganDraft(
      TitleReading.clean(LevelWords.unnumbered(cells[nameColumn])), level: mention.level,
      stems: [mention.stem], evidence: evidence)
    for (cell, column) in zip(cells, header) where !cell.isEmpty {
      take(cell, column, evidence, into: &draft)
    }
    return draft
  }

  private static func take(
    _ cell: String, _ column: Column?, _ evidence: Evidence, into draft: inout OrganDraft
  ) {
    switch column {
    case .members:
      draft.take(members: RoleReading.roles(of: MemberList.entries(of: cell)), evidence)
    case .meetings: draft.take(MeetingReading.found(in: cell).first?.frequency, evidence)
    case .mandate: draft.organ.mandate = Prose.sentences(cell)
    case .chair:
      if let chair = RoleReading.role(of: cell) { draft.take(chair: chair, evidence) }
    case .name, nil: break
    }
  }
}
