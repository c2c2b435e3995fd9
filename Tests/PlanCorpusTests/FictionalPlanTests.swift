import Fixtures
import PlanCorpus
import Testing

@Suite struct `Reading a plan with heads and areas` {
  let plan: ReadPlan
  var facts: PlanFacts { plan.facts }

  init() throws {
    let corpus = try Corpus.open(at: Fixtures.corpus)
    let entry = try #require(corpus.entries.first { $0.folder == "fjellvik-2023" })
    plan = PlanReading.read(entry)
  }

  @Test func `the description is the manifest's`() {
    #expect(facts.plan.id == "fjellvik-2023")
    #expect(facts.plan.kommune == "Fjellvik")
    #expect(facts.plan.kommunenummer == "9901")
    #expect(facts.plan.documentType == "handlingsplan")
    #expect(facts.plan.period == Period(first: 2023, last: 2026))
    #expect(facts.plan.language == "nb")
    #expect(facts.plan.files == ["fjellvik-2023/plan.txt"])
    #expect(facts.warnings == [])
  }

  @Test func `the areas are those of the list`() {
    #expect(facts.innsatsområder.map(\.number) == [1, 2])
    #expect(
      facts.innsatsområder.map(\.title) == ["Trygt skolemiljø og fravær", "Rus blant ungdom"])
    #expect(facts.innsatsområder.map(\.evidence.lines) == [10...10, 11...11])
  }

  @Test func `tiltak have ids, titles and lines`() {
    #expect(
      facts.tiltakene.map(\.id)
        == ["fjellvik-2023/1.1", "fjellvik-2023/1.2", "fjellvik-2023/2.1", "fjellvik-2023/2.2"])
    #expect(
      facts.tiltakene.map(\.title)
        == [
          "Skolestartsamtale ved høyt fravær", "Nattevandring i sentrum", "Hasjavvenningskurs",
          "Rusfri skoleavslutning",
        ])
    #expect(facts.tiltakene.map(\.evidence.lines) == [37...42, 44...48, 52...57, 59...63])
    #expect(facts.tiltakene.map(\.innsatsområde) == [1, 1, 2, 2])
    #expect(facts.tiltakene.map(\.isNew) == [false, true, false, false])
  }

  @Test func `labels are facts and no text`() {
    #expect(
      facts.tiltakene.map(\.ansvar)
        == [
          ["Rektor"], ["FAU", "SLT-koordinator"], ["Oppsøkende team"], ["Fjellvik ungdomsklubb"],
        ])
    #expect(facts.tiltakene[0].contact.email == ["skole@fjellvik.example.no"])
    #expect(facts.tiltakene[2].contact.phone == ["99 00 00 01"])
    #expect(
      facts.tiltakene[1].text
        == "Foreldre går sammen i sentrum fredag og lørdag kveld. "
        + "Ruten legges opp sammen med politiet.")
  }

  @Test func `a tiltak's ages are its own`() {
    #expect(
      facts.tiltakene.map(\.ageRanges) == [[], [], [AgeRange(min: 15, max: 20)], []])
  }

  @Test func `the målgruppe is the plan's and not the former one`() {
    #expect(facts.målgruppe.min == 10)
    #expect(facts.målgruppe.max == 24)
    #expect(facts.målgruppe.evidence?.lines == 5...6)
    let former = facts.målgruppe.statements.filter { $0.scope == .former }
    #expect(former.map(\.ages) == [AgeRange(min: 12, max: 20)])
    // The ages of a tiltak are listed as the tiltak's.
    #expect(Set(facts.målgruppe.statements.map(\.scope)) == [.plan, .former, .tiltak])
  }

  @Test func `bodies have their members`() throws {
    let levels = facts.organisasjon.levels
    #expect(levels.map(\.level) == [.styrende, .koordinerende])
    #expect(levels.map(\.name) == ["Styringsgruppe", "Koordineringsgruppe"])
    #expect(
      levels.map(\.members)
        == [
          ["Ordfører", "Kommunedirektør", "Stasjonssjef i politiet"],
          ["SLT-koordinator", "Psykisk helse og rus", "NAV"],
        ])
    #expect(levels.map(\.evidence.firstLine) == [15, 24])
  }

  @Test func `passages stand under their headings outside the tiltak`() throws {
    let taken = Set(facts.tiltakene.flatMap { Array($0.evidence.lines) })
    #expect(plan.passages.allSatisfy { taken.isDisjoint(with: $0.evidence.lines) })
    #expect(Set(plan.passages.map(\.id)).count == plan.passages.count)
    let first = try #require(plan.passages.first { $0.id == "fjellvik-2023/l5" })
    #expect(first.headings == ["1 Innledning"])
    #expect(first.text.hasPrefix("Planen samler det rus- og kriminalitetsforebyggende arbeidet"))
    #expect(first.text.hasSuffix("utvidet fra 12–20 år."))
  }
}

@Suite struct `Reading a nynorsk plan with a table` {
  let facts: PlanFacts

  init() throws {
    let corpus = try Corpus.open(at: Fixtures.corpus)
    let entry = try #require(corpus.entries.first { $0.folder == "sundnes-2021" })
    facts = PlanReading.read(entry).facts
  }

  @Test func `every row is a tiltak of no area`() {
    #expect(facts.innsatsområder == [])
    #expect(
      facts.tiltakene.map(\.id) == ["sundnes-2021/0.1", "sundnes-2021/0.2", "sundnes-2021/0.3"])
    #expect(
      facts.tiltakene.map(\.title)
        == [
          "Temakveld for foreldre om nettvett og rus", "Ungdomsklubben er open tre kveldar i veka",
          "Oppfølging av ungdom utan skuleplass",
        ])
    #expect(facts.tiltakene.map(\.evidence.lines) == [10...10, 11...11, 12...12])
    #expect(facts.tiltakene.allSatisfy { $0.innsatsområde == nil })
  }

  @Test func `columns are facts`() {
    #expect(
      facts.tiltakene.map(\.ansvar)
        == [["Skulane", "FAU"], ["Kultur og fritid"], ["Oppfølgingstenesta"]])
    #expect(facts.tiltakene[0].text.contains("Kvar haust"))
  }

  @Test func `the målgruppe is read and no levels are made up`() {
    #expect(facts.målgruppe.min == 0)
    #expect(facts.målgruppe.max == 18)
    #expect(facts.målgruppe.evidence?.lines == 5...5)
    #expect(facts.organisasjon.levels == [])
    #expect(facts.organisasjon.coordinator == nil)
  }
}
