package import PlanCorpus
internal import PlanIndex

/// One value of a facet with the number of documents that have it.
package struct FacetCount: Codable, Sendable, Equatable {
  package var value: String
  package var label: String
  package var count: Int
  package var selected: Bool
  /// Code of the group, for types.
  @OrNull package var group: String?

  package init(value: String, label: String, count: Int, selected: Bool, group: String? = nil) {
    self.value = value
    self.label = label
    self.count = count
    self.selected = selected
    self.group = group
  }
}

/// Counts facets exactly over the documents that match a query.
///
/// One pass: for each document it is known which facets' filters let it through. It counts for a
/// facet when all the others do, so a facet's own filter never empties its other values and OR
/// within it stays possible.
struct FacetCounting {
  private let table: FacetTable
  private let registry: FacetRegistry
  private let filters: ResolvedFilters
  /// Position of each code's facet among the facets, and whether the code is chosen.
  private let facetOfCode: [Int]
  private let isChosen: [Bool]
  /// One bit for each facet that filters.
  private let activeBits: UInt16

  /// Each code's place in the alphabet of labels.
  private let alphabet: [Int]

  /// - Parameter alphabet: as ``alphabet(of:)`` gives it, made once for an index.
  init(
    _ table: FacetTable, registry: FacetRegistry, alphabet: [Int], filters: ResolvedFilters
  ) {
    self.table = table
    self.registry = registry
    self.alphabet = alphabet
    self.filters = filters
    facetOfCode = registry.values.map { Self.position($0.facet) }
    var chosen = [Bool](repeating: false, count: registry.values.count)
    for code in filters.codes.values.joined() { chosen[Int(code)] = true }
    isChosen = chosen
    activeBits = filters.active.reduce(0) { $0 | Self.bit(Self.position($1)) }
  }

  private static func position(_ facet: Facet) -> Int {
    Facet.allCases.firstIndex(of: facet) ?? 0
  }

  private static func bit(_ position: Int) -> UInt16 { 1 << UInt16(position) }

  private static let alder = position(.alder)

  /// Counts by code, and by band of age.
  private struct Tally {
    var codes: [Int]
    var bands: [Int]
  }

  /// All facets, each in its order.
  func counts(of documents: [UInt32]) -> [Facet: [FacetCount]] {
    var tally = Tally(
      codes: [Int](repeating: 0, count: registry.values.count),
      bands: [Int](repeating: 0, count: AgeBand.allCases.count))
    for document in documents { count(document, into: &tally) }
    var result: [Facet: [FacetCount]] = [:]
    for facet in Facet.allCases {
      result[facet] = facet == .alder ? ages(tally) : values(of: facet, tally)
    }
    return result
  }

  private func count(_ document: UInt32, into tally: inout Tally) {
    let entry = table[document]
    var passed: UInt16 = 0
    for code in entry.codes where isChosen[Int(code)] {
      passed |= Self.bit(facetOfCode[Int(code)])
    }
    if !filters.ages.isEmpty, entry.ages.contains(where: isWanted) {
      passed |= Self.bit(Self.alder)
    }
    let missing = activeBits & ~passed
    // Two filters that refuse it keep it out of every facet.
    guard missing & (missing &- 1) == 0 else { return }
    for code in entry.codes where missing == 0 || missing == Self.bit(facetOfCode[Int(code)]) {
      tally.codes[Int(code)] += 1
    }
    guard missing == 0 || missing == Self.bit(Self.alder) else { return }
    for (index, band) in AgeBand.allCases.enumerated()
    where entry.ages.contains(where: { $0.overlaps(band.ages) }) {
      tally.bands[index] += 1
    }
  }

  private func isWanted(_ ages: AgeRange) -> Bool { filters.ages.contains { $0.overlaps(ages) } }

  private func values(of facet: Facet, _ tally: Tally) -> [FacetCount] {
    var counts: [(FacetCount, place: Int)] = []
    for (code, value) in registry.values.enumerated() where value.facet == facet && value.isShown {
      let count = tally.codes[code]
      guard count > 0 || isChosen[code] || facet == .kommune else { continue }
      let facetCount = FacetCount(
        value: value.value, label: value.label, count: count, selected: isChosen[code],
        group: value.group)
      counts.append((facetCount, alphabet[code]))
    }
    if facet == .gyldig { return counts.map(\.0).sorted { $0.value < $1.value } }
    return facet.hasNaturalOrder
      ? counts.map(\.0)
      : counts.sorted { ($1.0.count, $0.place) < ($0.0.count, $1.place) }.map(\.0)
  }

  /// The place of every code among the labels in alphabetical order.
  static func alphabet(of registry: FacetRegistry) -> [Int] {
    let keys = registry.values.map { alphabetical($0.label) }
    var places = [Int](repeating: 0, count: keys.count)
    let sorted = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    for (place, code) in sorted.enumerated() { places[code] = place }
    return places
  }

  private func ages(_ tally: Tally) -> [FacetCount] {
    zip(AgeBand.allCases, tally.bands).compactMap { band, count in
      let selected = filters.ages.contains {
        $0.min == band.ages.min && $0.max == (band.ages.max ?? Schema.oldestAge)
      }
      guard count > 0 || selected else { return nil }
      return FacetCount(
        value: band.value, label: band.ages.label, count: count, selected: selected)
    }
  }
}
