import PlanIndex
import PlanQueries
import Testing

@Suite struct `Ranking` {
  @Test(arguments: ["hasjavvenning", "hasjavvening", "Hasjavvenning"])
  func `hasjavvenning gives the programme first and hits of several kommuner`(
    query: String
  ) throws {
    let results = try Indexes.real.search(query)
    #expect(results.hits.first?.id == "lillestrom-2024/1.23")
    #expect(Set(results.hits.map(\.kommune)).count >= 2)
    #expect(results.plans >= 2)
  }

  @Test func `ungdom in one kommune and one type gives just its two tiltak`() throws {
    let results = try Indexes.real.search(
      "ungdom", [.kommune: ["nordre-land"], .tiltakstype: ["helsestasjon-for-ungdom"]])
    #expect(Set(results.hits.map(\.id)) == ["nordre-land-2022/0.6", "nordre-land-2022/0.7"])
    #expect(results.total == 2)
    #expect(results.plans == 1)
  }

  @Test(arguments: [
    ("krisesenter", "lillestrom-2024/2.5"), ("Dembra", "lillestrom-2024/3.1"),
    ("ferieaktiviteter", "lillestrom-2024/1.2"), ("mekling", "lillestrom-2024/1.24"),
    ("natt til 17. mai", "nordre-land-2022/0.4"), ("mentorordning", "baerum-2016/3.1"),
  ])
  func `a tiltak whose title holds the words comes first`(query: String, id: String) throws {
    #expect(try Indexes.real.search(query).hits.first?.id == id)
  }

  @Test(arguments: ["hasjavvenning", "ungdom", "politi skole", "voldelig ekstremisme"])
  func `scores never rise down the list`(query: String) throws {
    let scores = try Indexes.real.search(query, limit: 1000).hits.map(\.score)
    #expect(scores == scores.sorted(by: >))
    #expect(scores.allSatisfy { $0 > 0 })
  }

  @Test func `an empty query lists every document there is`() throws {
    let real = try Indexes.real
    let results = try real.search("", limit: 1000)
    #expect(results.total == real.outcome.documents)
    #expect(Set(results.hits.map(\.id)).count == real.outcome.documents)
    #expect(results.hits.count { $0.slag == .tiltak } == real.outcome.tiltak)
    #expect(results.plans == 4)
    #expect(results.suggestion == nil)
  }

  @Test func `blanks alone are an empty query`() throws {
    #expect(
      try Indexes.fictional.search(" \t\n ", limit: 0).total
        == Indexes.fictional.outcome.documents)
  }

  @Test func `filters alone list what they let through`() throws {
    #expect(
      try Indexes.fictional.ids("", [.slag: ["plan"]]) == ["fjellvik-2023", "sundnes-2021"])
  }

  @Test func `a stem finds the other forms of a word`() throws {
    // «skolen» and «skoleavslutning» stand in the plan, «skolene» does not.
    let found = try Indexes.fictional.ids("skolene")
    #expect(found.contains("fjellvik-2023/1.1"))
  }

  @Test func `bokmål finds nynorsk`() throws {
    #expect(try Indexes.fictional.ids("skole").contains("sundnes-2021/0.1"))
  }

  @Test func `words of a heading and of ansvar are found`() throws {
    #expect(
      try Indexes.fictional.ids("skolemiljø", [.slag: ["tiltak"]], exact: true)
        == ["fjellvik-2023/1.1", "fjellvik-2023/1.2"])
    #expect(try Indexes.fictional.ids("rektor", exact: true) == ["fjellvik-2023/1.1"])
  }
}
