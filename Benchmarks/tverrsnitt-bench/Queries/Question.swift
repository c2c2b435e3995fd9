internal import PlanIndex
internal import PlanQueries

/// A query that every engine is asked: two words, the facets to count, and what filters.
struct Question: Codable, Equatable {
  enum Variant: String, Codable, CaseIterable {
    /// The counts of three facets.
    case three
    /// Those of every facet there is.
    case all
    /// The same, with two filters and ages.
    case filtered
  }

  var variant: Variant
  var query: String
  /// Keys of the facets to count.
  var facets: [Facet]
  /// Values by the key of the facet that they filter; ages as `13-16`.
  var filters: [String: [String]]

  /// - Parameter exact: whether the words are searched as they are written, as the peers do it.
  func request(exact: Bool) -> SearchRequest {
    let chosen = Facet.allCases.compactMap { facet in
      filters[facet.rawValue].map { (facet, $0) }
    }
    return SearchRequest(
      query: query, filters: Dictionary(chosen, uniquingKeysWith: { first, _ in first }),
      exact: exact)
  }
}
