internal import PlanCorpus
internal import PlanIndex

/// Types of tiltak that other kommuner have and that were not found in one's own plan.
struct Gaps {
  private static let mostExamples = 6

  private let selection: Selection
  /// The plan that is asked about; `nil` when the kommune has none.
  let own: ComparedPlan?
  private let others: [ComparedPlan]
  private let found: [(type: FacetValue, plans: [ComparedPlan])]

  /// - Parameters:
  ///   - kommune: its slug.
  ///   - all: every plan, unfiltered: what a filter hides in one's own plan is no gap.
  init(_ selection: Selection, of kommune: String, all: [ComparedPlan]) {
    let own = PlanVersions.current(
      all.filter { $0.kommuneSlug == kommune }, on: selection.request.day)
    let others = selection.plans.filter { $0.kommuneSlug != kommune }
    self.own = own
    self.others = others
    self.selection = selection.with(plans: [own].compactMap { $0 } + others)
    let had = Set(
      own?.tiltakene.flatMap { [$0.facts.type].compactMap { $0 } + $0.facts.secondaryTypes } ?? [])
    let types = others.map { TypesOfPlan($0) }
    found = selection.names.values(of: .tiltakstype).compactMap { type in
      guard type.value != "annet", !had.contains(type.value) else { return nil }
      let plans = zip(others, types).filter { $1.has(type.value) }.map(\.0)
      guard Self.kommuner(plans) >= max(1, selection.request.fewestKommuner) else { return nil }
      return (type, plans)
    }
  }

  /// Codes of the types, those first that most kommuner have.
  var types: [String] { ordered.map(\.type.value) }

  private var ordered: [(type: FacetValue, plans: [ComparedPlan])] {
    found.enumerated().sorted { left, right in
      let counts = (Self.kommuner(left.element.plans), Self.kommuner(right.element.plans))
      return (-counts.0, left.offset) < (-counts.1, right.offset)
    }.map(\.element)
  }

  private static func kommuner(_ plans: [ComparedPlan]) -> Int { Set(plans.map(\.kommune)).count }

  // MARK: The table

  func table(passages: [String: [DocumentHead]]) -> Table {
    selection.table(
      "gaps", "Tiltakstyper andre har, som ikke er funnet i planen for \(own?.kommune ?? "")",
      columns: [
        TableColumn("gruppe", "Gruppe", isDetail: true), TableColumn("type", "Tiltakstype"),
        TableColumn("kommuner", "Andre kommuner"), TableColumn("eksempler", "Deres tiltak"),
        TableColumn("egen_plan", own?.label ?? "Egen plan"),
      ],
      rows: ordered.map { row($0.type, $0.plans, passages[$0.type.value] ?? []) }, notes: notes)
  }

  private func row(
    _ type: FacetValue, _ plans: [ComparedPlan], _ passages: [DocumentHead]
  ) -> TableRow {
    let examples = Self.examples(type.value, plans)
    return TableRow([
      "gruppe": .label(type.groupLabel ?? type.label, code: type.group, of: [examples]),
      "type": .label(type.label, code: type.value, of: [examples]),
      "kommuner": Self.count(plans, of: others, examples.evidence), "eksempler": examples,
      "egen_plan": Self.ownCell(passages),
    ])
  }

  private static func count(
    _ plans: [ComparedPlan], of others: [ComparedPlan], _ evidence: [Evidence]
  ) -> Cell {
    let names = plans.map(\.kommune).distinct
    return Cell(
      "\(names.count) av \(kommuner(others))", .stated, evidence,
      words: NorwegianText.list(names), count: names.count)
  }

  /// One of each kommune before a second of any.
  private static func examples(_ type: String, _ plans: [ComparedPlan]) -> Cell {
    let tiltak = plans.flatMap { plan in
      plan.distinctTiltak.filter { $0.facts.type == type }.enumerated().map {
        (round: $0, plan: plan, facts: $1.facts)
      }
    }
    let chosen = tiltak.enumerated().sorted {
      ($0.element.round, $0.offset) < ($1.element.round, $1.offset)
    }.prefix(mostExamples).map(\.element)
    return .list(
      chosen.map {
        CellItem(
          $0.facts.title, id: $0.facts.id, note: $0.plan.kommune, evidence: $0.facts.evidence)
      }, count: tiltak.count)
  }

  private static func ownCell(_ passages: [DocumentHead]) -> Cell {
    guard !passages.isEmpty else {
      return Cell("ikke funnet i planen", .notFound, [])
    }
    let items = passages.map { CellItem($0.title, id: $0.id, evidence: $0.evidence) }
    return Cell(
      "omtales, men er ikke funnet som tiltak", .unclear, items.map(\.evidence).distinct,
      items: items)
  }

  private var notes: [String] {
    guard let own else { return ["Kommunen har ingen plan her."] }
    var notes: [String] = []
    if others.isEmpty { notes.append("Ingen andre kommuner er med å sammenligne med.") }
    if own.tiltakene.isEmpty {
      notes.append("Ingen tiltak er funnet i planen for \(own.kommune).")
    }
    if !others.isEmpty && found.isEmpty {
      notes.append("Alle tiltakstypene til de andre er funnet i planen for \(own.label).")
    }
    if selection.hidesTiltak {
      notes.append("Bare de andres tiltak som passer til filtrene, er med.")
    }
    notes.append("Typene som flest andre kommuner har, står først; det er ingen rangering.")
    return notes
  }
}
