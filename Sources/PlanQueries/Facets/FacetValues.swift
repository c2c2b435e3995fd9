internal import PlanIndex

/// The values of the facets in the order they are shown in, made once for an index.
struct FacetValues: Sendable {
  let registry: FacetRegistry
  /// The facet of each code, by its place among the facets.
  let facetOfCode: [UInt8]
  /// Codes that are shown, by facet: by the alphabet, or in the facet's own order.
  private let shown: [Facet: [Int]]

  init(_ registry: FacetRegistry) {
    self.registry = registry
    facetOfCode = registry.values.map { UInt8(Self.position($0.facet)) }
    let keys = registry.values.map { alphabetical($0.label) }
    var shown: [Facet: [Int]] = [:]
    for (code, value) in registry.values.enumerated() where value.isShown {
      shown[value.facet, default: []].append(code)
    }
    self.shown = shown.reduce(into: [:]) { ordered, group in
      ordered[group.key] = group.value.sorted {
        group.key == .gyldig
          ? registry.values[$0].value < registry.values[$1].value
          : group.key.hasNaturalOrder ? $0 < $1 : (keys[$0], $0) < (keys[$1], $1)
      }
    }
  }

  static func position(_ facet: Facet) -> Int { Facet.allCases.firstIndex(of: facet) ?? 0 }

  /// A facet's counts: by count, or in the facet's own order. Values that nothing has are left
  /// out, but for kommuner and what is chosen.
  func counts(
    of facet: Facet, _ counts: [Int], isChosen: (Int) -> Bool
  ) -> [FacetCount] {
    var found: [(code: Int, count: Int)] = []
    var none: [Int] = []
    for code in shown[facet] ?? [] {
      let count = counts[code]
      if count > 0 || facet.hasNaturalOrder && isChosen(code) {
        found.append((code, count))
      } else if facet == .kommune || isChosen(code) {
        none.append(code)
      }
    }
    // Equal ones stay in the order they have: Swift's sort is stable.
    if !facet.hasNaturalOrder { found.sort { $1.count < $0.count } }
    return (found.map(\.code) + none).map { count($0, counts[$0], isChosen($0)) }
  }

  private func count(_ code: Int, _ count: Int, _ selected: Bool) -> FacetCount {
    let value = registry.values[code]
    return FacetCount(
      value: value.value, label: value.label, count: count, selected: selected, group: value.group)
  }
}
