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
    let seats = selection.plans.map { Seats(of: $0, on: level) }
    return selection.names.values(of: .aktoer).filter(isWanted).compactMap { actor in
      let cells = seats.map { $0.cell(actor.value) }
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

  private var notes: [String] {
    [
      "«Nei» betyr at planen lister opp medlemmene, og at aktøren ikke er blant dem."
    ] + FilterNotes.unused(selection.unused([.nivaa, .aktoer]))
  }
}

/// Who sits on one level of one plan.
private struct Seats {
  private static let openWords: Set = ["andre", "øvrige", "ulike", "aktuelle", "osv", "mv", "mfl"]

  /// Where the members stand, by actor.
  private var places: [String: [Evidence]] = [:]
  /// Where members are listed at all.
  private var lists: [Evidence] = []
  /// «andre samarbeidspartnere» leaves a list open.
  private var isOpen = false

  init(of plan: ComparedPlan, on level: Nivå) {
    for organ in plan.facts.organisasjon.levels where organ.level == level {
      let place = organ.membersEvidence ?? organ.evidence
      for actor in organ.actors { places[actor, default: []].append(place) }
      if !organ.members.isEmpty { lists.append(place) }
      isOpen = isOpen || organ.members.contains(where: Self.leavesOpen)
    }
  }

  private static func leavesOpen(_ member: String) -> Bool {
    !openWords.isDisjoint(with: Words(member).lowercased)
  }

  func cell(_ actor: String) -> Cell {
    if let places = places[actor] { return Cell("ja", .stated, places.distinct) }
    guard !lists.isEmpty else { return .notFound }
    return isOpen
      ? Cell("ikke nevnt; listen er åpen", .unclear, lists.distinct)
      : Cell("nei, ikke blant medlemmene", .denied, lists.distinct)
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
