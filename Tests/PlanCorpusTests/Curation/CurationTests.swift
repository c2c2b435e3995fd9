import Fixtures
import Testing

@testable import PlanCorpus

@Suite struct `Curation` {
  private func tiltak(_ id: String, in plan: ReadPlan) throws -> Tiltak {
    try #require(plan.facts.tiltakene.first { $0.id == "fjellvik-2023/\(id)" })
  }

  @Test func `a value that a person sets stands in place of the rule's`() throws {
    let plan = try CuratedPlan.read(
      """
        - set: tiltak/1.2/ansvar
          value: [FAU]
          reason: SLT-koordinator only calls the first meeting
          lines: [48, 48]
          text: "Ansvar: FAU og SLT-koordinator"
      """)
    let changed = try tiltak("1.2", in: plan)
    #expect(changed.ansvar == ["FAU"])
    #expect(changed.status == .curated)
    #expect(changed.curatedFields == ["ansvar"])
    #expect(changed.title == "Nattevandring i sentrum")
    let untouched = try tiltak("1.1", in: plan)
    #expect(untouched.status == .extracted)
    #expect(untouched.curatedFields == nil)
  }

  @Test func `what was set is published with its reason and its lines`() throws {
    let plan = try CuratedPlan.read(
      """
        - {set: maalgruppe/max, value: 25, reason: a slip in the plan, lines: [5, 6]}
      """)
    #expect(plan.facts.målgruppe.max == 25)
    #expect(plan.facts.målgruppe.min == 10)
    let curated = try #require(plan.facts.curation?.first)
    #expect(curated.path == "maalgruppe/max")
    #expect(curated.reason == "a slip in the plan")
    #expect(curated.evidence.map(\.lines) == [5...6])
  }

  @Test func `several values of one thing are set together`() throws {
    let plan = try CuratedPlan.read(
      """
        - set: tiltak/2.1
          value: {title: Hasjkurs, age_ranges: [[15, null]], type: hasjavvenning, new: true}
          reason: as the kommune calls it
          lines: [52, 57]
      """)
    let changed = try tiltak("2.1", in: plan)
    #expect(changed.title == "Hasjkurs")
    #expect(changed.ageRanges == [AgeRange(min: 15, max: nil)])
    #expect(changed.isNew)
    #expect(changed.curatedFields == ["age_ranges", "new", "title", "type"])
    #expect(changed.isCurated("type"))
  }

  @Test func `nobody is an answer that can be set`() throws {
    let plan = try CuratedPlan.read(
      """
        - {set: tiltak/2.2/ansvar, value: [], reason: the klubb is closed, lines: [63, 63]}
        - {set: tiltak/2.2/type, value: null, reason: of no type, lines: [59, 63]}
      """)
    #expect(try tiltak("2.2", in: plan).ansvar == [])
    #expect(try tiltak("2.2", in: plan).type == nil)
  }

  @Test func `a tiltak that no rule finds is added in its place, with its text`() throws {
    let plan = try CuratedPlan.read(
      """
        - add: tiltak
          value: {innsatsomraade: 1, number: 3, title: Felles planlegging, lines: [5, 5]}
          reason: told in prose
      """)
    #expect(
      plan.facts.tiltakene.map { String($0.id.dropFirst(14)) } == [
        "1.1", "1.2", "1.3", "2.1", "2.2",
      ]
    )
    let added = try tiltak("1.3", in: plan)
    #expect(added.text.hasPrefix("Planen samler det rus-"))
    #expect(added.evidence == Evidence(file: "fjellvik-2023/plan.txt", firstLine: 5, lastLine: 5))
    #expect(added.status == .curated)
  }

  @Test func `what is no tiltak is removed and stays a passage`() throws {
    let plan = try CuratedPlan.read(
      """
        - {remove: tiltak/2.2, reason: a party and no tiltak, lines: [59, 63]}
      """)
    #expect(plan.facts.tiltakene.count == 3)
    let passage = try #require(plan.passages.first { $0.id == "fjellvik-2023/l59" })
    #expect(passage.headings == ["Rus blant ungdom"])
    #expect(passage.text.contains("tiendeklasser"))
  }

  @Test func `bodies, coordinator, areas and networks can be set`() throws {
    let plan = try CuratedPlan.read(
      """
        - {set: organisation/koordinerende/chair, value: SLT-koordinator, reason: r, lines: [27, 27]}
        - {set: organisation/coordinator, value: {count: 1, since: 2019}, reason: r, lines: [27, 27]}
        - {set: innsatsomraader/2/title, value: Rus, reason: shorter, lines: [11, 11]}
        - {add: nettverk, value: {name: Fylkesnettverket, lines: [6, 6]}, reason: r}
        - add: organ
          value: {level: utforende, name: Ungdomsteam, members: [Skole, Politi], lines: [46, 46]}
          reason: r
      """)
    let organisation = plan.facts.organisasjon
    #expect(organisation.levels.map(\.level) == [.styrende, .koordinerende, .utførende])
    #expect(organisation.levels[1].chair == "SLT-koordinator")
    #expect(organisation.levels[2].members == ["Skole", "Politi"])
    #expect(organisation.coordinator?.count == 1)
    #expect(organisation.coordinator?.since == "2019")
    #expect(organisation.networks.map(\.name) == ["Fylkesnettverket"])
    #expect(plan.facts.innsatsområder.map(\.title) == ["Trygt skolemiljø og fravær", "Rus"])
  }

  @Test func `an area that no rule finds is added, and one that is none removed`() throws {
    let plan = try CuratedPlan.read(
      """
        - {add: innsatsomraade, value: {number: 3, title: Fritid, lines: [61, 61]}, reason: r}
        - {remove: innsatsomraader/1, reason: a heading and no area, lines: [10, 10]}
      """)
    #expect(plan.facts.innsatsområder.map(\.number) == [2, 3])
    #expect(plan.facts.innsatsområder.map(\.title) == ["Rus blant ungdom", "Fritid"])
    #expect(plan.facts.innsatsområder[1].evidence.lines == 61...61)
  }

  @Test func `a body and the coordinator can be removed`() throws {
    let plan = try CuratedPlan.read(
      """
        - {set: organisation/coordinator, value: {count: 1}, reason: r, lines: [27, 27]}
        - {remove: organisation/coordinator, reason: r, lines: [27, 27]}
        - {remove: organisation/styrende, reason: r, lines: [15, 15]}
      """)
    #expect(plan.facts.organisasjon.coordinator == nil)
    #expect(plan.facts.organisasjon.levels.map(\.level) == [.koordinerende])
  }

  @Test func `a lone file is read without any curation`() throws {
    try CuratedPlan.withCorpus(
      "  - {set: tiltak/1.1/title, value: Annet, reason: r, lines: [37, 37]}"
    ) { corpus in
      let plan = LoneFile.read(
        try LenientDecoding.text(at: "\(corpus)/fjellvik-2023/plan.txt", as: "plan.txt"),
        as: "plan.txt")
      #expect(plan.facts.tiltakene.first?.title == "Skolestartsamtale ved høyt fravær")
      #expect(plan.facts.tiltakene.allSatisfy { $0.status == .extracted })
      #expect(plan.facts.curation == nil)
    }
  }

  @Test func `a plan without curation is as the rules read it`() throws {
    let entry = try #require(try Corpus.open(at: Fixtures.corpus).entries.first)
    #expect(PlanReading.read(entry).facts == PlanReading.uncurated(entry).plan.facts)
  }
}
