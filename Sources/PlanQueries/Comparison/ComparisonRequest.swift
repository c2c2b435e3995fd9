package import PlanIndex

/// The tables there are. The raw values are their names on the command line.
package enum TableKind: String, CaseIterable, Sendable {
  case maalgrupper, organisering, aktoerer, innsatsomraader, tiltakstyper, tiltak
}

/// What is to be compared.
package struct ComparisonRequest: Sendable, Equatable {
  /// Filters by facet, as typed: OR within a facet, AND between facets.
  package var filters: [Facet: [String]]
  /// The kommune that asks: it comes first.
  package var own: String?
  /// The day on which plans hold or do not.
  package var day: CalendarDay
  /// Only types that so many kommuner have.
  package var fewestKommuner: Int
  /// Whether the table of tiltak has a row a type, with the plans side by side.
  package var isByType: Bool
  /// Whether older plans of a kommune stand beside its newest; they do anyway when it is the only
  /// kommune that was asked for.
  package var hasAllPlans: Bool
  /// The day that the table says it was made.
  package var generated: CalendarDay

  package init(
    filters: [Facet: [String]] = [:], own: String? = nil, day: CalendarDay = .today,
    fewestKommuner: Int = 1, isByType: Bool = false, hasAllPlans: Bool = false,
    generated: CalendarDay = .today
  ) {
    self.filters = filters
    self.own = own
    self.day = day
    self.fewestKommuner = fewestKommuner
    self.isByType = isByType
    self.hasAllPlans = hasAllPlans
    self.generated = generated
  }
}
