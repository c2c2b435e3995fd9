internal import PlanCorpus
internal import PlanIndex

/// The canonical innsatsområder, with each plan's own headings: a row an area, a column a plan.
struct InnsatsområdeTable {
  private static let other = "uten"

  private let selection: Selection

  init(_ selection: Selection) { self.selection = selection }

  var table: Table {
    selection.table(
      TableKind.innsatsomraader.rawValue, "Innsatsområder",
      columns: [
        TableColumn("innsatsomraade", "Innsatsområde"), TableColumn("kommuner", "Kommuner"),
      ] + selection.planColumns,
      rows: rows, notes: notes)
  }

  private var rows: [TableRow] {
    let areas = selection.names.values(of: .innsatsomraade).map { ($0.value, $0.label) }
    return (areas + [(Self.other, "Uten felles innsatsområde")]).compactMap { code, label in
      let cells = selection.plans.map { cell(code, $0) }
      guard cells.contains(where: { $0.state != .notFound }) else { return nil }
      return TableRow(
        Dictionary(
          zip(selection.plans.map(\.id), cells) + [
            ("innsatsomraade", .label(label, code: code, of: cells)),
            ("kommuner", count(cells)),
          ], uniquingKeysWith: { $1 }))
    }
  }

  /// Where we have placed tiltak does not count as the plan's saying.
  private func count(_ cells: [Cell]) -> Cell {
    let plans = zip(selection.plans, cells)
    let having = plans.filter { $1.state == .stated }.map(\.0)
    let placed = plans.filter { $1.state == .unclear }.map(\.0)
    var cell = KommuneCount(having, of: selection, cells: cells).cell
    if !placed.isEmpty { cell.value += ", \(placed.count) plassert av oss" }
    if cell.evidence.isEmpty { cell.state = .unclear }
    return cell
  }

  private func cell(_ code: String, _ plan: ComparedPlan) -> Cell {
    plan.facts.innsatsområder.isEmpty ? placed(code, plan) : declared(code, plan)
  }

  /// The plan's own headings, with the number of tiltak under each.
  private func declared(_ code: String, _ plan: ComparedPlan) -> Cell {
    let areas = plan.facts.innsatsområder.filter { ($0.canonical ?? Self.other) == code }
    var items: [CellItem] = []
    var total = 0
    for area in areas {
      let count = plan.tiltakene.count { $0.facts.innsatsområde == area.number }
      guard count > 0 || !selection.hidesTiltak else { continue }
      total += count
      items.append(
        CellItem(
          area.title, id: "\(plan.id)/\(area.number)",
          note: "\(count) tiltak", evidence: area.evidence))
    }
    if code == Self.other { items += Self.loose(plan) }
    return .list(items, count: total)
  }

  /// Tiltak that stand under no area of a plan that has areas.
  private static func loose(_ plan: ComparedPlan) -> [CellItem] {
    plan.distinctTiltak.filter { $0.facts.innsatsområde == nil }.map {
      CellItem(
        $0.facts.title, id: $0.facts.id, note: "utenfor innsatsområdene",
        evidence: $0.facts.evidence)
    }
  }

  /// A plan without areas: its tiltak, placed by what they are. Ours, so never `stated`.
  private func placed(_ code: String, _ plan: ComparedPlan) -> Cell {
    let own = plan.distinctTiltak.filter { ($0.area ?? Self.other) == code }
    guard !own.isEmpty else { return .notFound }
    let items = own.map {
      CellItem($0.facts.title, id: $0.facts.id, evidence: $0.facts.evidence)
    }
    return Cell(
      "\(own.count) tiltak, plassert av oss", .unclear, items.map(\.evidence).distinct,
      count: own.count, items: items)
  }

  private var notes: [String] {
    let names = PlanNames(selection.plans)
    let without = selection.plans.filter(\.facts.innsatsområder.isEmpty)
    var notes = RepeatedTiltakNotes(selection).notes
    if !without.isEmpty {
      notes.insert(
        "Ingen innsatsområder er funnet i planen for \(names.list(without)); tiltakene er plassert "
          + "av oss etter hva slags tiltak de er.", at: 0)
    }
    return notes + (selection.hidesTiltak ? [FilterNotes.hidden] : [])
  }
}

/// Tiltak that a plan tells under more than one area.
struct RepeatedTiltakNotes {
  private let selection: Selection
  private let counting: String

  /// - Parameter counting: how the table counts them.
  init(_ selection: Selection, counting: String = "telles én gang i alt") {
    self.selection = selection
    self.counting = counting
  }

  var notes: [String] {
    let names = PlanNames(selection.plans)
    return selection.plans.compactMap { plan in
      let told = plan.distinctTiltak.compactMap { first -> String? in
        let again = plan.tiltakene.filter { $0.facts.sameAs == first.facts.id }
        guard !again.isEmpty else { return nil }
        let numbers = ([first] + again).map { Self.number($0.facts.id) }
        return "\(first.facts.title) (\(NorwegianText.list(numbers)))"
      }
      guard !told.isEmpty else { return nil }
      return "I planen for \(names.name(plan)) står disse tiltakene under flere innsatsområder og "
        + "\(counting): \(NorwegianText.list(told))."
    }
  }

  /// `1.2` of `lillehammer-2016/1.2`.
  private static func number(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }
}
