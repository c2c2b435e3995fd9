internal import PlanCorpus
package import PlanIndex
internal import Xapian

/// Sets plans side by side.
///
/// Reads every plan of an index once; tables are made from what was read.
package struct Comparison: Sendable {
  private let index: OpenIndex
  private let plans: [ComparedPlan]

  /// - Throws: `QueryError.index` when the index cannot be read.
  package init(_ index: OpenIndex) throws(QueryError) {
    self.index = index
    plans = try index.read { reader throws(XapianError) in
      let table = try FacetTable(reader, index.facets, plans: index.plans)
      return try PlanReader(index.facets, table).plans(reader)
    }
  }

  /// Makes a table.
  ///
  /// - Throws: `QueryError` for a filter value that does not exist, or an index that fails.
  package func table(
    _ kind: TableKind, _ request: ComparisonRequest = ComparisonRequest()
  ) throws(QueryError) -> Table {
    let chosen = try selection(request)
    return Self.table(kind, chosen, bti: kind == .organisering ? try mentionsOfBTI(chosen) : [:])
  }

  /// Makes a table as a definition wants it. Filters that are asked for replace its own.
  ///
  /// - Throws: `QueryError` for a filter value that does not exist, or an index that fails.
  package func table(
    _ definition: TableDefinition, _ request: ComparisonRequest = ComparisonRequest()
  ) throws(QueryError) -> Table {
    let own = try request.own.map { name throws(QueryError) in
      try Selection.kommune(name, index.facets)
    }
    return definition.arrange(try table(definition.table, definition.request(request)), own: own)
  }

  private static func table(
    _ kind: TableKind, _ chosen: Selection, bti: [String: [DocumentHead]]
  ) -> Table {
    switch kind {
    case .maalgrupper: MålgruppeTable(chosen).table
    case .organisering: OrganisasjonTable(chosen, bti: bti).table
    case .aktoerer: AktørTable(chosen).table
    case .innsatsomraader: InnsatsområdeTable(chosen).table
    case .tiltakstyper: TiltakstypeTable(chosen).table
    case .tiltak:
      chosen.request.isByType ? TiltakByTypeTable(chosen).table : TiltakTable(chosen).table
    }
  }

  /// Keys of the columns that a table has whatever plans there are.
  static func columns(of kind: TableKind, isByType: Bool) -> [String] {
    let nothing = Selection(of: ComparisonRequest(isByType: isByType))
    return table(kind, nothing, bti: [:]).columns.map(\.key)
  }

  /// What the others do that was not found in one kommune's plan. Filters choose among the others.
  ///
  /// - Throws: `QueryError` for a kommune or filter value that does not exist.
  package func gaps(
    of kommune: String, _ request: ComparisonRequest = ComparisonRequest()
  ) throws(QueryError) -> Table {
    var request = request
    request.own = kommune
    let chosen = try selection(request)
    let gaps = try Gaps(chosen, of: Selection.kommune(kommune, index.facets), all: plans)
    let passages = try passages(naming: gaps.types, in: gaps.own)
    return gaps.table(passages: passages)
  }

  func selection(_ request: ComparisonRequest) throws(QueryError) -> Selection {
    let filters = try ResolvedFilters(request.filters, in: index.facets)
    let documents = try index.read { reader throws(XapianError) in
      let planQuery = FilterQuery.of(Selection.planFilters(filters), index.facets)
      let tiltakQuery = FilterQuery.of(Selection.tiltakFilters(filters), index.facets)
      return (
        plans: try planQuery.map { query throws(XapianError) in
          Set(try reader.documentIDs(matching: query))
        },
        tiltak: try tiltakQuery.map { query throws(XapianError) in
          Set(try reader.documentIDs(matching: query))
        }
      )
    }
    return try Selection(
      plans, request, registry: index.facets, planDocuments: documents.plans,
      tiltakDocuments: documents.tiltak)
  }

  // MARK: What plans say in passing

  /// Passages and bodies of each plan that name BTI.
  private func mentionsOfBTI(
    _ chosen: Selection
  ) throws(QueryError) -> [String: [DocumentHead]] {
    let name = Query.or([
      .term(Schema.Prefix.abbreviation + "BTI"),
      .phrase(["bedre", "tverrfaglig", "innsats"].map { .term($0) }),
    ])
    var mentions: [String: [DocumentHead]] = [:]
    for plan in chosen.plans {
      mentions[plan.id] = try heads(.filter(name, by: .term(Schema.planTerm(plan.id))), limit: 5)
    }
    return mentions
  }

  /// The passages of a plan that speak of each type, the nearest first.
  private func passages(
    naming types: [String], in plan: ComparedPlan?
  ) throws(QueryError) -> [String: [DocumentHead]] {
    guard let plan else { return [:] }
    let notPlans = Query.andNot(
      .term(Schema.planTerm(plan.id)), .term(Schema.facetTerm(.slag, Slag.plan.rawValue)))
    var passages: [String: [DocumentHead]] = [:]
    for type in types {
      let name = Query.term(Schema.conceptTerm(.tiltakstype, type))
      passages[type] = try heads(.filter(name, by: notPlans), limit: 3)
    }
    return passages
  }

  private func heads(_ query: Query, limit: Int) throws(QueryError) -> [DocumentHead] {
    try index.read { reader throws(XapianError) in
      var data: [[UInt8]] = []
      for match in try reader.search(Search(query, limit: limit)).matches {
        data.append(try reader.data(of: match.id))
      }
      return try Searcher.heads(data)
    }
  }
}
