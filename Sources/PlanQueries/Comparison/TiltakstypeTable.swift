internal import PlanCorpus
internal import PlanIndex

/// Types of tiltak by kommune: a row a type, a column a plan.
struct TiltakstypeTable {
  private let selection: Selection
  private let types: [TypesOfPlan]

  /// - Parameter told: what is to be said of a tiltak beside its title.
  init(_ selection: Selection, told: (Tiltak) -> String? = { _ in nil }) {
    self.selection = selection
    types = selection.plans.map { TypesOfPlan($0, told: told) }
  }

  var table: Table {
    selection.table(
      TableKind.tiltakstyper.rawValue, "Tiltakstyper",
      columns: [
        TableColumn("gruppe", "Gruppe"), TableColumn("type", "Tiltakstype"),
        TableColumn("kommuner", "Kommuner"),
      ] + selection.planColumns,
      rows: selection.names.values(of: .tiltakstype).filter(isWanted).compactMap(row),
      notes: notes)
  }

  private func isWanted(_ type: FacetValue) -> Bool {
    guard let wanted = selection.request.filters[.tiltakstype] else { return true }
    return wanted.contains { type.isMeant(by: $0) }
  }

  private func row(_ type: FacetValue) -> TableRow? {
    let cells = types.map { $0.cell(type.value) }
    let having = zip(selection.plans, types).filter { $1.has(type.value) }.map(\.0)
    let count = KommuneCount(having, of: selection, cells: cells)
    guard cells.contains(where: { $0.state == .stated }),
      count.having.count >= selection.request.fewestKommuner || isWide
    else { return nil }
    return TableRow(
      Dictionary(
        zip(selection.plans.map(\.id), cells) + [
          ("gruppe", .label(type.groupLabel ?? type.label, code: type.group, of: cells)),
          ("type", .label(type.label, code: type.value, of: cells)), ("kommuner", count.cell),
        ], uniquingKeysWith: { $1 }))
  }

  /// Without a limit, types that are only secondary are shown too.
  private var isWide: Bool { selection.request.fewestKommuner <= 1 }

  private var notes: [String] {
    var notes = [
      "Tiltakstypene er våre; titlene er planenes egne. «Også» betyr at tiltaket først og fremst er "
        + "av en annen type; det telles ikke under «Kommuner»."
    ]
    if !isWide {
      notes.append(
        "Bare typer som minst \(selection.request.fewestKommuner) kommuner har, er med.")
    }
    return notes + [untyped].compactMap { $0 } + RepeatedTiltakNotes(selection).notes
      + (selection.hidesTiltak ? [FilterNotes.hidden] : [])
  }

  private var untyped: String? {
    let count = selection.plans.flatMap(\.distinctTiltak).count { $0.facts.type == nil }
    guard count > 0 else { return nil }
    return "\(count) tiltak har vi ikke funnet noen type for; de står ikke i tabellen."
  }
}

/// The tiltak of a plan by their types, each tiltak once.
struct TypesOfPlan {
  private var first: [String: [CellItem]] = [:]
  private var second: [String: [CellItem]] = [:]

  /// - Parameter told: what is to be said of a tiltak beside its title.
  init(_ plan: ComparedPlan, told: (Tiltak) -> String? = { _ in nil }) {
    for tiltak in plan.distinctTiltak {
      let facts = tiltak.facts
      var item = CellItem(facts.title, id: facts.id, evidence: facts.evidence)
      item.ansvar = facts.ansvar
      item.ages = facts.ageRanges
      item.note = told(facts)
      if let type = facts.type { first[type, default: []].append(item) }
      item.note = ["også", item.note].compactMap { $0 }.joined(separator: "; ")
      item.secondary = true
      for type in facts.secondaryTypes { second[type, default: []].append(item) }
    }
  }

  /// Whether a tiltak is first of all of this type.
  func has(_ type: String) -> Bool { first[type] != nil }

  /// The tiltak of a type, those first that it is the first type of.
  func cell(_ type: String) -> Cell {
    let own = first[type] ?? []
    return .list(own + (second[type] ?? []), count: own.count)
  }
}
