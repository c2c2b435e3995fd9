import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Innsatsområder side by side` {
  @Test func `a plan's own headings stand in its column, with the number of tiltak`() throws {
    let row = try Tables.real(.innsatsomraader).row("innsatsomraade", "ungdomskriminalitet")
    let cell = try #require(row?["lillestrom-2024"])
    #expect(cell.value == "Ungdomskriminalitet (28 tiltak); Kriminelle nettverk (4 tiltak)")
    #expect(cell.count == 32)
    #expect(cell.items?.map(\.id) == ["lillestrom-2024/1", "lillestrom-2024/4"])
    #expect(row?["baerum-2016"] == .notFound)
  }

  @Test func `a plan without areas is placed by its tiltak, marked as ours`() throws {
    let table = try Tables.real(.innsatsomraader)
    let cell = try #require(table.row("innsatsomraade", "rus")?["nordre-land-2022"])
    #expect(cell.state == .unclear)
    #expect(cell.value == "2 tiltak, plassert av oss")
    #expect(cell.items?.map(\.id) == ["nordre-land-2022/0.4", "nordre-land-2022/0.15"])
    #expect(table.row("innsatsomraade", "rus")?["kommuner"]?.count == 2)
    let placed = table.rows.compactMap { $0["nordre-land-2022"]?.count }.reduce(0, +)
    #expect(placed == 16)
  }

  @Test func `tiltak that stand under several areas are named`() throws {
    let note = try Tables.real(.innsatsomraader).note("I planen for Lillehammer")
    #expect(
      note?.hasSuffix("LOS (1.2 og 2.1), LHBTI Handlingstiltak (1.4 og 2.3) og KAOS (2.2 og 4.1).")
        == true)
  }
}

@Suite struct `Types of tiltak by kommune` {
  private func row(_ type: String) throws -> TableRow {
    try #require(try Tables.real(.tiltakstyper).row("type", type))
  }

  private func ids(_ type: String, _ plan: String) throws -> [String] {
    (try row(type)[plan]?.items ?? []).compactMap(\.id)
  }

  @Test func `hasjavvenning is in three plans`() throws {
    #expect(try ids("hasjavvenning", "lillehammer-2016") == ["lillehammer-2016/2.4"])
    #expect(try ids("hasjavvenning", "lillestrom-2024") == ["lillestrom-2024/1.23"])
    #expect(
      try ids("hasjavvenning", "baerum-2016") == ["baerum-2016/4.6", "baerum-2016/4.7"])
    #expect(try row("hasjavvenning")["nordre-land-2022"] == .notFound)
    #expect(try row("hasjavvenning")["kommuner"]?.value == "3 av 4")
    #expect(
      try row("hasjavvenning")["lillehammer-2016"]?.items?.first?.ansvar == ["Ungdomsbasen"])
  }

  @Test func `helsestasjon for ungdom and oppfølgingstjenesten are in two`() throws {
    #expect(
      try ids("helsestasjon-for-ungdom", "nordre-land-2022")
        == ["nordre-land-2022/0.6", "nordre-land-2022/0.7"])
    #expect(try ids("helsestasjon-for-ungdom", "lillestrom-2024") == ["lillestrom-2024/1.15"])
    #expect(
      try ids("oppfoelgingstjeneste", "lillestrom-2024")
        == ["lillestrom-2024/1.25", "lillestrom-2024/1.26"])
    #expect(try ids("oppfoelgingstjeneste", "nordre-land-2022") == ["nordre-land-2022/0.9"])
  }

  @Test func `three types recur in at least three kommuner, one of them in all`() throws {
    let table = try Tables.real(.tiltakstyper, fewest: 3)
    #expect(
      table.rows.map { $0["type"]?.code } == [
        "skolemiljoe-mobbing", "hasjavvenning", "beredskap-radikalisering",
      ])
    #expect(table.rows.map { $0["kommuner"]?.count } == [3, 3, 4])
    #expect(try Tables.real(.tiltakstyper, fewest: 4).rows.count == 1)
    #expect(try Tables.real(.tiltakstyper, fewest: 5).rows.isEmpty)
  }

  @Test func `a tiltak told under two areas is counted once`() throws {
    #expect(try row("los")["lillehammer-2016"]?.count == 1)
    #expect(try ids("los", "lillehammer-2016") == ["lillehammer-2016/1.2"])
  }

  @Test func `a secondary type is told from the first, and not counted`() throws {
    let row = try row("tverrfaglig-team")
    let cell = try #require(row["nordre-land-2022"])
    #expect(cell.items?.first?.secondary == true)
    #expect(cell.value.hasSuffix("(også)"))
    #expect(cell.count == 0)
    #expect(row["kommuner"]?.words == "Bærum og Lillestrøm")
  }

  @Test func `a group has its name, and the types stand in the vocabulary's order`() throws {
    let table = try Tables.real(.tiltakstyper)
    #expect(table.rows.first?["gruppe"]?.value == "Skole og oppvekstmiljø")
    let codes = table.rows.compactMap { $0["type"]?.code }
    let order = try Indexes.real.open.facets.values(of: .tiltakstype).map(\.value)
    #expect(codes == order.filter(codes.contains))
  }

  @Test func `a type can be chosen`() throws {
    let table = try Tables.real(.tiltakstyper, [.tiltakstype: ["Hasjavvenning"]])
    #expect(table.rows.map { $0["type"]?.code } == ["hasjavvenning"])
  }
}

