internal import PlanCorpus
internal import PlanIndex

/// The plans and tiltak that a table is about, in the order it shows them.
struct Selection: Sendable {
  /// The own kommune first, then those that were named, in the order they were, then by name.
  var plans: [ComparedPlan]
  let request: ComparisonRequest
  let names: FacetNames
  /// What was chosen, for people.
  private let filters: [TableFilter]
  /// Whether a filter leaves tiltak out.
  let hidesTiltak: Bool

  init(
    _ all: [ComparedPlan], _ request: ComparisonRequest, registry: FacetRegistry,
    planDocuments: Set<UInt32>?, tiltakDocuments: Set<UInt32>?
  ) throws(QueryError) {
    self.request = request
    names = FacetNames(registry)
    filters = request.shown(in: registry)
    hidesTiltak = tiltakDocuments != nil
    var first: [String] = []
    for name in [request.own].compactMap({ $0 }) + (request.filters[.kommune] ?? []) {
      first.append(try Self.kommune(name, registry))
    }
    plans = all.filter { planDocuments?.contains($0.document) ?? true }
      .sorted { Self.place($0, first) < Self.place($1, first) }
      .map { plan in
        var plan = plan
        if let tiltakDocuments {
          plan.tiltakene = plan.tiltakene.filter { tiltakDocuments.contains($0.document) }
        }
        return plan
      }
  }

  /// No plans at all.
  init(of request: ComparisonRequest) {
    (plans, hidesTiltak, self.request) = ([], false, request)
    names = FacetNames(FacetRegistry())
    filters = []
  }

  func with(plans: [ComparedPlan]) -> Selection {
    var selection = self
    selection.plans = plans
    return selection
  }

  private static func place(
    _ plan: ComparedPlan, _ first: [String]
  ) -> (Int, String, String) {
    (
      first.firstIndex(of: plan.kommuneSlug) ?? first.count, alphabetical(plan.kommune), plan.id
    )
  }

  /// The slug of a kommune by any of its names.
  static func kommune(
    _ name: String, _ registry: FacetRegistry
  ) throws(QueryError) -> String {
    let codes = try ResolvedFilters([.kommune: [name]], in: registry).codes[.kommune] ?? []
    return codes.min().map { registry.values[Int($0)].value } ?? name
  }

  // MARK: Filters

  private static let ofPlans: Set<Facet> = [.kommune, .gyldig, .dokumenttype]
  private static let ofTiltak: Set<Facet> = [
    .innsatsomraade, .tiltakstype, .nivaa, .aktoer, .ansvar,
  ]

  static func planFilters(_ filters: ResolvedFilters) -> ResolvedFilters {
    var own = filters
    own.codes = filters.codes.filter { ofPlans.contains($0.key) }
    own.ages = []
    return own
  }

  static func tiltakFilters(_ filters: ResolvedFilters) -> ResolvedFilters {
    var own = filters
    own.codes = filters.codes.filter { ofTiltak.contains($0.key) }
    return own
  }

  /// Filters that a table does not use, by their labels.
  func unused(_ used: Set<Facet>) -> [String] {
    Facet.allCases.filter {
      request.filters[$0] != nil && !used.union(Self.ofPlans).contains($0)
    }.map { "«\($0.label)»" }
  }

  /// What a table that shows tiltak filters by.
  static let tiltakFacets = ofTiltak.union([.alder])

  // MARK: What every table has

  /// Kommuner in the order of their plans.
  var kommuner: [String] { plans.map(\.kommune).distinct }

  /// A column a plan.
  var planColumns: [TableColumn] {
    let labels = plans.map(\.label)
    return plans.map { plan in
      let isAlone = labels.filter { $0 == plan.label }.count == 1
      return TableColumn(plan.id, isAlone ? plan.label : "\(plan.label) (\(plan.id))")
    }
  }

  func table(
    _ name: String, _ title: String, columns: [TableColumn], rows: [TableRow], notes: [String]
  ) -> Table {
    Table(
      table: name, title: title, generated: request.generated.description, columns: columns,
      rows: rows, notes: notes + SelectionNotes(self).notes,
      sources: plans.map { TableSource($0, on: request.day) }, filters: filters,
      method: MethodNotes(plans).notes)
  }

  /// The cells that name a row's kommune and plan.
  func labels(of plan: ComparedPlan) -> [String: Cell] {
    [
      "kommune": .label(plan.kommune, code: plan.kommuneSlug),
      "plan": .label(plan.facts.plan.title ?? plan.id, code: plan.id),
    ]
  }
}

/// The labels of codes, in the order of the vocabularies.
struct FacetNames: Sendable {
  private let values: [Facet: [FacetValue]]
  private let byTerm: [String: String]

  init(_ registry: FacetRegistry) {
    values = Dictionary(grouping: registry.values, by: \.facet)
    byTerm = Dictionary(
      registry.values.map { (Schema.facetTerm($0.facet, $0.value), $0.label) },
      uniquingKeysWith: { first, _ in first })
  }

  func label(_ facet: Facet, _ code: String) -> String {
    byTerm[Schema.facetTerm(facet, code)] ?? code
  }

  func values(of facet: Facet) -> [FacetValue] { (values[facet] ?? []).filter(\.isShown) }
}
