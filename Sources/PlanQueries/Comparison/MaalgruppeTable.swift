internal import PlanCorpus
internal import PlanIndex

/// Whom the plans are for: a row a plan.
struct MålgruppeTable {
  private let selection: Selection
  /// Those that a filter by age leaves out, too: the notes say why.
  private let all: [ComparedPlan]
  private let asked: [AgeRange]

  init(_ selection: Selection) {
    let asked = (selection.request.filters[.alder] ?? []).compactMap {
      try? ResolvedFilters.ages($0)
    }
    all = selection.plans
    self.asked = asked
    self.selection = selection.with(
      plans: asked.isEmpty
        ? all : all.filter { plan in asked.contains { Self.isFor($0, plan.facts.målgruppe) } })
  }

  private static func isFor(_ asked: AgeRange, _ målgruppe: Målgruppe) -> Bool {
    guard let min = målgruppe.min else { return false }
    return AgeRange(min: min, max: målgruppe.max).overlaps(asked)
  }

  var table: Table {
    selection.table(
      TableKind.maalgrupper.rawValue, "Målgrupper", columns: columns,
      rows: selection.plans.map(row), notes: notes)
  }

  private var columns: [TableColumn] {
    [
      TableColumn("kommune", "Kommune"), TableColumn("plan", "Plan", isDetail: true),
      TableColumn("maalgruppe", "Målgruppe"), TableColumn("foreldre", "Foreldre"),
      TableColumn("unntak", "Unntak fra aldersgrensen"),
      TableColumn("tidligere", "Tidligere målgruppe"),
      TableColumn("omraade_alder", "Alder i innsatsområder"),
      TableColumn("andre_aldre", "Andre aldersgrupper", isDetail: true),
      TableColumn("tiltak_alder", "Alder i tiltak"),
    ]
  }

  private func row(_ plan: ComparedPlan) -> TableRow {
    let målgruppe = plan.facts.målgruppe
    return TableRow(
      selection.labels(of: plan).merging([
        "maalgruppe": ages(målgruppe), "foreldre": parents(målgruppe),
        "unntak": .list(målgruppe.exceptions.map { CellItem($0.text, evidence: $0.evidence) }),
        "tidligere": former(målgruppe),
        "omraade_alder": statements(målgruppe, [.innsatsomraade]),
        "andre_aldre": statements(målgruppe, [.focus, .organ, .other]),
        "tiltak_alder": tiltakAges(plan),
      ]) { $1 })
  }

  private func ages(_ målgruppe: Målgruppe) -> Cell {
    guard let min = målgruppe.min, let evidence = målgruppe.evidence else {
      return målgruppe.words.map {
        Cell("uten alder: «\($0.text)»", .stated, [$0.evidence], words: $0.text)
      } ?? .notFound
    }
    let ages = AgeRange(min: min, max: målgruppe.max)
    let told = målgruppe.statements.first { $0.scope == .plan && $0.ages == ages }
    return Cell(NorwegianText.ages(ages), .stated, [evidence], words: told?.text, ages: ages)
  }

  private func parents(_ målgruppe: Målgruppe) -> Cell {
    målgruppe.parents.map { Cell("ja", .stated, [$0.evidence], words: $0.text) } ?? .notFound
  }

  private func former(_ målgruppe: Målgruppe) -> Cell {
    målgruppe.former.map {
      Cell($0.ages.label, .stated, [$0.evidence], words: $0.reason ?? $0.text, ages: $0.ages)
    } ?? .notFound
  }

  private func statements(_ målgruppe: Målgruppe, _ scopes: Set<AgeStatement.Scope>) -> Cell {
    var told: Set<String> = []
    return .list(
      målgruppe.statements.filter { scopes.contains($0.scope) }.map {
        CellItem(
          "\(NorwegianText.ages($0.ages)): \($0.text)", ages: [$0.ages], evidence: $0.evidence)
      }.filter { told.insert($0.text).inserted })
  }

  /// A tiltak's own ages say nothing of the plan's.
  private func tiltakAges(_ plan: ComparedPlan) -> Cell {
    .list(
      plan.distinctTiltak.map(\.facts).filter { !$0.ageRanges.isEmpty }.map { tiltak in
        let ages = NorwegianText.list(tiltak.ageRanges.map(\.label))
        return CellItem(
          "\(tiltak.title): \(ages)", id: tiltak.id, ages: tiltak.ageRanges,
          evidence: tiltak.evidence)
      })
  }

  private var notes: [String] {
    let unused = selection.unused(Selection.tiltakFacets)
    return AgeNotes(all).notes(asked: asked) + FilterNotes.unused(unused)
  }
}

/// What is to be said of filters.
enum FilterNotes {
  static func unused(_ filters: [String]) -> [String] {
    filters.isEmpty ? [] : ["Denne tabellen ser bort fra filteret \(NorwegianText.list(filters))."]
  }

  static let hidden = "Bare tiltak som passer til filtrene, er med; «ikke funnet» gjelder dem."
}
