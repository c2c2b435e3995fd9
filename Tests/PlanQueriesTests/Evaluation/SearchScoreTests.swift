import Fixtures
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Scoring search` {
  /// Hits to score: what they are matters less than their order.
  private func hits() throws -> [Hit] { try Indexes.real.search("rus", limit: 20).hits }

  private func judged(_ answers: [(id: String, grade: Int)]) -> JudgedQuery {
    JudgedQuery(
      qid: "x", query: "rus", kind: "plain",
      relevant: answers.map { JudgedQuery.Answer(id: $0.id, grade: $0.grade) })
  }

  @Test func `the best order possible scores one`() throws {
    let hits = try hits()
    let score = RankingScore(hits, judged([(hits[0].id, 3), (hits[1].id, 2), (hits[2].id, 1)]))
    #expect(score.ndcg == 1)
    #expect(score.recall == 1)
    #expect(score.reciprocalRank == 1)
    #expect(score.missed == [])
  }

  @Test func `a worse order scores less, and nothing found scores nothing`() throws {
    let hits = try hits()
    let turned = RankingScore(hits, judged([(hits[0].id, 1), (hits[1].id, 3)]))
    #expect(turned.ndcg > 0.5 && turned.ndcg < 1)
    let none = RankingScore(hits, judged([("nowhere/0.1", 3)]))
    #expect((none.ndcg, none.recall, none.reciprocalRank) == (0, 0, 0))
    #expect(none.missed == ["nowhere/0.1 (3)"])
  }

  @Test func `what stands twice in the list counts once`() throws {
    let hits = try hits()
    let query = judged([(hits[0].id, 3), ("nowhere/0.1", 3)])
    #expect(
      RankingScore([hits[0], hits[0]], query).ndcg == RankingScore([hits[0]], query).ndcg)
  }

  @Test func `a hit answers by its lines too, in any rendition`() throws {
    let hit = try #require(try hits().first)
    let place = (file: hit.evidence.file, lines: hit.evidence.lastLine...hit.evidence.lastLine + 9)
    let query = JudgedQuery(
      qid: "x", query: "rus", kind: "plain",
      relevant: [JudgedQuery.Answer(id: nil, places: [place], grade: 2)])
    #expect(RankingScore([hit], query).ndcg == 1)
  }
}

/// Floors under what the project measures; `tverrsnitt evaluate search` prints the figures.
@Suite struct `Search on judged queries` {
  private static let judgments = "\(Fixtures.project)/Queries/judgments"

  private static let figures = Result {
    let figures = try SearchEvaluation(Indexes.real.searcher, judgments: [judgments]).figures()
    return figures + Figure.totals(figures)
  }

  private func value(_ reading: String, _ kind: String, _ field: String) throws -> Double {
    try #require(
      Self.figures.get().first {
        $0.reading == reading && $0.plan == kind && $0.field == field
      }
    ).value
  }

  @Test(arguments: [("queries", 0.84, 0.74), ("own", 0.8, 0.72)])
  func `the means stay above their floors`(set: String, ndcg: Double, recall: Double) throws {
    #expect(try value(set, "all", "ndcg_at_10") >= ndcg)
    #expect(try value(set, "all", "recall_at_20") >= recall)
  }

  @Test(arguments: ["plain", "nynorsk", "typo", "compound", "abbrev", "concept", "filter"])
  func `no kind of query is left behind`(kind: String) throws {
    #expect(try value("queries", kind, "ndcg_at_10") >= 0.65)
  }

  @Test(arguments: ["queries", "own"])
  func `slips and nynorsk lose less than 15 % against their clean twins`(set: String) throws {
    for kind in ["typo", "nynorsk"] {
      let (own, twin) = (
        try value(set, kind, "ndcg_with_twin"), try value(set, kind, "ndcg_of_twin")
      )
      #expect(own >= 0.85 * twin, "\(kind)")
    }
  }
}
