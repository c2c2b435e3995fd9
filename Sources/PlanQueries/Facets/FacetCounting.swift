internal import PlanCorpus
internal import PlanIndex

/// Counts facets exactly over the documents that match a query, and says which pass the filters.
///
/// One pass: for each document it is known which facets' filters let it through. It counts for a
/// facet when all the others do, so a facet's own filter never empties its other values and OR
/// within it stays possible.
struct FacetCounting {
  /// What was counted.
  struct Counts {
    /// Documents that pass every filter.
    var total = 0
    /// Plans among them.
    var plans = 0
    /// All facets, each in its order.
    var facets: [Facet: [FacetCount]] = [:]
  }

  private let table: FacetTable
  private let values: FacetValues
  private let filters: ResolvedFilters
  private let isChosen: [Bool]
  /// One bit for each facet that filters.
  private let active: UInt16
  /// The filters that a plan, or a kind of document, passes by what it carries.
  private let passedByPlan: [UInt16]
  private let passedByKind: [UInt16]
  private let filtersHeadings: Bool

  private static let alder = FacetValues.position(.alder)

  private static func bit(_ position: Int) -> UInt16 { 1 << UInt16(position) }

  init(_ table: FacetTable, _ values: FacetValues, _ filters: ResolvedFilters) {
    self.table = table
    self.values = values
    self.filters = filters
    var chosen = [Bool](repeating: false, count: values.registry.values.count)
    for code in filters.codes.values.joined() { chosen[Int(code)] = true }
    isChosen = chosen
    active = filters.active.reduce(0) { $0 | Self.bit(FacetValues.position($1)) }
    filtersHeadings = filters.codes.values.joined().contains {
      !values.registry.values[Int($0)].isShown
    }
    passedByPlan = Self.passed(filters, table.planCodes, values)
    var passedByKind = Self.passed(filters, table.kindCodes, values)
    if !filters.ages.isEmpty {
      let isWanted = table.ages.map { ages in
        ages.contains { ages in filters.ages.contains { $0.overlaps(ages) } }
      }
      for (kind, ages) in table.agesOfKind.enumerated() where isWanted[Int(ages)] {
        passedByKind[kind] |= Self.bit(Self.alder)
      }
    }
    self.passedByKind = passedByKind
  }

  /// The filters that each list passes by a code in it.
  private static func passed(
    _ filters: ResolvedFilters, _ lists: CodeLists, _ values: FacetValues
  ) -> [UInt16] {
    var passed = [UInt16](repeating: 0, count: lists.count)
    for code in filters.codes.values.joined() {
      let bit = bit(Int(values.facetOfCode[Int(code)]))
      for list in lists.lists(with: code) { passed[Int(list)] |= bit }
    }
    return passed
  }

  /// How many documents of each plan and kind count for a facet.
  private struct Tallies {
    var plans: Tally
    var kinds: Tally

    init(_ table: FacetTable) {
      plans = Tally(below: table.planCodes.count)
      kinds = Tally(below: table.kindCodes.count)
    }

    @inline(__always)
    mutating func count(_ plan: Int, _ kind: Int) {
      plans.count(plan)
      kinds.count(kind)
    }
  }

  /// - Parameter passing: called with each document that passes every filter and its plan,
  ///   ascending.
  func counts(
    of documents: DocumentSet, passing: (_ document: Int, _ plan: Int) -> Void
  ) -> Counts {
    var passed = Tallies(table)
    var refused: [Tallies?] = Facet.allCases.indices.map {
      active & Self.bit($0) == 0 ? nil : Tallies(table)
    }
    count(documents, &passed, &refused, passing)
    var counts = Counts()
    passed.plans.forEach { _, count in
      counts.total += count
      counts.plans += 1
    }
    counts.facets = facets(passed, refused)
    return counts
  }

  private func count(
    _ documents: DocumentSet, _ passed: inout Tallies, _ refused: inout [Tallies?],
    _ passing: (Int, Int) -> Void
  ) {
    documents.forEach { document in
      let (plan, kind) = (Int(table.plans[document]), Int(table.kinds[document]))
      let missing = active & ~(passedByPlan[plan] | passedByKind[kind] | heading(document))
      if missing == 0 {
        passed.count(plan, kind)
        passing(document, plan)
      } else if missing & (missing - 1) == 0 {
        // One filter refuses it: it counts for that facet alone.
        refused[missing.trailingZeroBitCount]?.count(plan, kind)
      }
    }
  }

  @inline(__always)
  private func heading(_ document: Int) -> UInt16 {
    guard filtersHeadings else { return 0 }
    let code = table.headings[document]
    guard code != FacetTable.noHeading, isChosen[Int(code)] else { return 0 }
    return Self.bit(Int(values.facetOfCode[Int(code)]))
  }

  // MARK: What plans and kinds carry

  private func facets(_ passed: Tallies, _ refused: [Tallies?]) -> [Facet: [FacetCount]] {
    var codes = [Int](repeating: 0, count: values.registry.values.count)
    var bands = [Int](repeating: 0, count: AgeBand.allCases.count)
    add(passed, to: &codes) { _ in true }
    addBands(passed, to: &bands)
    for (facet, tally) in refused.enumerated() {
      guard let tally else { continue }
      add(tally, to: &codes) { values.facetOfCode[Int($0)] == facet }
      if facet == Self.alder { addBands(tally, to: &bands) }
    }
    var result: [Facet: [FacetCount]] = [:]
    for facet in Facet.allCases {
      result[facet] =
        facet == .alder ? ages(bands) : values.counts(of: facet, codes) { isChosen[$0] }
    }
    return result
  }

  private func add(_ tally: Tallies, to codes: inout [Int], where counts: (UInt32) -> Bool) {
    table.planCodes.add(tally.plans, to: &codes, where: counts)
    table.kindCodes.add(tally.kinds, to: &codes, where: counts)
  }

  private func addBands(_ tally: Tallies, to bands: inout [Int]) {
    var counts = [Int](repeating: 0, count: table.ages.count)
    tally.kinds.forEach { kind, count in counts[Int(table.agesOfKind[kind])] += count }
    for (ages, count) in zip(table.ages, counts) where count > 0 {
      for (index, band) in AgeBand.allCases.enumerated()
      where ages.contains(where: { $0.overlaps(band.ages) }) {
        bands[index] += count
      }
    }
  }

  private func ages(_ bands: [Int]) -> [FacetCount] {
    zip(AgeBand.allCases, bands).compactMap { band, count in
      let selected = filters.ages.contains {
        $0.min == band.ages.min && $0.max == (band.ages.max ?? Schema.oldestAge)
      }
      guard count > 0 || selected else { return nil }
      return FacetCount(
        value: band.value, label: band.ages.label, count: count, selected: selected)
    }
  }
}
