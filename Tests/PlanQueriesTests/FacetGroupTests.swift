import PlanIndex
import PlanQueries
import Testing

@Suite struct `Facet groups` {
  @Test func `chosen values are flagged, also when nothing has them`() throws {
    let facets = try Indexes.real.search(
      "hasjavvenning",
      [.kommune: ["Bærum"], .tiltakstype: ["krisesenter"], .alder: ["13-15"], .slag: ["Tiltak"]]
    ).facets
    #expect(facets[.kommune].filter(\.selected).map(\.value) == ["baerum"])
    #expect(facets[.tiltakstype].filter(\.selected).map(\.value) == ["krisesenter"])
    #expect(facets[.tiltakstype].first(where: \.selected)?.count == 0)
    #expect(facets[.alder].filter(\.selected).map(\.value) == ["13-15"])
    #expect(facets[.slag].filter(\.selected).map(\.value) == ["tiltak"])
    #expect(facets[.aktoer].allSatisfy { !$0.selected })
  }

  @Test func `nothing is chosen where nothing is filtered`() throws {
    let facets = try Indexes.real.search("ungdom").facets
    for facet in Facet.allCases { #expect(facets[facet].allSatisfy { !$0.selected }) }
  }

  @Test(arguments: ["", "hasjavvenning", "finnesikkeitekst"])
  func `kommuner with no hits stay`(query: String) throws {
    let values = try Indexes.real.search(query).facets[.kommune]
    #expect(
      Set(values.map(\.value)) == ["baerum", "lillehammer", "lillestrom", "nordre-land"])
    #expect(
      Set(values.map(\.label)) == ["Bærum", "Lillehammer", "Lillestrøm", "Nordre Land"])
  }

  @Test func `values of other facets with no hits are left out`() throws {
    let facets = try Indexes.real.search("hasjavvenning").facets
    for facet in Facet.allCases where facet != .kommune {
      #expect(facets[facet].allSatisfy { $0.count > 0 }, "\(facet)")
    }
  }

  @Test(arguments: [Facet.kommune, .innsatsomraade, .tiltakstype, .aktoer, .ansvar, .slag])
  func `values stand by count, then by the alphabet`(facet: Facet) throws {
    let counts = try Indexes.real.search("").facets[facet]
    #expect(counts.map(\.count) == counts.map(\.count).sorted(by: >))
    let letters = Array("abcdefghijklmnopqrstuvwxyzæøå")
    let order = { (label: String) in
      label.lowercased().map { letters.firstIndex(of: $0) ?? -1 }
    }
    for (first, second) in zip(counts, counts.dropFirst()) where first.count == second.count {
      let before = order(first.label).lexicographicallyPrecedes(order(second.label))
      #expect(before, "\(first.label) stands before \(second.label)")
    }
  }

  @Test func `ages, years and levels stand in their natural order`() throws {
    let facets = try Indexes.real.search("").facets
    #expect(
      facets[.alder].map(\.value) == ["0-5", "6-12", "13-15", "16-18", "19-24", "25-99"])
    #expect(
      facets[.alder].map(\.label) == [
        "0–5 år", "6–12 år", "13–15 år", "16–18 år", "19–24 år", "25 år og eldre",
      ])
    let years = facets[.gyldig].compactMap { Int($0.value) }
    #expect(years == years.sorted())
    #expect(years == Array(2016...2018) + Array(2022...2028))
    let levels = ["styrende", "koordinerende", "utforende", "universell", "selektiv", "indikert"]
    #expect(
      facets[.nivaa].map(\.value) == levels.filter { facets[.nivaa].map(\.value).contains($0) })
    #expect(facets[.nivaa].map(\.value).starts(with: ["styrende", "koordinerende"]))
  }

  @Test func `a tiltakstype says its group, so that pages can show the groups`() throws {
    let types = try Indexes.real.search("").facets[.tiltakstype]
    #expect(types.allSatisfy { $0.group?.isEmpty == false })
  }

  @Test func `a plan's own headings filter and are not counted`() throws {
    let values = try Indexes.real.search("", [.innsatsomraade: ["Forebygge rus"]])
      .facets[.innsatsomraade]
    #expect(values.contains { $0.value == "rus" })
    #expect(values.allSatisfy { !$0.value.contains("/") && $0.label != "Forebygge rus" })
  }
}
