import Fixtures
import PlanIndex
import Testing

@testable import PlanQueries

/// On the real plans, with few queries: what tuning promises, not what it reaches.
@Suite struct `Tuning the ranking` {
  private static let queries = Result {
    let all = try SearchEvaluation.queries(at: ["\(Fixtures.project)/Queries/judgments/own.json"])
    return Array(all.prefix(4))
  }

  private func tuning() throws -> RankingTuning {
    RankingTuning(try Indexes.real.open, queries: try Self.queries.get())
  }

  @Test func `each feature is switched off once, after the ranking as it is`() throws {
    let scores = try tuning().withoutEach()
    #expect(scores.map(\.name) == ["(none)"] + PlanQueries.Ranking.features.map(\.name))
    #expect(scores.allSatisfy { (0...1).contains($0.score) })
    // Some feature counts for something.
    #expect(Set(scores.map(\.score)).count > 1)
  }

  @Test func `a fold is tuned on the others and scored on its own`() throws {
    let all = try Self.queries.get()
    let outcomes = try tuning().folds(2)
    #expect(outcomes.count == 2)
    for (fold, outcome) in outcomes.enumerated() {
      let parts = [
        all.enumerated().filter { $0.offset % 2 != fold }.map(\.element),
        all.enumerated().filter { $0.offset % 2 == fold }.map(\.element),
      ]
      let scores = try parts.map { try score(outcome.ranking, $0) }
      #expect(outcome.seen == scores[0])
      #expect(outcome.unseen == scores[1])
      #expect(outcome.seen >= (try score(.tuned, parts[0])))
    }
  }

  private func score(_ ranking: PlanQueries.Ranking, _ queries: [JudgedQuery]) throws -> Double {
    let searcher = try Searcher(Indexes.real.open, ranking: ranking)
    let scores = try queries.map { query in
      let request = SearchRequest(
        query: query.query, filters: query.filters, limit: RankingScore.recallDepth)
      return RankingScore(try searcher.search(request).hits, query).ndcg
    }
    return scores.reduce(0, +) / Double(scores.count)
  }
}
