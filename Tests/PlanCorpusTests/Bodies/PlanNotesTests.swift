import Fixtures
import Testing

@testable import PlanCorpus

@Suite("What a plan says about itself")
struct PlanNotesTests {
  @Test(
    "A lone file tells what it is",
    arguments: [
      (BodyPlans.storvik, "Storvik", "handlingsplan", Period(first: 2022, last: 2025), "nn"),
      (BodyPlans.holmstad, "Holmstad", "temaplan", Period(first: 2023, last: 2026), "nb"),
      (BodyPlans.nesset, "Nesset", "handlingsprogram", Period(first: 2019, last: 2021), "nb"),
    ])
  func description(
    text: String, kommune: String, type: String, period: Period, language: String
  ) {
    let description = ReadFixture(text).description
    #expect(description.kommune == kommune)
    #expect(description.documentType == type)
    #expect(description.period == period)
    #expect(description.language == language)
  }

  @Test("A report's single year is its period")
  func report() throws {
    let description = try ReadFixture(real: "baerum-2016/plan.txt", pageMarks: .leadingSpace)
      .description
    #expect(description.documentType == "aarsrapport" && description.kommune == "Bærum")
    #expect(description.period == Period(first: 2016, last: 2016))
  }

  @Test("A school year written 2023-2024 is a period, a date and an address are none")
  func periods() {
    #expect(PeriodReading.period(in: "skoleåret 2023-2024") == Period(first: 2023, last: 2024))
    #expect(PeriodReading.period(in: "2016/18") == Period(first: 2016, last: 2018))
    #expect(PeriodReading.period(in: "01.01.2016 - 02.03.2017") == nil)
  }

  @Test("The coordinator: since when, how much, how many")
  func coordinator() throws {
    let storvik = try #require(ReadFixture(BodyPlans.storvik).facts.organisasjon.coordinator)
    #expect(storvik.since == "2014-08" && storvik.percentage == 60 && storvik.count == 1)
    let holmstad = try #require(ReadFixture(BodyPlans.holmstad).facts.organisasjon.coordinator)
    #expect(holmstad.count == 2 && holmstad.percentage == 100 && holmstad.since == nil)
  }

  @Test("Networks, the evaluation, surveys and other plans, each with its lines")
  func notes() throws {
    let plan = ReadFixture(BodyPlans.storvik)
    #expect(plan.facts.organisasjon.networks.map(\.meetingsPerYear) == [6])
    let evaluation = try #require(plan.facts.evaluering)
    #expect(evaluation.year == 2024 && evaluation.responsible == "SLT-koordinator")
    #expect(plan.lines(evaluation.evidence).contains("evaluerast"))
    #expect(plan.facts.undersøkelser.map(\.year) == [2021])
    #expect(plan.facts.planer.map(\.period) == [nil, Period(first: 2020, last: 2024)])
    #expect(
      ReadFixture(BodyPlans.nesset).facts.planer.map(\.title) == [
        "Oppvekstplan", "Handlingsplan mot vold i nære relasjoner",
      ])
  }

  @Test("Nothing stated is nil or empty")
  func nothing() {
    let facts = ReadFixture(BodyPlans.lia).facts
    #expect(facts.evaluering == nil && facts.undersøkelser.isEmpty && facts.planer.isEmpty)
  }
}
