import PlanIndex
import PlanQueries
import Testing

/// A search for the counts to be checked on.
struct Counted: Sendable, CustomTestStringConvertible {
  var query = ""
  var filters: [Facet: [String]] = [:]

  var testDescription: String {
    let flags = Facet.allCases.flatMap { facet in
      (filters[facet] ?? []).map { "--\(facet.flag) \($0)" }
    }
    return (["'\(query)'"] + flags).joined(separator: " ")
  }

  static let all: [Counted] = [
    Counted(), Counted(query: "ungdom"), Counted(query: "hasjavvenning"),
    Counted(query: "finnesikkeitekst"),
    Counted(filters: [.kommune: ["lillestrom"]]),
    Counted(query: "ungdom", filters: [.kommune: ["nordre-land", "baerum"]]),
    Counted(filters: [.innsatsomraade: ["rus", "psykisk-helse"]]),
    Counted(
      query: "ungdom",
      filters: [.kommune: ["nordre-land"], .tiltakstype: ["helsestasjon-for-ungdom"]]),
    Counted(filters: [.tiltakstype: ["hasjavvenning"], .gyldig: ["2024"]]),
    Counted(query: "politi", filters: [.ansvar: ["politi"], .aktoer: ["skole", "politi"]]),
    Counted(filters: [.nivaa: ["styrende", "utforende"]]),
    Counted(filters: [.dokumenttype: ["handlingsplan"], .slag: ["tiltak", "organ"]]),
    Counted(filters: [.alder: ["13-15"]]), Counted(filters: [.alder: ["16-18", "25-99"]]),
    Counted(query: "ungdom", filters: [.alder: ["17"], .kommune: ["lillestrom"]]),
    Counted(
      filters: [
        .alder: ["10-12"], .slag: ["tiltak"], .aktoer: ["ungdom"], .gyldig: ["2024", "2016"],
        .kommune: ["lillestrom"], .innsatsomraade: ["ungdomskriminalitet"],
      ]),
    Counted(query: "skole", filters: [.gyldig: ["1999"]]),
    Counted(query: "skole", filters: [.gyldig: ["1999"], .slag: ["tiltak"]]),
    Counted(query: "skole", filters: [.slag: ["plan"]]),
  ]
}

@Suite struct `Facet counts` {
  /// All documents that the query alone finds, with what they are by their own facts; whole plans
  /// among them where the search names a kind.
  private func documents(_ search: Counted) throws -> [KnownDocument] {
    let kinds: [Facet: [String]] =
      search.filters[.slag] == nil ? [:] : [.slag: Slag.allCases.map(\.rawValue)]
    let found = try Indexes.real.ids(search.query, kinds)
    return try KnownDocument.real.filter { found.contains($0.id) }
  }

  @Test(arguments: Counted.all + Counted.random)
  func `filters let through just what counting by hand does`(search: Counted) throws {
    let results = try Indexes.real.search(search.query, search.filters, limit: 1000)
    let byHand = try documents(search).filter { $0.passes(search.filters) }
    #expect(Set(results.hits.map(\.id)) == Set(byHand.map(\.id)))
    #expect(results.total == byHand.count)
    #expect(
      results.plans == Set(byHand.map { $0.id.prefix { $0 != "/" } }).count)
  }

  @Test(arguments: Counted.all + Counted.random)
  func `counts are exact and ignore the group's own filter`(search: Counted) throws {
    let results = try Indexes.real.search(search.query, search.filters, limit: 0)
    let documents = try documents(search)
    for facet in Facet.allCases where facet != .alder {
      let open = documents.filter { $0.passes(search.filters, leavingOut: facet) }
      var byHand: [String: Int] = [:]
      for value in open.flatMap({ $0.values[facet] ?? [] }) { byHand[value, default: 0] += 1 }
      let counted = results.facets[facet]
      #expect(Set(counted.map(\.value)).count == counted.count, "\(facet) repeats a value")
      let shown = Dictionary(
        counted.filter { $0.count > 0 }.map { ($0.value, $0.count) }, uniquingKeysWith: +)
      #expect(shown == byHand, "\(facet)")
    }
  }

  @Test(arguments: Counted.all + Counted.random)
  func `bands of age count everything that is for somebody in them`(search: Counted) throws {
    let results = try Indexes.real.search(search.query, search.filters, limit: 0)
    let open = try documents(search).filter {
      $0.passes(search.filters, leavingOut: .alder)
    }
    for band in ["0-5", "6-12", "13-15", "16-18", "19-24", "25-99"] {
      let counted = results.facets[.alder].first { $0.value == band }?.count ?? 0
      #expect(counted == open.count { $0.isFor(ages: band) }, "\(band)")
    }
  }

  @Test(arguments: Counted.all)
  func `a value's count is what choosing it alone gives`(search: Counted) throws {
    let results = try Indexes.real.search(search.query, search.filters, limit: 0)
    for facet in Facet.allCases {
      for value in results.facets[facet].prefix(4) {
        var filters = search.filters
        filters[facet] = [value.value]
        let total = try Indexes.real.search(search.query, filters, limit: 0).total
        #expect(total == value.count, "--\(facet.flag) \(value.value)")
      }
    }
  }

  @Test(arguments: [1, 3, 1000]) func `counts do not hang on the page`(limit: Int) throws {
    let whole = try Indexes.real.search("ungdom", limit: 0)
    let page = try Indexes.real.search("ungdom", limit: limit, offset: 2)
    #expect(page.facets == whole.facets)
    #expect(page.total == whole.total)
  }
}
