internal import PlanCorpus
package import PlanIndex

/// A search as it was asked: the words, the filters, the page of hits.
///
/// A value that says everything about a search, so that the command line, a saved search and a
/// page's address can all hold it.
package struct SearchRequest: Sendable, Equatable {
  package var query: String
  /// Filters by facet, as typed: OR within a facet, AND between facets.
  package var filters: [Facet: [String]]
  package var limit: Int
  package var offset: Int
  /// Words as typed alone: no stems, no synonyms, no spelling.
  package var exact: Bool
  package var order: SearchOrder

  /// Hits of a page when nobody says how many, and the most there are on one.
  package static let usualLimit = 10
  package static let limits = 0...1000

  package init(
    query: String, filters: [Facet: [String]] = [:], limit: Int = usualLimit, offset: Int = 0,
    exact: Bool = false, order: SearchOrder = .relevans
  ) {
    self.query = query
    self.filters = filters
    self.limit = limit
    self.offset = offset
    self.exact = exact
    self.order = order
  }
}

/// A request's filters as the index knows them.
struct ResolvedFilters: Sendable {
  /// Codes chosen in each facet but alder. An empty set lets nothing through.
  var codes: [Facet: Set<UInt32>] = [:]
  var ages: [AgeRange] = []
  /// How a name was taken, where that is not as it was typed.
  private(set) var notes: [String] = []

  /// Facets that filter.
  var active: Set<Facet> {
    Set(codes.keys).union(ages.isEmpty ? [] : [.alder])
  }

  /// - Throws: `QueryError` naming the value that is unknown and the nearest ones.
  init(_ filters: [Facet: [String]], in registry: FacetRegistry) throws(QueryError) {
    for facet in Facet.allCases {
      guard let names = filters[facet], !names.isEmpty else { continue }
      if facet == .alder {
        for name in names { ages.append(try Self.ages(name)) }
      } else {
        codes[facet] = try codes(facet, names, registry)
      }
    }
  }

  private mutating func codes(
    _ facet: Facet, _ names: [String], _ registry: FacetRegistry
  ) throws(QueryError) -> Set<UInt32> {
    var codes: Set<UInt32> = []
    for name in names {
      let meant = registry.codes(of: facet, meantBy: name)
      codes.formUnion(meant)
      guard meant.isEmpty else { continue }
      let values = registry.values(of: facet)
      let related = related(to: name, values)
      if related.isEmpty { try Self.refuse(facet, name, values, registry.kommuner) }
      codes.formUnion(related.compactMap { registry.code(facet, $0.value) })
    }
    return codes
  }

  /// Kommuner that merged with the one named: Lillestrøm for Skedsmo.
  private mutating func related(to name: String, _ values: [FacetValue]) -> [FacetValue] {
    values.filter { value in
      guard let relative = value.relative(named: name) else { return false }
      if !notes.contains(relative.note) { notes.append(relative.note) }
      return true
    }
  }

  /// A year that no plan covers is a question with no hits, not a mistake.
  private static func refuse(
    _ facet: Facet, _ name: String, _ values: [FacetValue], _ kommuner: Kommuneoversikt
  ) throws(QueryError) {
    if facet == .gyldig {
      guard name.count == 4, name.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        throw .badYear(name)
      }
      return
    }
    let names = values.map { $0.isShown ? $0.value : $0.label }
    let nearest = NearestNames.of(name, among: Array(Set(names)).sorted())
    if facet == .kommune, let kommune = kommuner.kommune(name) {
      throw .kommuneWithoutPlan(name, til: kommune.til, nearest: nearest)
    }
    throw .unknownValue(facet: facet, value: name, nearest: nearest)
  }

  /// `15` or `13-16`, with a hyphen or a dash.
  static func ages(_ text: String) throws(QueryError) -> AgeRange {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    let numbers = parts.compactMap { Int($0.trimmed) }
    guard numbers.count == parts.count, (1...2).contains(numbers.count),
      numbers.allSatisfy({ (0...Schema.oldestAge).contains($0) }),
      numbers[0] <= numbers[numbers.count - 1]
    else { throw .badAges(text) }
    return AgeRange(min: numbers[0], max: numbers[numbers.count - 1])
  }
}