@Suite struct `Tiltak row by row` {
  private func titles(_ filters: [Facet: [String]]) throws -> [String] {
    try Tables.real(.tiltak, filters).rows.compactMap { $0["tiltak"]?.code }
  }

  @Test func `every tiltak has a row, and one that is told twice names both areas in both`() throws
  {
    let table = try Tables.real(.tiltak)
    #expect(table.rows.count == 15 + 46 + 16 + 30)
    let kaos = try #require(table.row("tiltak", "lillehammer-2016/2.2"))
    #expect(
      kaos["innsatsomraade"]?.items?.map(\.id) == ["lillehammer-2016/2", "lillehammer-2016/4"])
    let again = try #require(table.row("tiltak", "lillehammer-2016/4.1"))
    #expect(
      again["innsatsomraade"]?.items?.map(\.id) == ["lillehammer-2016/4", "lillehammer-2016/2"])
    // Each telling names somebody else.
    #expect(kaos["ansvar"]?.value == "Styringsgruppen")
    #expect(again["ansvar"]?.value == "SLT koordinator")
    #expect(kaos["alder"]?.items?.map(\.ages) == [[AgeRange(min: 16, max: 29)]])
  }

  @Test(arguments: [
    ("lillestrom-2024/1.23", "Helsestasjon for ungdom (HFU) Lillestrøm"),
    ("lillestrom-2024/1.25", "Akershus Fylkeskommune"),
    ("nordre-land-2022/0.9", "Oppfølgingstjenesten i NAV og i videregående skole"),
    ("nordre-land-2022/0.7", "Helsesykepleiertjenesten"),
    ("lillehammer-2016/2.4", "Ungdomsbasen"), ("baerum-2016/4.6", "ikke funnet"),
  ])
  func `who is responsible is in the plan's own words`(id: String, ansvar: String) throws {
    #expect(try Tables.real(.tiltak).row("tiltak", id)?["ansvar"]?.value == ansvar)
  }

  @Test func `the tiltak of Lillestrøm that name nobody responsible are two`() throws {
    let rows = try Tables.real(.tiltak, [.kommune: ["Lillestrøm"]]).rows
    #expect(
      rows.filter { $0["ansvar"]?.state == .notFound }.map { $0["tiltak"]?.code }
        == ["lillestrom-2024/1.14", "lillestrom-2024/1.28"])
  }

  @Test func `the tiltak for those who are 26 are found by their own ages`() throws {
    #expect(
      try titles([.alder: ["26"]]) == [
        "lillehammer-2016/2.2", "lillehammer-2016/2.5", "lillehammer-2016/4.1",
        "lillestrom-2024/1.21", "lillestrom-2024/2.4",
      ])
  }

  @Test func `filters go together, and the plan that has none of it is named`() throws {
    let table = try Tables.real(.tiltak, [.tiltakstype: ["oppfoelgingstjeneste"]])
    #expect(table.rows.count == 3)
    #expect(
      table.notes.contains("Ingen tiltak i planen for Bærum og Lillehammer passer til filtrene."))
    #expect(
      try titles([.tiltakstype: ["oppfoelgingstjeneste"], .ansvar: ["nav"]])
        == ["nordre-land-2022/0.9"])
  }
}

@Suite struct `The table of tiltak with a row a type` {
  private func table(_ fewest: Int = 1) throws -> Table {
    var request = try Tables.request(fewest: fewest)
    request.isByType = true
    return try Tables.real.table(.tiltak, request)
  }

  @Test func `has each kommune's own name, who is responsible, ages and level`() throws {
    let row = try #require(try table().row("type", "hasjavvenning"))
    let own = try #require(row["lillestrom-2024"]?.items?.first)
    #expect(own.id == "lillestrom-2024/1.23" && own.text == "Hasjavvenningsprogram (HAP)")
    let facts = try #require(
      try Tables.real(.tiltak).rows.first { $0["tiltak"]?.code == "lillestrom-2024/1.23" })
    for key in ["ansvar", "alder"] where facts[key]?.state == .stated {
      for item in facts[key]?.items ?? [] {
        #expect(own.note?.contains(item.text) == true, "\(key): \(own.note ?? "")")
      }
    }
    #expect(row["nordre-land-2022"]?.state == .notFound)
  }

  @Test func `says of a tiltak without anybody responsible that it was not found`() throws {
    let items = try table().rows.flatMap(\.cells.values).flatMap { $0.items ?? [] }
    let nobody = Set(
      try Tables.real(.tiltak).rows.filter { $0["ansvar"]?.state == .notFound }
        .compactMap { $0["tiltak"]?.code })
    let told = items.filter { nobody.contains($0.id ?? "") }
    #expect(!told.isEmpty)
    for item in told { #expect(item.note?.contains("ansvar: ikke funnet") == true) }
  }

  @Test func `has every tiltak that has a type, and counts those that have none`() throws {
    let shown = Set(
      try table().rows.flatMap(\.cells.values).flatMap { $0.items ?? [] }.compactMap(\.id))
    let rows = try Tables.real(.tiltak).rows
    let untyped = rows.filter { $0["type"]?.state == .notFound }.compactMap { $0["tiltak"]?.code }
    #expect(shown.isDisjoint(with: untyped))
    #expect(
      untyped.isEmpty
        == (try table().notes.allSatisfy { !$0.contains("ikke funnet noen type") }))
  }

  @Test func `can be kept to types that several kommuner have`() throws {
    #expect(try table(3).rows.count < table(2).rows.count)
    #expect(try table(3).rows.allSatisfy { $0["kommuner"]?.count ?? 0 >= 3 })
  }
}
