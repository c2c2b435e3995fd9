import PlanIndex
import PlanQueries
import Testing

@Suite struct `Filters` {
  @Test(arguments: [
    ("Bærum", "baerum"), ("baerum", "baerum"), ("BÆRUM", "baerum"), ("bærum", "baerum"),
    ("BAERUM", "baerum"), ("Lillestrøm", "lillestrom"), ("lillestrom", "lillestrom"),
    ("lillestroem", "lillestrom"), ("LILLESTRØM", "lillestrom"), ("Nordre Land", "nordre-land"),
    ("nordre land", "nordre-land"), ("nordre-land", "nordre-land"),
  ])
  func `a kommune is meant by its name, its slug and its own spelling`(
    name: String, slug: String
  ) throws {
    let results = try Indexes.real.search("", [.kommune: [name]], limit: 1000)
    #expect(results.total > 10)
    #expect(Set(results.hits.map { String($0.plan.dropLast(5)) }) == [slug])
  }

  /// Every filter on the fictional plans, the answer read from the plans.
  @Test(arguments: [
    (Facet.innsatsomraade, "rus", ["fjellvik-2023/2.1", "fjellvik-2023/2.2"]),
    (.innsatsomraade, "Rus", ["fjellvik-2023/2.1", "fjellvik-2023/2.2"]),
    (.innsatsomraade, "Rus blant ungdom", ["fjellvik-2023/2.1", "fjellvik-2023/2.2"]),
    (.innsatsomraade, "rus-blant-ungdom", ["fjellvik-2023/2.1", "fjellvik-2023/2.2"]),
    (
      .innsatsomraade, "TRYGT SKOLEMILJØ OG FRAVÆR",
      ["fjellvik-2023/1.1", "fjellvik-2023/1.2"]
    ),
    (.tiltakstype, "natteravn", ["fjellvik-2023/1.2"]),
    (.tiltakstype, "Natteravn og foreldrevandring", ["fjellvik-2023/1.2"]),
    (.tiltakstype, "natteravn-og-foreldrevandring", ["fjellvik-2023/1.2"]),
    (.nivaa, "styrende", ["fjellvik-2023/styrende.1"]),
    (.nivaa, "Styrende nivå", ["fjellvik-2023/styrende.1"]),
    (.nivaa, "styrende-nivaa", ["fjellvik-2023/styrende.1"]),
    (.aktoer, "politi", ["fjellvik-2023/styrende.1", "fjellvik-2023/1.2"]),
    (.aktoer, "Politi", ["fjellvik-2023/styrende.1", "fjellvik-2023/1.2"]),
    (.ansvar, "foreldre", ["fjellvik-2023/1.2", "sundnes-2021/0.1"]),
    (.ansvar, "Foreldre og FAU", ["fjellvik-2023/1.2", "sundnes-2021/0.1"]),
    (.ansvar, "oppsoekende-tjeneste", ["fjellvik-2023/2.1"]),
    (.slag, "Organ", ["fjellvik-2023/styrende.1", "fjellvik-2023/koordinerende.2"]),
    (.slag, "plan", ["fjellvik-2023", "sundnes-2021"]),
  ])
  func `a value is meant by its code, its name and its slug`(
    facet: Facet, name: String, ids: [String]
  ) throws {
    #expect(try Indexes.fictional.ids("", [facet: [name]]) == Set(ids))
  }

  @Test func `who is responsible is not everybody who is named`() throws {
    let named = try Indexes.fictional.ids("", [.aktoer: ["politi"], .slag: ["tiltak"]])
    let responsible = try Indexes.fictional.ids("", [.ansvar: ["politi"]])
    // Nattevandring is laid out with the police; FAU and the coordinator answer for it.
    #expect(named == ["fjellvik-2023/1.2"])
    #expect(responsible == [])
  }

  @Test(arguments: [
    ("Årsrapport", "baerum-2016"), ("aarsrapport", "baerum-2016"),
    ("årsrapport", "baerum-2016"), ("Handlingsprogram", "lillehammer-2016"),
  ])
  func `a document type is meant by its name and its code`(name: String, plan: String) throws {
    let hits = try Indexes.real.search("", [.dokumenttype: [name]], limit: 1000).hits
    #expect(Set(hits.map(\.plan)) == [plan])
  }

  @Test(arguments: [
    ("2016", ["baerum-2016", "lillehammer-2016"]), ("2017", ["lillehammer-2016"]),
    ("2018", ["lillehammer-2016"]), ("2019", []), ("2022", ["nordre-land-2022"]),
    ("2024", ["nordre-land-2022", "lillestrom-2024"]), ("2028", ["lillestrom-2024"]),
    ("2029", []), ("1999", []),
  ])
  func `a year finds the plans that hold in it`(year: String, plans: [String]) throws {
    let results = try Indexes.real.search("", [.gyldig: [year]], limit: 1000)
    #expect(Set(results.hits.map(\.plan)) == Set(plans))
    #expect(results.plans == plans.count)
  }

  @Test func `a plan's own heading finds its tiltak alone`() throws {
    let hits = try Indexes.real.search(
      "", [.innsatsomraade: ["Kriminelle nettverk"], .slag: ["tiltak"]]
    ).hits
    #expect(Set(hits.map(\.id)) == Set((1...4).map { "lillestrom-2024/4.\($0)" }))
    #expect(hits.allSatisfy { $0.innsatsområde == "Kriminelle nettverk" })
  }

  @Test func `a canonical area joins plans that call it otherwise`() throws {
    let hits = try Indexes.real.search(
      "", [.innsatsomraade: ["hat-og-ekstremisme"]], limit: 1000
    ).hits
    #expect(Set(hits.map(\.kommune)).count >= 3)
    #expect(Set(hits.compactMap(\.innsatsområde)).count >= 3)
    #expect(hits.allSatisfy { $0.innsatsområdeKode == "hat-og-ekstremisme" })
  }

  @Test func `values of one filter add up and filters narrow each other`() throws {
    let real = try Indexes.real
    let bærum = try real.ids("ungdom", [.kommune: ["baerum"]])
    let nordreLand = try real.ids("ungdom", [.kommune: ["nordre-land"]])
    let tiltak = try real.ids("ungdom", [.slag: ["tiltak"]])
    #expect(!bærum.isEmpty && !nordreLand.isEmpty && bærum.isDisjoint(with: nordreLand))
    #expect(
      try real.ids("ungdom", [.kommune: ["Bærum", "nordre-land"]]) == bærum.union(nordreLand))
    #expect(
      try real.ids("ungdom", [.kommune: ["baerum"], .slag: ["tiltak"]])
        == bærum.intersection(tiltak))
  }

  @Test func `a value of the vocabulary that no plan has gives no hits and no error`() throws {
    let results = try Indexes.fictional.search("", [.tiltakstype: ["krisesenter"]])
    #expect(results.total == 0)
    #expect(results.hits.isEmpty)
  }

  @Test func `a filter neither raises nor lowers a score`() throws {
    let free = try Indexes.real.search("ungdom", limit: 1000).hits
    let filtered = try Indexes.real.search("ungdom", [.kommune: ["baerum"]], limit: 1000).hits
    let scores = Dictionary(uniqueKeysWithValues: free.map { ($0.id, $0.score) })
    #expect(filtered.allSatisfy { abs((scores[$0.id] ?? -1) - $0.score) < 1e-9 })
  }
}
