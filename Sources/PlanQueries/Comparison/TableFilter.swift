internal import PlanCorpus
package import PlanIndex

/// A choice that was on when a table was made, as people read it: «Kommune»: Bærum, Lillestrøm.
package struct TableFilter: Codable, Sendable, Equatable {
  package var label: String
  package var values: [String]

  package init(_ label: String, _ values: [String]) {
    self.label = label
    self.values = values
  }
}

extension [TableFilter] {
  /// Filters as typed, by the names that the index knows their values under.
  init(_ filters: [Facet: [String]], in registry: FacetRegistry) {
    self = Facet.allCases.compactMap { facet in
      guard let typed = filters[facet], !typed.isEmpty else { return nil }
      let values = registry.values(of: facet)
      let names = typed.flatMap { name -> [String] in
        if facet == .alder { return (try? ResolvedFilters.ages(name)).map { [$0.label] } ?? [name] }
        let meant = values.filter { $0.isMeant(by: name) }.map(\.label).distinct
        return meant.isEmpty ? [name] : meant
      }
      return TableFilter(facet.label, names.distinct)
    }
  }
}

extension ComparisonRequest {
  /// Everything that was chosen, by the words of a page.
  func shown(in registry: FacetRegistry) -> [TableFilter] {
    var shown = [TableFilter](filters, in: registry)
    if let own { shown.insert(contentsOf: Self.named("Egen kommune", own, registry), at: 0) }
    if fewestKommuner > 1 {
      shown.append(TableFilter("Minst så mange kommuner", ["\(fewestKommuner)"]))
    }
    if day != generated { shown.append(TableFilter("Sett per", [day.norwegian])) }
    return shown
  }

  private static func named(
    _ label: String, _ kommune: String, _ registry: FacetRegistry
  ) -> [TableFilter] {
    [TableFilter](([.kommune: [kommune]]), in: registry).map { TableFilter(label, $0.values) }
  }
}
