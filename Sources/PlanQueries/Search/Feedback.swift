internal import PlanIndex
internal import Xapian

/// Orders matches anew by what the best of them have in common.
///
/// A third of what answers a query shares no word with it, but shares words with what does. It
/// changes the order alone: nothing is found by it that was not found before. It looks at all
/// that matches, whatever the filters let through, so that a filter changes no score.
struct Feedback {
  /// Best matches that are believed.
  private static let believed = 5
  private static let mostWords = 12
  private static let mostConcepts = 4

  let ranking: Ranking

  func reordered(_ query: Query, _ reader: borrowing Reader) throws(XapianError) -> Query {
    guard ranking.feedback > 0 else { return query }
    let plans = Query.term(Schema.facetTerm(.slag, Slag.plan.rawValue))
    var search = Search(.andNot(query, plans), limit: Self.believed)
    search.weighting = ranking.weighting
    let best = try reader.search(search).matches.map(\.id)
    guard best.count > 1 else { return query }
    var shared: [Query] = []
    for (prefix, most) in [
      (Schema.Prefix.stem, Self.mostWords), (Schema.Prefix.concept, Self.mostConcepts),
    ] {
      let terms = try reader.expand(from: best, limit: most, prefix: prefix)
      shared += terms.map { .term($0.term) }
    }
    guard !shared.isEmpty else { return query }
    return .andMaybe(query, .scaled(.or(shared), by: ranking.feedback))
  }
}
