import Fixtures
import Testing

@testable import PlanCorpus

@Suite struct `Renditions of one plan` {
  private func source(_ text: String, _ file: String, _ kind: SourceKind) -> SourceText {
    SourceText(text: text, file: file, kind: kind, pageMarks: .none)
  }

  private let table = "Tiltak\tAnsvar\nMotvirke mobbings og utenforskap i skolen\tRektor, FAU\n"
  private let wrapped =
    "Tiltak Ansvar\n\nMotvirke mobbing og utenforskap\n\ni skolen\nRektor,\n\nFAU\n"

  @Test func `words come from the text layer, structure from the first`() {
    let joined = RenditionReading.join([
      source(table, "a", .converted), source(wrapped, "b", .textLayer),
    ])
    #expect(
      joined.source.lines.map(\.text)
        == ["Tiltak\tAnsvar", "Motvirke mobbing og utenforskap i skolen\tRektor, FAU"])
    #expect(joined.warnings.map(\.code) == ["renditions-differ"])
    #expect(joined.warnings.first?.message.contains("«mobbings» stands as «mobbing» in b") == true)
    #expect(joined.warnings.first?.evidence?.lines == 2...2)
  }

  @Test func `words of the text layer stay where it comes first`() {
    let joined = RenditionReading.join([
      source(wrapped, "b", .textLayer), source(table, "a", .converted),
    ])
    #expect(joined.source.lines.map(\.text) == source(wrapped, "b", .textLayer).lines.map(\.text))
    #expect(joined.warnings.count == 1)
  }

  @Test func `evidence points into both`() {
    let joined = RenditionReading.join([
      source(table, "a", .converted), source(wrapped, "b", .textLayer),
    ])
    let evidence = joined.source.evidence(2...2)
    #expect(evidence.file == "a")
    #expect(evidence.also == [Evidence(file: "b", firstLine: 3, lastLine: 8)])
  }

  @Test func `what only one of them has points nowhere else`() {
    let joined = RenditionReading.join([
      source("Innhold\n\nSide tre\n" + table, "a", .converted), source(wrapped, "b", .textLayer),
    ])
    #expect(joined.source.evidence(1...3).also == nil)
    #expect(joined.source.evidence(5...5).also?.map(\.lines) == [3...8])
  }

  @Test func `one source alone is left as it is`() {
    let joined = RenditionReading.join([source(table, "a", .converted)])
    #expect(joined.source.lines.map(\.text) == source(table, "a", .converted).lines.map(\.text))
    #expect(joined.source.evidence(2...2).also == nil)
    #expect(joined.warnings == [])
  }

  @Test func `Nordre Land's two texts become one plan`() throws {
    let corpus = try Fixtures.realPlans
    let plan = PlanReading.read(try #require(corpus.entries.last))
    let last = try #require(plan.facts.tiltakene.last)
    #expect(last.title == "Forebygge radikalisering og voldelig ekstremisme")
    #expect(last.evidence.lines == 147...147)
    #expect(last.evidence.also?.map(\.lines) == [294...294])
    let differences = plan.facts.warnings.filter { $0.code == "renditions-differ" }
    #expect(differences.count == 2)
    #expect(differences.contains { $0.message.hasPrefix("«lenger» stands as «lengre»") })
    // The table flattened one cell a line: text and ansvar of one row, each on lines of its own.
    let places = plan.facts.tiltakene.map { $0.evidence.also?.first?.lines }
    #expect(places[1] == 197...200)
    #expect(places[4] == 214...222)
    #expect(places[10] == 266...276)
  }
}

@Suite struct `Aligning words` {
  private func partners(_ left: String, _ right: String) -> [Int?] {
    WordAlignment(
      left.split(separator: " ").map(String.init), right.split(separator: " ").map(String.init)
    ).partners
  }

  @Test func `the same text is paired word for word`() {
    #expect(partners("a b a c", "a b a c") == [0, 1, 2, 3])
  }

  @Test func `what is lacking is left out`() {
    #expect(partners("a x b c", "a b c") == [0, nil, 1, 2])
    #expect(partners("a b c", "a x y b c") == [0, 3, 4])
    #expect(partners("a b", "") == [nil, nil])
  }

  @Test func `order is kept where words have changed places`() {
    let found = partners("a b c d e", "d e a b c").compactMap { $0 }
    #expect(found == found.sorted())
    #expect(found.count == 3)
  }

  @Test func `words that repeat are paired within their stretch`() {
    #expect(partners("og x og y og", "og x og og y og") == [0, 1, 2, 4, 5])
  }

  @Test func `lines whose words all repeat are paired by pairs of words`() {
    // No word stands once, as in a plan of many tables; pairs of words do.
    var state: UInt64 = 1
    let words = (0..<20_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "w\((state >> 33) % 3000)"
    }
    let other = words.enumerated().filter { $0.offset % 97 != 0 }.map(\.element)
    let found = WordAlignment(words, other).partners.compactMap { $0 }
    #expect(found == found.sorted())
    #expect(found.count > 18_000)
  }
}
