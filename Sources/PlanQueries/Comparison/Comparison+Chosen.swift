internal import PlanCorpus
internal import PlanIndex

extension Comparison {
  /// Chosen tiltak as the table of tiltak: those alone, in the order they are given.
  ///
  /// - Throws: `QueryError.unknownID` for what is no tiltak, with the nearest ids.
  package func tiltak(
    _ ids: [String], _ request: ComparisonRequest = ComparisonRequest()
  ) throws(QueryError) -> Table {
    var chosen = try selection(request)
    let all = chosen.plans.flatMap { $0.tiltakene.map(\.facts.id) }
    for id in ids where !all.contains(id) {
      throw .unknownID(id, nearest: NearestNames.of(id, among: all))
    }
    let wanted = Set(ids)
    chosen.plans = chosen.plans.compactMap { plan in
      var plan = plan
      plan.tiltakene = plan.tiltakene.filter { wanted.contains($0.facts.id) }
      return plan.tiltakene.isEmpty ? nil : plan
    }
    var table = TiltakTable(chosen).table
    table.title = "Utvalgte tiltak"
    let places = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    table.rows.sort { left, right in
      (places[left["tiltak"]?.code ?? ""] ?? 0) < (places[right["tiltak"]?.code ?? ""] ?? 0)
    }
    return table
  }
}
