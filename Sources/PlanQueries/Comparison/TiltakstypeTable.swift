internal import PlanCorpus
internal import PlanIndex

/// Types of tiltak by kommune: a row a type, a column a plan.
struct TiltakstypeTable {
  private let selection: Selection

  init(_ selection: Selection) { self.selection = selection }

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
    let cells = selection.plans.map { Self.cell(type.value, $0) }
    let having = selection.plans.filter { plan in
      plan.distinctTiltak.contains { $0.facts.type == type.value }
    }
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

  /// The tiltak of a type in a plan, those first that it is the first type of.
  static func cell(_ type: String, _ plan: ComparedPlan) -> Cell {
    let own = plan.distinctTiltak.filter { $0.facts.type == type }
    let also = plan.distinctTiltak.filter { $0.facts.secondaryTypes.contains(type) }
    let items =
      own.map { CellItem($0.facts.title, id: $0.facts.id, evidence: $0.facts.evidence) }
      + also.map {
        CellItem(
          $0.facts.title, id: $0.facts.id, note: "også", secondary: true,
          evidence: $0.facts.evidence)
      }
    return .list(items, count: own.count)
  }

  private var notes: [String] {
    var notes = [
      "Tiltakstypene er våre; titlene er planenes egne. «Også» betyr at tiltaket først og fremst er "
        + "av en annen type; det telles ikke under «Kommuner»."
    ]
    if !isWide {
      notes.append(
        "Bare typer som minst \(selection.request.fewestKommuner) kommuner har, er med.")
    }
    return notes + RepeatedTiltakNotes(selection).notes
      + (selection.hidesTiltak ? [FilterNotes.hidden] : [])
  }
}
