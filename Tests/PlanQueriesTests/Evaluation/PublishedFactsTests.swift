import Fixtures
import PlanCorpus
import PlanIndex
import Testing

@testable import PlanQueries

/// What the project promises of the four plans and of plans it has never seen. Floors hold what
/// has been reached: raise them with the rules, never lower them.
@Suite struct `Facts as they are published` {
  private static let figures = Result {
    let classifier = Classifier(try Vocabularies.read(at: Fixtures.vocabularies))
    return try ExtractionEvaluation(
      try Fixtures.realPlans,
      gold: "\(Fixtures.project)/Queries/gold/facts", classifier: classifier
    ).figures()
  }

  private func figure(_ plan: String, _ reading: String, _ field: String) throws -> Figure {
    try #require(
      try Self.figures.get().first {
        ($0.plan, $0.reading, $0.field) == (plan, reading, field)
      })
  }

  @Test(arguments: [
    "tiltak_precision", "tiltak_recall", "tiltak_id", "tiltak_area", "tiltak_title",
    "tiltak_ansvar", "tiltak_ages", "tiltak_type", "evidence", "innsatsomraader",
    "maalgruppe_min", "maalgruppe_max", "period", "kommune", "title", "levels",
    "meetings_per_year", "coordinator_count", "coordinator_since",
  ])
  func `the four plans' are right in every field`(field: String) throws {
    for plan in ["baerum-2016", "lillehammer-2016", "lillestrom-2024", "nordre-land-2022"] {
      let figure = try figure(plan, "curated", field)
      #expect(figure.value == 1, "\(plan): \(figure.misses)")
    }
  }

  @Test(arguments: ["baerum-2016", "lillehammer-2016", "lillestrom-2024", "nordre-land-2022"])
  func `the målgruppe and the areas are right without curation too`(plan: String) throws {
    for field in ["maalgruppe_min", "maalgruppe_max", "innsatsomraader"] {
      #expect(try figure(plan, "extracted", field).value == 1, "\(field)")
    }
  }

  @Test func `curation is never worse than the rules alone`() throws {
    for figure in try Self.figures.get() where figure.reading == "extracted" {
      let curated = try self.figure(figure.plan, "curated", figure.field)
      // More is claimed there, so a share of what is found may fall where nothing is lost.
      guard figure.field != "evidence" else { continue }
      #expect(curated.value >= figure.value, "\(figure.plan) \(figure.field)")
    }
  }

  @Test(arguments: [("tiltak_f1", 0.95), ("tiltak_ages", 0.9), ("evidence", 0.99)])
  func `the rules alone reach their floor`(field: String, floor: Double) throws {
    let totals = Figure.totals(try Self.figures.get())
    let total = try #require(totals.first { $0.reading == "extracted" && $0.field == field })
    #expect(total.value >= floor, "\(total.value)")
  }

  @Test(arguments: [("unseen", 12, 150), ("heldout", 10, 127)])
  func `fictional plans are read by the rules alone nearly as well`(
    folder: String, plans: Int, tiltak: Int
  ) throws {
    let classifier = Classifier(try Vocabularies.read(at: Fixtures.vocabularies))
    let figures = try ExtractionEvaluation(
      folders: "\(Fixtures.project)/Tests/Fixtures/\(folder)", classifier: classifier
    ).figures()
    #expect(Set(figures.map(\.plan)).count == plans)
    #expect(Set(figures.map(\.reading)) == ["extracted"])
    let totals = Figure.totals(figures)
    // Every tiltak that the gold lists is expected.
    #expect(totals.first { $0.field == "tiltak_recall" }?.expected == tiltak)
    for (field, floor) in [("tiltak_f1", 0.95), ("innsatsomraader", 0.9), ("evidence", 0.98)] {
      let value = try #require(totals.first { $0.field == field }?.value)
      #expect(value >= floor, "\(field): \(value)")
    }
  }

  @Test func `a folder without gold is a fault that says what to name`() throws {
    let classifier = Classifier(try Vocabularies.read(at: Fixtures.vocabularies))
    let evaluation = ExtractionEvaluation(folders: Fixtures.corpus, classifier: classifier)
    #expect(throws: Fault.self) { try evaluation.figures() }
  }
}
