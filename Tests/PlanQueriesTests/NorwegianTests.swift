import PlanIndex
import PlanQueries
import Testing

/// Each «must not match» stands beside a «must match».
@Suite struct `Norwegian words` {
  private func first(_ query: String, _ count: Int = 5) throws -> [String] {
    try Indexes.real.search(query, limit: count).hits.map(\.id)
  }

  // MARK: Compounds

  @Test func `a word finds the compounds it is a part of`() throws {
    #expect(try first("fravær").contains("lillehammer-2016/1.2"))
    // «Rusfrie arrangement», «rusmiddelpolitisk»: no document of them says «rus» alone.
    #expect(try Indexes.real.ids("rus").contains("nordre-land-2022/0.4"))
    #expect(try !Indexes.real.ids("rus", exact: true).contains("nordre-land-2022/0.4"))
  }

  @Test(arguments: [
    ("rus forebygging", "rusforebygging"), ("barnevern vakt", "barnevernvakt"),
    ("krise senter", "krisesenter"), ("team for ungdom", "ungdomsteam"),
  ])
  func `words typed apart find what the compound finds`(apart: String, joined: String) throws {
    let found = Set(try first(apart, 10))
    #expect(try !found.isDisjoint(with: first(joined, 3)))
  }

  @Test func `a word within another that is no part of it is not found by it`() throws {
    // «rus» is in «virus» and «trussel» too.
    let parts = Compounds(["vi", "rus", "trussel", "fest"])
    #expect(parts.parts(of: "trussel") == [])
    #expect(parts.parts(of: "rusfest") == ["rus", "fest"])
  }

  // MARK: The two written standards

  @Test(arguments: [
    ("vald", "vold"), ("førebygging", "forebygging"), ("skule", "skole"),
    ("rettleiing", "veiledning"), ("vidaregåande", "videregående"), ("born", "barn"),
    ("tilbod", "tilbud"), ("føresette", "foresatte"),
  ])
  func `nynorsk finds what bokmål finds`(nynorsk: String, bokmål: String) throws {
    let found = try Indexes.real.ids(nynorsk)
    #expect(try found.isSuperset(of: Indexes.real.ids(bokmål, exact: true)))
    #expect(!found.isEmpty)
  }

  @Test(arguments: ["skole", "skoleplass", "uten skoleplass"])
  func `bokmål finds nynorsk`(query: String) throws {
    #expect(try Indexes.fictional.ids(query).contains("sundnes-2021/0.3"))
    #expect(try !Indexes.fictional.ids(query, exact: true).contains("sundnes-2021/0.3"))
  }

  @Test func `words that only look alike are not joined`() throws {
    // «vald» is «vold», and could be «valgt»; it is never «vakt».
    #expect(try !Indexes.fictional.ids("vald").contains("fjellvik-2023/1.2"))
  }

  // MARK: Keyboards

  @Test(arguments: ["maalgruppe", "mlgruppe"])
  func `a word typed without its letters is understood, and that is said`(typed: String) throws {
    let results = try Indexes.real.search(typed)
    #expect(results.interpreted == "målgruppe")
    #expect(results.suggestion == "målgruppe")
    #expect(results.total > 0)
  }

  @Test func `a word that exists is not given other letters`() throws {
    for word in ["for", "far", "mal"] {
      let results = try Indexes.fictional.search("\(word) rus")
      #expect(results.interpreted == "\(word) rus")
    }
  }

  // MARK: Questions

  @Test(arguments: [
    "hva gjør andre med skolefravær", "hvordan hindre skolefravær", "korleis hindre skolefravær",
  ])
  func `the opening of a question does not steer`(question: String) throws {
    #expect(try first(question) == first("skolefravær"))
  }
}

@Suite struct `Abbreviations` {
  private func ids(_ query: String) throws -> Set<String> { try Indexes.real.ids(query) }

  @Test func `BTI is not found in LHBTI`() throws {
    #expect(try ids("BTI").contains("nordre-land-2022/0.13"))
    #expect(try !first("BTI").contains("lillehammer-2016/2.3"))
    #expect(try first("LHBTI").contains("lillehammer-2016/2.3"))
  }

