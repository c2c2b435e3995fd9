internal import PlanCorpus

/// The plans of one kommune over time, and which of them a comparison takes.
enum PlanVersions {
  /// The newest that holds on the day; else the newest that held; else the first to come.
  static func current(_ plans: [ComparedPlan], on day: CalendarDay) -> ComparedPlan? {
    let byAge = inOrder(plans)
    let status = byAge.map { PlanStatus(of: $0.facts.plan.period, on: day) }
    let place =
      status.lastIndex(of: .inForce) ?? status.lastIndex { $0 != .notYet } ?? byAge.indices.first
    return place.map { byAge[$0] }
  }

  /// The oldest first.
  static func inOrder(_ plans: [ComparedPlan]) -> [ComparedPlan] {
    plans.sorted { Self.age($0) < Self.age($1) }
  }

  private static func age(_ plan: ComparedPlan) -> (Int, Int, String) {
    (plan.facts.plan.period?.first ?? 0, plan.facts.plan.period?.last ?? 0, plan.id)
  }

  /// One plan of each kommune, in the order they are given.
  static func currentOfEach(_ plans: [ComparedPlan], on day: CalendarDay) -> [ComparedPlan] {
    let chosen = Dictionary(grouping: plans, by: \.kommuneSlug).values.compactMap {
      current($0, on: day)?.id
    }
    let kept = Set(chosen)
    return plans.filter { kept.contains($0.id) }
  }
}
