import Fixtures
import PlanCorpus
import PlanIndex
import Testing

@Suite struct `A plan's documents` {
  private let drafts: [String: [DraftDocument]]

  init() throws {
    let vocabularies = try RealVocabularies.read.get()
    let labels = FacetLabels(vocabularies)
    let classifier = Classifier(vocabularies)
    let corpus = try Corpus.open(at: Fixtures.corpus)
    drafts = Dictionary(
      uniqueKeysWithValues: try corpus.entries.map { entry in
        let plan = classifier.classify(PlanReading.read(entry))
        let documents = PlanDocuments(plan, labels: labels, classifier: classifier)
        return (entry.folder, try documents.drafts())
      })
  }

  private func drafts(_ plan: String, _ slag: Slag) -> [DraftDocument] {
    (drafts[plan] ?? []).filter { $0.head.slag == slag }
  }

  private func values(_ draft: DraftDocument?, _ facet: Facet) -> [String] {
    (draft?.facets ?? []).filter { $0.facet == facet }.map(\.value)
  }

  @Test func `there are four kinds of them`() {
    let fjellvik = drafts["fjellvik-2023"] ?? []
    #expect(Set(fjellvik.map(\.head.slag)) == Set(Slag.allCases))
    #expect(drafts("fjellvik-2023", .plan).count == 1)
    #expect(drafts("fjellvik-2023", .tiltak).count == 4)
    #expect(
      drafts("fjellvik-2023", .organ).map(\.head.id)
        == ["fjellvik-2023/styrende.1", "fjellvik-2023/koordinerende.2"])
    #expect(!drafts("fjellvik-2023", .avsnitt).isEmpty)
  }

  @Test(arguments: ["fjellvik-2023", "sundnes-2021"])
  func `no line is in two documents and no id stands twice`(plan: String) throws {
    let documents = try #require(drafts[plan]).filter { $0.head.slag != .plan }
    let lines = documents.flatMap { Array($0.head.evidence.lines) }
    #expect(Set(lines).count == lines.count)
    #expect(Set(documents.map(\.head.id)).count == documents.count)
    #expect(documents.allSatisfy { $0.head.plan == plan })
  }

  @Test func `every kind carries what its plan is`() throws {
    for draft in try #require(drafts["fjellvik-2023"]) {
      #expect(values(draft, .kommune) == ["fjellvik"])
      #expect(values(draft, .dokumenttype) == ["handlingsplan"])
      #expect(values(draft, .gyldig) == ["2023", "2024", "2025", "2026"])
      #expect(values(draft, .slag) == [draft.head.slag.rawValue])
      #expect(draft.head.kommune == "Fjellvik")
      #expect(draft.head.period == Period(first: 2023, last: 2026))
    }
  }

  @Test func `a tiltak carries its area, its type, its actors and its ages`() throws {
    let hasj = try #require(
      drafts("fjellvik-2023", .tiltak).first { $0.head.id == "fjellvik-2023/2.1" })
    #expect(hasj.head.title == "Hasjavvenningskurs")
    #expect(hasj.head.innsatsområde == "Rus blant ungdom")
    #expect(hasj.head.innsatsområdeKode == "rus")
    #expect(hasj.head.headings == ["Rus blant ungdom"])
    #expect(values(hasj, .innsatsomraade) == ["rus", "fjellvik-2023/2"])
    #expect(values(hasj, .tiltakstype) == ["hasjavvenning"])
    #expect(hasj.ages == [AgeRange(min: 15, max: 20)])
    let natteravn = drafts("fjellvik-2023", .tiltak).first { $0.head.id == "fjellvik-2023/1.2" }
    #expect(Set(values(natteravn, .ansvar)).isSuperset(of: ["slt-koordinator"]))
    #expect(values(natteravn, .aktoer).contains("politi"))
    #expect(!values(natteravn, .ansvar).contains("politi"))
  }

  @Test func `a plan's own heading is filtered by and not shown`() {
    let own = drafts("fjellvik-2023", .tiltak).flatMap(\.facets)
      .filter { $0.value == "fjellvik-2023/1" }
    #expect(own.map(\.label) == ["Trygt skolemiljø og fravær", "Trygt skolemiljø og fravær"])
    #expect(own.allSatisfy { !$0.isShown })
  }

  @Test func `a body carries its level and the actors in it`() {
    let organs = drafts("fjellvik-2023", .organ)
    #expect(organs.map { values($0, .nivaa) } == [["styrende"], ["koordinerende"]])
    #expect(values(organs.first, .aktoer).contains("politi"))
    #expect(values(organs.last, .aktoer).contains("nav"))
    #expect(organs.first?.head.text.contains("Kommunedirektør") == true)
  }

  @Test func `the plan's own document says whom the plan is for`() {
    let plan = drafts("fjellvik-2023", .plan).first
    #expect(plan?.ages == [AgeRange(min: 10, max: 24)])
    #expect(plan?.head.id == "fjellvik-2023")
    #expect(plan?.head.text.contains("alderen 10–24 år") == true)
    #expect(plan?.head.text.contains("Rus blant ungdom") == true)
    #expect(plan?.head.evidence.lines == 5...6)
  }

  @Test func `a plan without areas gets canonical ones from its types`() {
    let tiltak = drafts("sundnes-2021", .tiltak)
    #expect(tiltak.count == 3)
    #expect(tiltak.allSatisfy { $0.head.innsatsområde == nil && $0.head.headings == [] })
    let own = tiltak.flatMap(\.facets).filter { $0.value.hasPrefix("sundnes-2021/") }
    #expect(own == [])
    for draft in tiltak {
      #expect(values(draft, .innsatsomraade) == [draft.head.innsatsområdeKode].compactMap { $0 })
    }
    #expect(values(tiltak.last, .ansvar) == ["oppfoelgingstjenesten"])
  }

  @Test func `facts are one line of JSON that reads back`() throws {
    for draft in drafts.values.joined() {
      #expect(!draft.facts.contains("\n"))
      switch draft.head.slag {
      case .plan:
        let facts = try CompactJSON.decode(PlanFacts.self, from: draft.facts.utf8)
        #expect(facts.plan.id == draft.head.id)
      case .organ:
        let organ = try CompactJSON.decode(Organ.self, from: draft.facts.utf8)
        #expect(organ.name == draft.head.title)
      case .tiltak:
        let tiltak = try CompactJSON.decode(Tiltak.self, from: draft.facts.utf8)
        #expect(tiltak.id == draft.head.id)
      case .avsnitt:
        let passage = try CompactJSON.decode(Avsnitt.self, from: draft.facts.utf8)
        #expect(passage.id == draft.head.id)
      }
    }
  }
}