  private func first(_ query: String) throws -> [String] {
    try Indexes.real.search(query).hits.map(\.id)
  }

  @Test func `LOS finds the los and never loses`() throws {
    #expect(try first("LOS").contains("lillehammer-2016/2.1"))
    let hits = try Indexes.real.search("LOS", limit: 100).hits
    #expect(!hits.contains { $0.snippet.contains("<mark>loses</mark>") })
  }

  @Test(arguments: ["hap", "mst", "bti", "hkh"])
  func `in lower case it is meant where no other word is written so`(typed: String) throws {
    #expect(try first(typed).prefix(3) == first(typed.uppercased()).prefix(3))
    #expect(try Indexes.real.search(typed).suggestion == nil)
  }

  @Test func `mot is a word and MOT a programme`() throws {
    #expect(try ids("mot").count > 20)
    #expect(try ids("MOT").isStrictSubset(of: ids("skolemiljø mobbing MOT mot")))
    #expect(try Indexes.real.search("MOT").expansions.contains("MOT-programmet"))
    #expect(try !Indexes.real.search("mot").expansions.contains("MOT-programmet"))
  }

  @Test func `full form and abbreviation find each other`() throws {
    #expect(try first("hasjavvenningsprogram").contains("lillestrom-2024/1.23"))
    #expect(try first("HAP").contains("lillestrom-2024/1.23"))
    #expect(try first("bedre tverrfaglig innsats").contains("nordre-land-2022/0.13"))
  }
}

@Suite struct `Corrections` {
  @Test(arguments: [
    ("hasjavening", "hasjavvenning"), ("barnevren", "barnevern"), ("politti", "politi"),
    ("ekstremisem", "ekstremisme"), ("radikaliserng", "radikalisering"),
    ("skolefrvær", "skolefravær"), ("ungdomskriminalitt", "ungdomskriminalitet"),
    ("rusforbygging", "rusforebygging"),
  ])
  func `a slip is mended`(typed: String, meant: String) throws {
    let results = try Indexes.real.search(typed)
    #expect(results.interpreted == meant)
    #expect(results.suggestion == meant)
  }

  @Test(arguments: [
    "los", "mål", "vold", "rus", "natteravn", "skulevegring", "foreldrevandring", "fritidsklubb",
    "ungdomsklubb", "sommerjobb", "russ", "mobbing", "gjeng", "kniv",
  ])
  func `a word that exists is left alone`(word: String) throws {
    #expect(try Indexes.real.search(word).suggestion == nil)
  }
}

@Suite struct `Meaning` {
  @Test(arguments: [
    ("gjengkriminalitet", "kriminelle nettverk"), ("dårlig råd", "barnefattigdom"),
    ("noen å snakke med", "samtaletilbud"),
  ])
  func `a query is widened by what means the same`(query: String, other: String) throws {
    #expect(try Indexes.real.search(query).expansions.contains(other))
    #expect(try Indexes.real.search(query, exact: true).expansions == [])
  }

  @Test func `unge som ikke går på skolen is about fravær`() throws {
    let types = try Indexes.real.search("ungdom som ikke går på skolen", limit: 5).hits
      .compactMap(\.tiltakstype)
    #expect(
      !Set(types).isDisjoint(with: ["skolefravaer-oppfoelging", "los", "oppfoelgingstjeneste"]))
  }

  @Test func `a tiltak of the type that the words name comes before one that is not`() throws {
    let hits = try Indexes.real.search("foreldrekurs", limit: 2).hits
    #expect(hits.allSatisfy { $0.tiltakstype?.hasPrefix("foreldre") == true || $0.slag != .tiltak })
  }

  @Test func `no hit is a whole plan unless plans are asked for`() throws {
    #expect(
      try !Indexes.real.search("handlingsplan", limit: 100).hits.contains { $0.slag == .plan })
    #expect(try Indexes.real.ids("SLT", [.slag: ["plan"]]).contains("lillehammer-2016"))
  }
}
