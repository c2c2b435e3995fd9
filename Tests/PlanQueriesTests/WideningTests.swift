import PlanIndex
import PlanQueries
import Testing

@Suite struct `Widening` {
  @Test(arguments: [
    ("hasjavvenning", ["HAP", "CPU", "hasjavvenningsprogram"]), ("HAP", ["hasjavvenningsprogram"]),
    ("BTI", ["bedre tverrfaglig innsats"]), ("bti", ["bedre tverrfaglig innsats"]),
    ("rådmann", ["kommunedirektør"]), ("helsesøster", ["helsesykepleier"]),
    ("ungdom", ["unge", "dei unge", "tenåringer"]), ("fylkesmann", ["statsforvalter"]),
  ])
  func `synonyms of the vocabularies are listed`(query: String, words: [String]) throws {
    let results = try Indexes.real.search(query)
    #expect(Set(results.expansions).isSuperset(of: words))
    #expect(Set(results.expansions).count == results.expansions.count)
    #expect(!results.expansions.map { $0.lowercased() }.contains(query.lowercased()))
  }

  @Test func `a synonym finds plans that never say the word`() throws {
    // Lillestrøm and Bærum write of «HAP», and Bærum of «cannabisprogram».
    let found = try Indexes.real.ids("cannabisprogram")
    #expect(found.isSuperset(of: ["lillestrom-2024/1.23", "baerum-2016/4.7"]))
    #expect(
      try !Indexes.real.ids("cannabisprogram", exact: true).contains("lillestrom-2024/1.23"))
  }

  @Test func `a phrase of several words has synonyms of its own`() throws {
    let results = try Indexes.real.search("bedre tverrfaglig innsats")
    #expect(results.expansions.contains("BTI"))
    // «Benytte BTI og kompetanseteam», and the three words nowhere.
    #expect(results.hits.contains { $0.id == "nordre-land-2022/0.13" })
  }

  @Test func `the beginning of a longer word finds it`() throws {
    #expect(try Indexes.fictional.ids("hasjavvenn").contains("fjellvik-2023/2.1"))
    #expect(try !Indexes.fictional.ids("hasjavvenn", exact: true).contains("fjellvik-2023/2.1"))
  }

  @Test func `one's own word weighs more than its synonyms`() throws {
    let hits = try Indexes.fictional.search("nattevandring").hits
    #expect(hits.first?.id == "fjellvik-2023/1.2")
  }

  @Test func `a word without synonyms is not widened`() throws {
    #expect(try Indexes.real.search("Dembra").notes.isEmpty)
    #expect(try Indexes.real.search("qqxxzzqqxxzz").expansions.isEmpty)
    #expect(try Indexes.real.search("").expansions.isEmpty)
  }

  @Test func `exact knows neither stems nor synonyms`() throws {
    let results = try Indexes.fictional.search("elev", exact: true)
    // Fjellvik writes «Elever», never «elev».
    #expect(results.total == 0)
    #expect(results.expansions.isEmpty)
    #expect(results.interpreted == "elev")
    #expect(try Indexes.fictional.ids("elev").contains("fjellvik-2023/1.1"))
    #expect(try Indexes.fictional.ids("elever", exact: true) == ["fjellvik-2023/1.1"])
  }

  @Test func `exact takes no notice of case`() throws {
    #expect(
      try Indexes.fictional.ids("FORELDRE", exact: true)
        == Indexes.fictional.ids("foreldre", exact: true))
    #expect(try Indexes.fictional.ids("FORELDRE", exact: true).contains("fjellvik-2023/1.2"))
  }

  @Test(arguments: ["hasjavvenning", "politi", "foreldre"])
  func `exact never finds more`(query: String) throws {
    let exact = try Indexes.real.ids(query, exact: true)
    #expect(!exact.isEmpty)
    #expect(try Indexes.real.ids(query).isSuperset(of: exact))
  }
}
