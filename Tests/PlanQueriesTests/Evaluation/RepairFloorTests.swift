import Fixtures
import PlanCorpus
import Testing

@testable import PlanQueries

/// What repair reaches on the project's own gold, as the corpus is opened. Raise with the rules.
@Suite struct `Repair as it is published` {
  private static let figures = Result {
    try TextEvaluation(
      try Fixtures.realPlans, gold: "\(Fixtures.project)/Queries/gold/text"
    ).figures()
  }

  private func figure(_ plan: String, _ field: String) throws -> Figure {
    try #require(try Self.figures.get().first { ($0.plan, $0.field) == (plan, field) })
  }

  @Test(arguments: ["lillehammer-2016", "lillestrom-2024"])
  func `97 per cent of the damaged words are fixed and fewer than 5 in 10,000 harmed`(
    plan: String
  ) throws {
    #expect(try figure(plan, "words_fixed").value >= 0.97)
    #expect(try figure(plan, "words_harmed").value < 0.0005)
    let before = try figure(plan, "word_error_rate_before").value
    #expect(try figure(plan, "word_error_rate_after").value < before / 10)
  }

  @Test(arguments: ["baerum-2016", "nordre-land-2022"])
  func `no word of a sound plan changes`(plan: String) throws {
    let figure = try figure(plan, "words_unchanged")
    #expect(figure.value == 1)
    #expect(figure.expected > 2000)
  }
}
