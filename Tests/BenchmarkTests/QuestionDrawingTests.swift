import Fixtures
import PlanIndex
import Testing

@testable import tverrsnitt_bench

@Suite struct `Drawn questions` {
  private static let drafts = Result {
    let vocabularies = try Vocabularies.read(at: Fixtures.vocabularies)
    let lists = WordLists(common: ["fravær", "klokke", "fjell", "båt", "lys", "vei"])
    var corpus = SyntheticCorpus(130, seed: 1, vocabularies, lists)
    var drafts: [DraftDocument] = []
    while let plan = try corpus.nextPlan() { drafts += plan }
    return drafts
  }

  private func questions(stopwords: Set<String> = [], seed: UInt64 = 1) throws -> [Question] {
    var drawing = QuestionDrawing(try Self.drafts.get(), stopwords: stopwords, seed: seed)
    return drawing.questions(20)
  }

  @Test func `are the same for the same seed and others for another`() throws {
    #expect(try questions() == questions())
    #expect(try questions() != questions(seed: 2))
  }

  @Test func `have two words each that a document has`() throws {
    let words = Set(try Self.drafts.get().flatMap { Words($0.head.text).lowercased })
    for question in try questions() {
      let asked = question.query.split(separator: " ").map(String.init)
      #expect(asked.count == 2)
      #expect(asked.allSatisfy(words.contains))
    }
  }

  @Test func `leave out words that say nothing`() throws {
    let frequent = Set(try questions().flatMap { $0.query.split(separator: " ").map(String.init) })
    let others = try questions(stopwords: frequent)
    for question in others {
      #expect(question.query.split(separator: " ").allSatisfy { !frequent.contains(String($0)) })
    }
  }

  @Test func `filter in the last variant alone, by values that documents carry`() throws {
    let carried = Set(
      try Self.drafts.get().flatMap(\.facets).map { "\($0.facet.rawValue):\($0.value)" })
    for question in try questions() {
      #expect(question.filters.isEmpty == (question.variant != .filtered))
      for (facet, values) in question.filters where facet != Facet.alder.rawValue {
        #expect(values.allSatisfy { carried.contains("\(facet):\($0)") })
      }
      if question.variant == .filtered { #expect(question.filters[Facet.alder.rawValue] != nil) }
    }
  }
}
