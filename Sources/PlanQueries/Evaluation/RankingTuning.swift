package import PlanIndex

/// Turns the weights of the ranking, one at a time, towards better scores on judged queries.
///
/// The queries are dealt into folds; weights tuned on all folds but one are scored on that one,
/// so that the mean over the folds says what tuning gives on queries it has not seen.
package struct RankingTuning {
  /// What each weight is multiplied by in turn; zero weights are tried anew from `firstStep`.
  private static let factors = [0, 0.6, 0.8, 1.25, 1.6]
  private static let firstStep = 0.2
  private static let rounds = 2
  /// Less than this is chance.
  private static let leastGain = 0.0005

  private let index: OpenIndex
  private let queries: [JudgedQuery]

  package init(_ index: OpenIndex, queries: [JudgedQuery]) {
    self.index = index
    self.queries = queries
  }

  /// What became of one fold, or of all queries together.
  package struct Outcome: Sendable {
    package var ranking: Ranking
    /// nDCG on the queries that it was tuned on, and on those it was not.
    package var seen: Double
    package var unseen: Double?
  }

  /// - Parameter count: how many folds; every `count`-th query is in one, so that each fold has
  ///   its share of every kind.
  package func folds(_ count: Int) throws -> [Outcome] {
    try (0..<count).map { fold in
      let numbered = queries.enumerated()
      let held = numbered.filter { $0.offset % count == fold }.map(\.element)
      let rest = numbered.filter { $0.offset % count != fold }.map(\.element)
      let (ranking, seen) = try tuned(on: rest)
      return Outcome(ranking: ranking, seen: seen, unseen: try score(ranking, on: held))
    }
  }

  /// Tuned on all queries.
  package func whole() throws -> Outcome {
    let (ranking, seen) = try tuned(on: queries)
    return Outcome(ranking: ranking, seen: seen)
  }

  /// The score with each feature switched off, and with none.
  package func withoutEach() throws -> [(name: String, score: Double)] {
    let all = [("(none)", try score(.tuned, on: queries))]
    return try all
      + Ranking.features.map { name, weight in
        var ranking = Ranking.tuned
        ranking[keyPath: weight] = 0
        return (name, try score(ranking, on: queries))
      }
  }

  private func tuned(on queries: [JudgedQuery]) throws -> (Ranking, Double) {
    var best = Ranking.tuned
    var bestScore = try score(best, on: queries)
    for _ in 0..<Self.rounds {
      for (_, weight) in Ranking.features {
        let start = best[keyPath: weight]
        for value in start == 0 ? [Self.firstStep] : Self.factors.map({ $0 * start }) {
          var ranking = best
          ranking[keyPath: weight] = value
          let score = try score(ranking, on: queries)
          if score > bestScore + Self.leastGain { (best, bestScore) = (ranking, score) }
        }
      }
    }
    return (best, bestScore)
  }

  private func score(_ ranking: Ranking, on queries: [JudgedQuery]) throws -> Double {
    let searcher = try Searcher(index, ranking: ranking)
    guard !queries.isEmpty else { return 0 }
    return try queries.reduce(0) { sum, query in
      let request = SearchRequest(
        query: query.query, filters: query.filters, limit: RankingScore.recallDepth)
      return sum + RankingScore(try searcher.search(request).hits, query).ndcg
    } / Double(queries.count)
  }
}
