internal import PlanIndex
internal import Xapian

/// What the best matches have in common, to order all matches anew by.
///
/// A third of what answers a query shares no word with it, but shares words with what does. It
/// changes the order alone: nothing is found by it that was not found before. It looks at all
/// that matches, whatever the filters let through, so that a filter changes no score.
struct Feedback {
  /// Best matches that are believed.
  static let believed = 5
  private static let mostWords = 12
  private static let mostConcepts = 4

  let ranking: Ranking

  /// - Returns: `nil` when they have nothing in common.
  func shared(
    by best: [DocumentID], _ reader: borrowing Reader
  ) throws(XapianError) -> Query? {
    guard ranking.feedback > 0, best.count > 1 else { return nil }
    var shared: [Query] = []
    for (prefix, most) in [
      (Schema.Prefix.stem, Self.mostWords), (Schema.Prefix.concept, Self.mostConcepts),
    ] {
      let terms = try reader.expand(from: best, limit: most, prefix: prefix)
      shared += terms.map { .term($0.term) }
    }
    return shared.isEmpty ? nil : .scaled(.or(shared), by: ranking.feedback)
  }
}
