internal import PlanCorpus
internal import PlanIndex

/// Every tiltak with who is responsible, for whom, and where it stands: a row a tiltak, as the plan
/// counts them.
struct TiltakTable {
  private let selection: Selection
  private let history: TiltakOverTime

  init(_ selection: Selection) {
    self.selection = selection
    history = TiltakOverTime(selection.plans)
  }

  var table: Table {
    selection.table(
      TableKind.tiltak.rawValue, "Tiltak",
      columns: [
        TableColumn("kommune", "Kommune"), TableColumn("plan", "Plan", isDetail: true),
        TableColumn("innsatsomraade", "Innsatsområde"), TableColumn("tiltak", "Tiltak"),
        TableColumn("type", "Tiltakstype"), TableColumn("ansvar", "Ansvar"),
        TableColumn("alder", "Alder"), TableColumn("nivaa", "Forebyggingsnivå", isDetail: true),
      ] + (history.isEmpty ? [] : TiltakOverTime.columns),
      rows: selection.plans.flatMap { plan in plan.tiltakene.map { row($0, plan) } },
      notes: notes)
  }

  private func row(_ tiltak: ComparedTiltak, _ plan: ComparedPlan) -> TableRow {
    let facts = tiltak.facts
    return TableRow(
      selection.labels(of: plan).merging([
        "innsatsomraade": areas(plan.tellings(of: tiltak), plan),
        "tiltak": Cell(facts.title, .stated, [facts.evidence], code: facts.id),
        "type": type(facts),
        "ansvar": Self.each(facts) { $0.ansvar.map { ($0, nil) } },
        "alder": Self.each(facts) { $0.ageRanges.map { ($0.label, $0) } },
        "nivaa": Self.each(facts) {
          $0.preventionLevel.map { (selection.names.label(.nivaa, $0), nil) }
        },
      ]) { $1 }.merging(history.cells(facts, of: plan)) { $1 })
  }

  /// What the tiltak says, each text once.
  private static func each(
    _ tiltak: Tiltak, _ facts: (Tiltak) -> [(text: String, ages: AgeRange?)]
  ) -> Cell {
    var met: Set<String> = []
    return .list(
      facts(tiltak).filter { met.insert($0.text).inserted }.map { text, ages in
        CellItem(text, ages: ages.map { [$0] }, evidence: tiltak.evidence)
      })
  }

  /// The plan's own areas, all that a tiltak is told under; else where we place it.
  private func areas(_ told: [ComparedTiltak], _ plan: ComparedPlan) -> Cell {
    let items = told.compactMap { tiltak in
      plan.facts.innsatsområder.first { $0.number == tiltak.facts.innsatsområde }
    }.map {
      CellItem($0.title, id: "\(plan.id)/\($0.number)", evidence: $0.evidence)
    }
    guard items.isEmpty else { return .list(items) }
    guard plan.facts.innsatsområder.isEmpty, let first = told.first, let code = first.area else {
      return .notFound
    }
    let label = selection.names.label(.innsatsomraade, code)
    return Cell(
      "\(label) (plassert av oss)", .unclear, [first.facts.evidence], code: code)
  }

  /// Types are ours, read from what the tiltak says.
  private func type(_ facts: Tiltak) -> Cell {
    guard let type = facts.type else { return .notFound }
    let also = facts.secondaryTypes.map { "også \(selection.names.label(.tiltakstype, $0))" }
    return Cell(
      ([selection.names.label(.tiltakstype, type)] + also).joined(separator: "; "), .stated,
      [facts.evidence], code: type)
  }

  private var notes: [String] {
    let names = PlanNames(selection.plans)
    let without = selection.plans.filter(\.tiltakene.isEmpty)
    var notes = RepeatedTiltakNotes(selection, counting: "har en rad hvert sted").notes
    if !without.isEmpty {
      notes.append(
        selection.hidesTiltak
          ? "Ingen tiltak i planen for \(names.list(without)) passer til filtrene."
          : "Ingen tiltak er funnet i planen for \(names.list(without)).")
    }
    let nobody = selection.plans.flatMap(\.tiltakene).count { $0.facts.ansvar.isEmpty }
    if nobody > 0 { notes.append("Ansvar er ikke funnet for \(nobody) av tiltakene.") }
    return notes + history.notes
  }
}
