internal import PlanCorpus
internal import PlanIndex

/// How the kommuner organise SLT: a row a plan.
struct OrganisasjonTable {
  private let selection: Selection
  /// Passages and bodies that name BTI, by plan.
  private let bti: [String: [DocumentHead]]

  init(_ selection: Selection, bti: [String: [DocumentHead]]) {
    self.selection = selection
    self.bti = bti
  }

  var table: Table {
    selection.table(
      TableKind.organisering.rawValue, "Organisering av SLT-arbeidet", columns: columns,
      rows: selection.plans.map(row), notes: notes)
  }

  private var columns: [TableColumn] {
    let levels = Nivå.allCases.flatMap { level in
      let name = level.label
      return [
        TableColumn("\(level.rawValue)_navn", "\(name) nivå"),
        TableColumn("\(level.rawValue)_medlemmer", "\(name): medlemmer"),
        TableColumn("\(level.rawValue)_moeter", "\(name): møter"),
        TableColumn("\(level.rawValue)_leder", "\(name): leder"),
        TableColumn("\(level.rawValue)_mandat", "\(name): mandat", isDetail: true),
        TableColumn("\(level.rawValue)_fullmakt", "\(name): beslutninger", isDetail: true),
      ]
    }
    return [TableColumn("kommune", "Kommune"), TableColumn("plan", "Plan", isDetail: true)]
      + levels
      + [
        TableColumn("politiraad", "Politirådet er styringsgruppe"),
        TableColumn("koordinator", "SLT-koordinator"), TableColumn("bti", "BTI"),
        TableColumn("nettverk", "Nettverk"),
      ]
  }

  private func row(_ plan: ComparedPlan) -> TableRow {
    let organisasjon = plan.facts.organisasjon
    var cells = selection.labels(of: plan)
    for level in Nivå.allCases {
      let organs = LevelCells(plan: plan, level: level)
      cells["\(level.rawValue)_navn"] = organs.names
      cells["\(level.rawValue)_medlemmer"] = organs.members
      cells["\(level.rawValue)_moeter"] = organs.meetings
      cells["\(level.rawValue)_leder"] = organs.chair
      cells["\(level.rawValue)_mandat"] = organs.mandate
      cells["\(level.rawValue)_fullmakt"] = organs.decisions
    }
    cells["politiraad"] = politiråd(organisasjon)
    cells["koordinator"] = KoordinatorCell(plan).cell
    cells["bti"] = btiCell(plan)
    cells["nettverk"] = networks(organisasjon)
    return TableRow(cells)
  }

  /// Politiråd and styringsgruppe are joined only where the plan does.
  private func politiråd(_ organisasjon: Organisasjon) -> Cell {
    let own = organisasjon.levels.filter {
      $0.level == .styrende && slug($0.name).contains("politiraad")
    }
    guard !own.isEmpty else { return .notFound }
    return Cell("ja", .stated, own.map(\.evidence), words: own[0].name)
  }

  private func networks(_ organisasjon: Organisasjon) -> Cell {
    .list(
      organisasjon.networks.map {
        CellItem($0.name, note: $0.meetingFrequency.map { "møter \($0)" }, evidence: $0.evidence)
      })
  }

  /// What BTI is in the organisation: a level, a tiltak, or only spoken of.
  private func btiCell(_ plan: ComparedPlan) -> Cell {
    let heads = bti[plan.id] ?? []
    let levels = plan.facts.organisasjon.levels.filter { Words($0.name).original.contains("BTI") }
    let items =
      levels.map { CellItem("\($0.name): \($0.level.rawValue.asNivå) nivå", evidence: $0.evidence) }
      + heads.filter { $0.slag == .tiltak }.map {
        CellItem($0.title, id: $0.id, note: "tiltak", evidence: $0.evidence)
      }
      + heads.filter { $0.slag == .avsnitt }.prefix(1).map {
        CellItem($0.title, id: $0.id, note: "omtale", evidence: $0.evidence)
      }
    return .list(items)
  }

  private var notes: [String] {
    let undescribed = selection.plans.filter(\.facts.organisasjon.levels.isEmpty)
    let partly = selection.plans.filter {
      let levels = Set($0.facts.organisasjon.levels.map(\.level))
      return !levels.isEmpty && levels.count < Nivå.allCases.count
    }
    let names = PlanNames(selection.plans)
    var notes: [String] = []
    if !undescribed.isEmpty {
      notes.append("Ingen SLT-nivåer er funnet beskrevet i planen for \(names.list(undescribed)).")
    }
    for plan in partly {
      let levels = Set(plan.facts.organisasjon.levels.map(\.level))
      let found = Nivå.allCases.filter(levels.contains).map { $0.rawValue.asNivå }
      notes.append("I planen for \(names.name(plan)) er \(NorwegianText.list(found)) nivå funnet.")
    }
    return notes + FilterNotes.unused(selection.unused([]))
  }
}

extension Nivå {
  /// In bokmål, as a heading begins.
  var label: String { NorwegianText.sentence(rawValue.asNivå) }
}

extension String {
  /// A level's code with its real letters.
  fileprivate var asNivå: String { self == "utforende" ? "utførende" : self }
}
