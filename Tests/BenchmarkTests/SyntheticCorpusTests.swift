import Fixtures
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@testable import tverrsnitt_bench

@Suite struct `Made-up documents` {
  private static let vocabularies = Result { try Vocabularies.read(at: Fixtures.vocabularies) }
  private static let lists = WordLists(common: ["fravær", "klokke", "fjell", "båt", "lys", "vei"])

  private func documents(_ count: Int, seed: UInt64 = 1) throws -> [DraftDocument] {
    var corpus = SyntheticCorpus(count, seed: seed, try Self.vocabularies.get(), Self.lists)
    var drafts: [DraftDocument] = []
    while let plan = try corpus.nextPlan() { drafts += plan }
    return drafts
  }

  private func lines(_ drafts: [DraftDocument]) throws -> [String] {
    try drafts.map { try CompactJSON.line($0) }
  }

  @Test func `are the same for the same seed and others for another`() throws {
    let first = try lines(documents(90))
    #expect(try lines(documents(90)) == first)
    #expect(try lines(documents(90, seed: 2)) != first)
  }

  @Test func `are as many as asked for, each with an id of its own`() throws {
    let drafts = try documents(130)
    #expect(drafts.count == 130)
    #expect(Set(drafts.map(\.head.id)).count == 130)
    #expect(Set(drafts.map(\.head.slag)) == Set(Slag.allCases))
  }

  @Test func `begin the same when there are more of them`() throws {
    let most = try lines(documents(90))
    #expect(try lines(documents(40)) == Array(most.prefix(40)))
  }

  @Test func `carry every facet`() throws {
    let drafts = try documents(130)
    let facets = Set(drafts.flatMap { $0.facets.map(\.facet) })
    #expect(facets == Set(Facet.allCases).subtracting([.alder]))
    #expect(drafts.contains { !$0.ages.isEmpty })
  }

  @Test func `become an index that finds them all and knows their plans`() throws {
    try Fixtures.withFolder { folder in
      let corpus = SyntheticCorpus(130, seed: 1, try Self.vocabularies.get(), Self.lists)
      let file = DocumentFile(path: "\(folder)/documents.jsonl")
      #expect(try file.write(corpus) == 130)
      let plans = try file.read()
      #expect(plans.allSatisfy { Set($0.map(\.head.plan)).count == 1 })
      let builder = DraftIndexBuilder(
        try Self.vocabularies.get(), Self.lists, index: "\(folder)/db")
      try builder.build(plans)
      let index = try OpenIndex(path: "\(folder)/db")
      #expect(index.plans.count == plans.count)
      #expect(try Searcher(index).search(SearchRequest(query: "")).total == 130)
    }
  }

  @Test func `that are not there are named with the command that writes them`() throws {
    #expect {
      try DocumentFile(path: "/nowhere/documents.jsonl").read()
    } throws: { error in
      "\(error)".contains("/nowhere/documents.jsonl")
        && "\(error)".contains("tverrsnitt-bench documents")
    }
  }
}

@Suite struct `A list drawn from as Zipf has it` {
  @Test func `gives the first most often and the last sometimes`() {
    var chance = SeededChance(seed: 1)
    let list = ZipfList(Array(0..<50))
    var counts = [Int](repeating: 0, count: 50)
    for _ in 0..<20_000 { counts[list.one(&chance)] += 1 }
    #expect(counts[0] == counts.max())
    #expect(counts[0] > 5 * counts[25])
    #expect(counts[49] > 0)
  }

  @Test func `gives no value twice among some`() {
    var chance = SeededChance(seed: 1)
    let list = ZipfList(["a", "b", "c"])
    let some = list.some(40, &chance)
    #expect(Set(some).count == some.count)
    #expect(some.count == 3)
  }
}
