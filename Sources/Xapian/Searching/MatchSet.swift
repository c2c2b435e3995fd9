internal import CXapian

/// A page of matches, with what can still be asked about them.
///
/// Not copyable and bound to the thread of its reader; ``result()`` is a value
/// that can leave.
public struct MatchSet: ~Copyable {
  /// The page, the best first.
  public let matches: [Match]
  /// How many matches there are, after collapsing.
  public let count: MatchCount
  /// How many there are before collapsing.
  public let uncollapsedCount: MatchCount
  /// The highest weight a match has, and could have.
  public let maxAttained: Double
  public let maxPossible: Double

  let owned: OwnedHandle
  let handle: DatabaseHandle
  var pointer: OpaquePointer { owned.pointer }
  private let facets: [ValueSlot]

  init(_ search: Search, on handle: DatabaseHandle) throws(XapianError) {
    let query = try BuiltQuery(search.query)
    let keys = try EntryList()
    let fresh = OwnedHandle(
      try handle.make { database, error in
        search.withShimSearch { cx_search(database, query.pointer, $0, error) }
      }, cx_matches_free)
    var summary = CXMatchSummary()
    try handle.call { cx_matches_summary(fresh.pointer, &summary, $1) }
    var raw = [CXMatch](repeating: CXMatch(), count: Int(summary.count))
    try handle.call { _, error in
      raw.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return true }
        return cx_matches_get(fresh.pointer, base, keys.pointer, error)
      }
    }
    matches = Match.list(raw, keys: keys)
    count = MatchCount(summary.lower, summary.estimated, summary.upper)
    uncollapsedCount = MatchCount(
      summary.uncollapsed_lower, summary.uncollapsed_estimated, summary.uncollapsed_upper)
    maxAttained = summary.max_attained
    maxPossible = summary.max_possible
    facets = search.facets
    self.handle = handle
    owned = fresh
  }

  /// What a value can hold of this: the matches, the counts and the facets.
  public func result() throws(XapianError) -> SearchResult {
    SearchResult(
      matches: matches, count: count, uncollapsedCount: uncollapsedCount,
      facets: try facetCounts())
  }

  /// For each slot asked for, the values of the matches and how often they
  /// stand, in byte order. Counted over the matches that were looked at: see
  /// ``Search/checkAtLeast``.
  public func facetCounts() throws(XapianError) -> [ValueSlot: [FacetCount]] {
    var counts: [ValueSlot: [FacetCount]] = [:]
    let list = try EntryList()
    for (index, slot) in facets.enumerated() {
      var total: UInt64 = 0
      try handle.call(.slot(slot)) {
        cx_matches_facet(pointer, index, list.pointer, &total, $1)
      }
      counts[slot] = (0..<list.count).map { entry in
        FacetCount(value: list.bytes(entry), count: Int(list.numbers(entry).first))
      }
    }
    return counts
  }
}

@available(*, unavailable, message: "A match set belongs to its reader; see result().")
extension MatchSet: Sendable {}

extension MatchCount {
  fileprivate init(_ lower: UInt32, _ estimated: UInt32, _ upper: UInt32) {
    self.init(
      lowerBound: Int(lower), estimated: Int(estimated), upperBound: Int(upper))
  }
}

extension Match {
  fileprivate static func list(_ raw: [CXMatch], keys: borrowing EntryList) -> [Match] {
    var matches: [Match] = []
    matches.reserveCapacity(raw.count)
    for (index, match) in raw.enumerated() {
      let collapse = keys.buffer(2 * index)
      let sort = keys.buffer(2 * index + 1)
      matches.append(
        Match(
          id: DocumentID(known: match.id), rank: Int(match.rank), percent: Int(match.percent),
          weight: match.weight, collapseKey: collapse.isEmpty ? nil : Array(collapse),
          collapseCount: Int(match.collapse_count), sortKey: sort.isEmpty ? nil : Array(sort)))
    }
    return matches
  }
}
