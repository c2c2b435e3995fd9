import Fixtures
import Testing

@testable import PlanCorpus

/// Every fact stands where its evidence says, in whatever text it was read from.
@Suite struct `Evidence of every fact` {
  private func read(_ text: String) -> (plan: ReadPlan, source: SourceText) {
    let source = LoneFile.source(.init(text: text), as: "plan.txt")
    return (PlanReading.extract(source), source)
  }

  @Test(arguments: Fixtures.planTexts.keys.sorted())
  func `of a fictional plan is in its lines`(name: String) throws {
    let read = read(try #require(Fixtures.planTexts[name]))
    #expect(EvidenceFaults.of(read.plan, in: [read.source]) == [])
  }

  @Test func `of the real plans is in their lines, in every rendition`() throws {
    for entry in try Fixtures.realPlans.entries {
      #expect(EvidenceFaults.of(PlanReading.uncurated(entry).plan, in: entry.sources) == [])
    }
  }

  @Test func `of an area whose number is glued to its title is in its line`() {
    let read = read("Innsatsområde 1rus, og vold\n\nTiltak 1\nKurs for foreldre\n")
    #expect(read.plan.facts.innsatsområder.map(\.title) == ["rus, og vold"])
    #expect(EvidenceFaults.of(read.plan, in: [read.source]) == [])
  }

  @Test func `of a tiltak under a bare head has the line of its title`() {
    let read = read("Tiltak 1\n\nForeldremøter\n\nTiltak 2\n\nElevmekling\n")
    #expect(read.plan.facts.tiltakene.map(\.title) == ["Foreldremøter", "Elevmekling"])
    #expect(read.plan.facts.tiltakene.map(\.evidence.lines) == [1...3, 5...7])
  }

  @Test func `of an area in a table has all lines of its row`() {
    let read = read(
      """
      Innsatsområde          Tiltak                    Ansvar
      Tidlig hjelp           Kurs for foreldre         Helsestasjonen
      for familier           på kveldstid

      Trygg ungdom           Nattevandring i helgene   FAU
      på kveldstid           og på skolefrie dager

      """)
    let areas = read.plan.facts.innsatsområder
    #expect(areas.map(\.title) == ["Tidlig hjelp for familier", "Trygg ungdom på kveldstid"])
    #expect(areas.map(\.evidence.lines) == [2...3, 5...6])
  }

  @Test(arguments: MutatedPlan.all(times: 2))
  func `of a plan that was cut and mixed is in its lines`(mutated: MutatedPlan) {
    let read = read(mutated.text)
    #expect(EvidenceFaults.of(read.plan, in: [read.source]) == [])
  }

  @Test(arguments: MutatedPlan.all(times: 1))
  func `goes with an id that no other fact of the plan has`(mutated: MutatedPlan) {
    let plan = read(mutated.text).plan
    let ids = plan.facts.tiltakene.map(\.id) + plan.passages.map(\.id)
    #expect(Set(ids).count == ids.count)
    let areas = plan.facts.innsatsområder.map(\.number)
    #expect(Set(areas).count == areas.count)
  }

  @Test func `that leads past the end, to another page or to other words is noticed`() throws {
    let text = try #require(Fixtures.planTexts["corpus/fjellvik-2023/plan.txt"])
    let (plan, source) = read(text)
    var cut = plan
    cut.facts.tiltakene[0].title.removeFirst()
    #expect(!EvidenceFaults.of(cut, in: [source]).isEmpty)
    var beyond = plan
    beyond.facts.tiltakene[0].evidence.lastLine = source.lines.count + 1
    var paged = plan
    paged.passages[0].evidence.page = 7
    var moved = plan
    moved.facts.tiltakene[0].evidence = moved.facts.tiltakene[1].evidence
    for spoilt in [beyond, paged, moved] {
      #expect(!EvidenceFaults.of(spoilt, in: [source]).isEmpty)
    }
  }
}
