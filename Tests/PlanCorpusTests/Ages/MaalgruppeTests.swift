import Fixtures
import Testing

@testable import PlanCorpus

@Suite("The målgruppe of the whole plan is kept apart from other ages")
struct MålgruppeTests {
  @Test("A range split over a line break is the målgruppe, with the parents and the exception")
  func splitRange() throws {
    let plan = ReadFixture(BodyPlans.storvik)
    let målgruppe = plan.facts.målgruppe
    #expect(målgruppe.min == 10 && målgruppe.max == 20)
    #expect(plan.lines(målgruppe.evidence).contains("i alderen 10–"))
    #expect(målgruppe.parents?.text.contains("føresette") == true)
    #expect(målgruppe.exceptions.map(\.text).contains { $0.contains("inga aldersgrense") })
  }

  @Test("A målgruppe that was changed is kept as the former one, with the reason")
  func former() throws {
    let former = try #require(ReadFixture(BodyPlans.storvik).facts.målgruppe.former)
    #expect(former.ages == AgeRange(min: 13, max: 18))
    #expect(former.reason?.contains("fordi") == true)
  }

  @Test("Both ranges of a change are told apart in one sentence")
  func changeInOneSentence() {
    let plan = ReadFixture(
      "Styringsgruppa har besluttet å endre målgruppen for SLT fra 12-25 år til 10-25 år.")
    #expect(plan.facts.målgruppe.min == 10 && plan.facts.målgruppe.max == 25)
    #expect(plan.facts.målgruppe.former?.ages == AgeRange(min: 12, max: 25))
  }

  @Test("A focus within the målgruppe is no målgruppe")
  func focus() {
    let målgruppe = ReadFixture(BodyPlans.holmstad).facts.målgruppe
    #expect(målgruppe.min == 0 && målgruppe.max == 18)
    #expect(målgruppe.statements.map(\.scope) == [.plan, .focus])
  }

  @Test("Ages of a survey are statistics")
  func statistics() {
    let statements = ReadFixture(BodyPlans.storvik).facts.målgruppe.statements
    #expect(
      statements.first { $0.ages == AgeRange(min: 13, max: 16) }?.scope == .statistics)
  }

  @Test("Words without ages give no ages, but the words and a warning")
  func wordsOnly() {
    let facts = ReadFixture(BodyPlans.nesset).facts
    #expect(facts.målgruppe.min == nil && facts.målgruppe.max == nil)
    #expect(facts.målgruppe.words?.text.contains("skolealder") == true)
    #expect(facts.warnings.map(\.code) == ["maalgruppe-words-only"])
  }

  @Test("The ages of a tiltak stay with the tiltak")
  func tiltak() {
    let outline = Outline(
      SourceText(
        text: "SLT retter seg mot barn og unge 12–23 år.\n\nTilbudet er for alle over 18 år.",
        file: "plan.txt", kind: .textLayer, pageMarks: .none))
    let målgruppe = MålgruppeReading.read(outline, taken: [2])
    #expect(målgruppe.statements.map(\.scope) == [.plan, .tiltak])
    #expect(målgruppe.max == 23)
  }

  @Test(
    "The plans of the corpus have their målgruppe",
    arguments: [
      ("nordre-land-2022/plan.txt", 0, 24, 64),
      ("nordre-land-2022/plan-alternative.txt", 0, 24, 53),
      ("baerum-2016/plan.txt", 0, 23, 6), ("lillehammer-2016/plan.txt", 12, 23, 70),
    ])
  func corpus(path: String, min: Int, max: Int, line: Int) throws {
    let målgruppe = try ReadFixture(real: path, pageMarks: .none).facts.målgruppe
    #expect(målgruppe.min == min && målgruppe.max == max)
    #expect(målgruppe.evidence?.firstLine == line)
  }

  @Test("Bærum's exception for ekstremisme stands with both its sentences")
  func exception() throws {
    let exceptions = try ReadFixture(real: "baerum-2016/plan.txt", pageMarks: .none)
      .facts.målgruppe.exceptions
    #expect(exceptions.first?.evidence.lines == 6...8)
    #expect(exceptions.first?.text.contains("ekstremisme") == true)
  }

  @Test("Ages that run on without an end are no statement, and hide none")
  func endless() throws {
    let ages = Array(repeating: "10-18 år", count: 2000)
    for run in [ages.joined(separator: " "), ages.joined(separator: "\n")] {
      let plan = try read("Målgruppen for planen er barn og unge 12-20 år.\n\n\(run)\n")
      #expect(plan.facts.målgruppe.min == 12 && plan.facts.målgruppe.max == 20)
      #expect(plan.facts.målgruppe.statements.count == 1)
    }
  }
}
