import Fixtures
import Foundation
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Correcting and widening` {
  @Test(arguments: ["helsestasjon for ungdom", "LHBTI", "\"Helsestasjon for ungdom\""])
  func `a synonym of several parts stops no search`(query: String) throws {
    #expect(try Indexes.real.search(query).total > 0)
  }

  @Test func `every word and phrase of the vocabularies can be searched`() throws {
    let vocabularies = try Vocabularies.read(at: Fixtures.vocabularies)
    var words: Set<String> = []
    for begrep in vocabularies.tiltakstyper + vocabularies.aktører {
      words.formUnion([begrep.navn] + begrep.synonymer)
      words.formUnion(begrep.nynorsk + begrep.forkortelser)
    }
    for short in vocabularies.forkortelser { words.formUnion([short.kort] + short.fullt) }
    for group in vocabularies.synonymer { words.formUnion(group.ord) }
    let real = try Indexes.real
    let failing = words.filter { real.failure($0, [:]) != nil }.sorted()
    #expect(failing == [], "\(failing.count) of \(words.count)")
  }

  @Test func `the beginning of words that the plans have is not corrected away`() throws {
    let results = try Indexes.real.search("hasj")
    #expect(results.interpreted == "hasj")
    #expect(results.hits.contains { $0.id == "lillestrom-2024/1.23" })
  }

  @Test func `no word is corrected to a function word`() throws {
    #expect(try Indexes.real.search("hasj").interpreted != "har")
    #expect(try Indexes.real.search("title").interpreted != "til")
  }

  @Test(arguments: ["og", "og i på", "eller"])
  func `a query of function words alone finds them`(query: String) throws {
    #expect(try Indexes.real.search(query).total > 0)
  }

  @Test func `expansions are words, not patterns`() throws {
    for query in ["ungdomsklubb", "politi", "skole"] {
      let expansions = try Indexes.real.search(query).expansions
      #expect(expansions.filter { $0.contains("*") } == [], "\(query)")
    }
  }

  @Test(arguments: ["ungdom -politi", "ungdom AND politi", "\"voldelig ekstremisme\""])
  func `no expansion is listed that was not searched for`(query: String) throws {
    #expect(try Indexes.real.search(query).expansions == [])
  }

  @Test(arguments: ["Lillestrom", "LILLESTROM"])
  func `a slug is a slug in capitals too`(name: String) throws {
    #expect(try Indexes.real.search("", [.kommune: [name]]).total > 0)
  }

  @Test(arguments: ["+202", "-202"])
  func `a signed number is no year`(year: String) throws {
    #expect(try Indexes.real.failure("", [.gyldig: [year]])?.isUsage == true)
  }

  @Test func `a correction leaves longer words that hold it alone`() throws {
    #expect(try Indexes.real.search("skoel skolemiljø").interpreted == "skole skolemiljø")
    #expect(try Indexes.real.search("skoel skolemiljø").interpreted.hasSuffix(" skolemiljø"))
  }

  @Test func `MOT is not mot`() throws {
    let marked = try Indexes.real.search("MOT", limit: 200).hits.map { $0.snippet.lowercased() }
    #expect(!marked.contains { $0.contains("<mark>mot</mark>") })
    #expect(
      try Indexes.real.search("mot").hits.contains { $0.snippet.contains("<mark>mot</mark>") })
  }

  @Test func `a snippet does not hang on the page`() throws {
    let whole = try Indexes.real.search("ungdom", limit: 1000).hits
    for hit in whole.prefix(30) {
      let alone = try Indexes.real.search("ungdom", limit: 1, offset: hit.rank - 1).hits
      #expect(alone.first?.snippet == hit.snippet, "\(hit.id)")
    }
  }

  @Test func `a facet value without a group says null`() throws {
    let bytes = try JSONEncoder().encode(Indexes.real.search("").facets[.kommune])
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"group\":null"))
  }

  @Test func `text between a less-than and a greater-than is kept`() throws {
    try Fixtures.withCorpusCopy { corpus in
      let file = "\(corpus)/sundnes-2021/plan.txt"
      let text = try String(contentsOfFile: file, encoding: .utf8).replacing(
        "Oppfølging av ungdom utan skuleplass",
        with: "Oppfølging av ungdom < 18 og unge vaksne > 18 utan plass")
      let hits = try Spoilt.index(corpus, file, text).search(
        SearchRequest(query: "vaksne", exact: true)
      ).hits
      #expect(hits.count == 1)
    }
  }
}
