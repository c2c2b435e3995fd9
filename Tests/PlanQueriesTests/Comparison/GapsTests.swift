import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `What others do` {
  private func gaps(
    _ kommune: String, _ filters: [Facet: [String]] = [:], fewest: Int = 1
  ) throws -> Table {
    try Tables.real.gaps(of: kommune, Tables.request(filters, fewest: fewest))
  }

  @Test func `Nordre Land's plan was not found to have hasjavvenning, which all others have`()
    throws
  {
    let table = try gaps("Nordre Land")
    let first = try #require(table.rows.first)
    #expect(first["type"]?.code == "hasjavvenning")
    #expect(first["kommuner"]?.value == "3 av 3")
    #expect(first["egen_plan"]?.value == "ikke funnet i planen")
    #expect(first["egen_plan"]?.state == .notFound)
    // One of each kommune before a second of Bærum.
    #expect(
      first["eksempler"]?.items?.map(\.id) == [
        "baerum-2016/4.6", "lillehammer-2016/2.4", "lillestrom-2024/1.23", "baerum-2016/4.7",
      ])
  }

  @Test func `types that most kommuner have come first`() throws {
    let counts = try gaps("nordre-land").rows.compactMap { $0["kommuner"]?.count }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.first == 3 && counts.last == 1)
  }

  @Test func `no type that the plan has, first or second, is a gap`() throws {
    for plan in ["lillestrom-2024", "lillehammer-2016", "baerum-2016", "nordre-land-2022"] {
      guard case .plan(let facts, let head) = try Indexes.real.lookup.find(plan) else {
        Issue.record("\(plan) is no plan")
        return
      }
      let had = Set(facts.tiltakene.flatMap { [$0.type ?? ""] + $0.secondaryTypes })
      let gaps = try gaps(head.kommune).rows.compactMap { $0["type"]?.code }
      #expect(!gaps.isEmpty)
      #expect(had.isDisjoint(with: gaps))
    }
  }

  @Test func `what the plan only speaks of is told, with the passages`() throws {
    let table = try gaps("Lillehammer")
    let spoken = table.rows.compactMap { $0["egen_plan"] }.filter { $0.state == .unclear }
    #expect(!spoken.isEmpty)
    for cell in spoken {
      #expect(cell.value == "omtales, men er ikke funnet som tiltak")
      #expect(cell.evidence.allSatisfy { $0.file.hasPrefix("lillehammer-2016/") })
      #expect(cell.items?.isEmpty == false)
    }
  }

  @Test func `a filter hides tiltak of the others, never one's own`() throws {
    // Lillestrøm has hasjavvenning, with the helsestasjon responsible and not in this area.
    let table = try gaps("Lillestrøm", [.innsatsomraade: ["rus"]])
    let types = table.rows.compactMap { $0["type"]?.code }
    #expect(types.contains("rusmiddelpolitisk-plan"))
    #expect(!types.contains("hasjavvenning"))
  }

  @Test func `the others can be chosen`() throws {
    let table = try gaps("Lillestrøm", [.kommune: ["Bærum"]])
    #expect(table.sources.map(\.plan) == ["lillestrom-2024", "baerum-2016"])
    #expect(table.rows.allSatisfy { $0["kommuner"]?.value == "1 av 1" })
    #expect(try gaps("Lillestrøm", fewest: 2).rows.allSatisfy { ($0["kommuner"]?.count ?? 0) > 1 })
  }

  @Test func `a kommune alone has nobody to learn from, and is told so`() throws {
    let plans = [
      ("a-2020", "Aasen", 2020...2023, "Handlingsplan for SLT\n\n1 Innledning\n\nVi samarbeider.\n")
    ]
    try Tables.of(plans) { comparison in
      let table = try comparison.gaps(of: "Aasen")
      #expect(table.rows.isEmpty)
      #expect(table.notes.contains("Ingen andre kommuner er med å sammenligne med."))
      #expect(table.notes.contains("Ingen tiltak er funnet i planen for Aasen."))
    }
  }

  @Test func `an unknown kommune names the nearest`() throws {
    #expect(throws: QueryError.self) { try gaps("Lilehammer") }
  }
}
