internal import PlanCorpus
internal import PlanIndex

/// Which actors sit on which level: a row a level and actor, a column a plan.
struct AktørTable {
  private let selection: Selection

  init(_ selection: Selection) { self.selection = selection }

  var table: Table {
    selection.table(
      TableKind.aktoerer.rawValue, "Hvem som sitter på de tre nivåene",
      columns: [
        TableColumn("nivaa", "Nivå"), TableColumn("aktoer", "Aktør"),
        TableColumn("kommuner", "Kommuner"),
      ] + selection.planColumns,
      rows: Nivå.allCases.filter(isWanted).flatMap(rows), notes: notes)
  }

  private func isWanted(_ level: Nivå) -> Bool {
    guard let wanted = selection.request.filters[.nivaa] else { return true }
    return wanted.contains { slug($0) == level.rawValue }
  }

  private func rows(_ level: Nivå) -> [TableRow] {
    selection.names.values(of: .aktoer).filter(isWanted).compactMap { actor in
      let cells = selection.plans.map { cell(actor.value, level, $0) }
      guard cells.contains(where: { $0.state == .stated }) else { return nil }
      let having = zip(selection.plans, cells).filter { $1.state == .stated }.map(\.0)
      return TableRow(
        Dictionary(
          zip(selection.plans.map(\.id), cells) + [
            ("nivaa", .label(level.label, code: level.rawValue, of: cells)),
            ("aktoer", .label(actor.label, code: actor.value, of: cells)),
            ("kommuner", KommuneCount(having, of: selection, cells: cells).cell),
          ], uniquingKeysWith: { $1 }))
    }
  }

  private func isWanted(_ actor: FacetValue) -> Bool {
    guard let wanted = selection.request.filters[.aktoer] else { return true }
    return wanted.contains { actor.isMeant(by: $0) }
  }

  private func cell(_ actor: String, _ level: Nivå, _ plan: ComparedPlan) -> Cell {
    let organs = plan.facts.organisasjon.levels.filter { $0.level == level }
    let having = organs.filter { $0.actors.contains(actor) }
    if !having.isEmpty {
      return Cell("ja", .stated, having.map { $0.membersEvidence ?? $0.evidence }.distinct)
    }
    let listed = organs.filter { !$0.members.isEmpty }
    guard !listed.isEmpty else { return .notFound }
    let evidence = listed.map { $0.membersEvidence ?? $0.evidence }.distinct
    // «andre samarbeidspartnere» leaves the list open.
    return listed.contains { $0.members.contains(where: Self.isOpen) }
      ? Cell("ikke nevnt; listen er åpen", .unclear, evidence)
      : Cell("nei, ikke blant medlemmene", .denied, evidence)
  }

  private static let openWords: Set = ["andre", "øvrige", "ulike", "aktuelle", "osv", "mv", "mfl"]

  private static func isOpen(_ member: String) -> Bool {
    !openWords.isDisjoint(with: Words(member).lowercased)
  }

  private var notes: [String] {
    [
      "«Nei» betyr at planen lister opp medlemmene, og at aktøren ikke er blant dem."
    ] + FilterNotes.unused(selection.unused([.nivaa, .aktoer]))
  }
}

/// How many of the kommuner have something, and which.
struct KommuneCount {
  let having: [String]
  private let total: Int
  private let evidence: [Evidence]

  init(_ plans: [ComparedPlan], of selection: Selection, cells: [Cell] = []) {
    having = plans.map(\.kommune).distinct
    total = selection.kommuner.count
    evidence = cells.filter { $0.state == .stated }.flatMap(\.evidence).distinct
  }

  var cell: Cell {
    Cell(
      "\(having.count) av \(total)", .stated, evidence,
      words: having.isEmpty ? nil : NorwegianText.list(having), count: having.count)
  }
}
