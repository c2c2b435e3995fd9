import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Several plans of one kommune` {
  private static func plan(_ age: String, _ tiltak: [String]) -> String {
    ([
      "Handlingsplan for SLT", "1 Målgruppe", "Målgruppen er barn og unge i alderen \(age) år.",
      "2 Tiltak",
    ]
      + tiltak.enumerated().map { "Tiltak \($0 + 1): \($1)\n\nAnsvar: SLT-koordinator" })
      .joined(separator: "\n\n") + "\n"
  }

  /// Aasen has three plans after one another, Bekkelund has one.
  private static let plans:
    [(id: String, kommune: String, period: ClosedRange<Int>, text: String)] =
      [
        (
          "aasen-2016", "Aasen", 2016...2019,
          plan("12–18", ["Natteravner", "Foreldremøter om rus"])
        ),
        (
          "aasen-2020", "Aasen", 2020...2023,
          plan("12–20", ["Natteravner", "Hasjavvenning", "Elevråd mot mobbing"])
        ),
        (
          "aasen-2024", "Aasen", 2024...2027,
          plan("12–23", ["Hasjavvenningskurs", "Hasjavvenning", "Ungdomsklubb"])
        ),
        ("bekkelund-2022", "Bekkelund", 2022...2025, plan("0–18", ["Natteravner"])),
      ]

  private func table(
    _ kind: TableKind, _ filters: [Facet: [String]] = [:], on day: String = "2025-03-01",
    all: Bool = false
  ) throws -> Table {
    try Tables.of(Self.plans) { comparison in
      var request = try Tables.request(filters, on: day)
      request.hasAllPlans = all
      return try comparison.table(kind, request)
    }
  }

  @Test(arguments: [
    ("2025-03-01", "aasen-2024"), ("2021-03-01", "aasen-2020"), ("2029-01-01", "aasen-2024"),
    ("2010-01-01", "aasen-2016"),
  ])
  func `a comparison takes the newest that holds on the day`(day: String, plan: String) throws {
    let table = try table(.maalgrupper, on: day)
    #expect(table.sources.map(\.plan) == [plan, "bekkelund-2022"])
    #expect(table.note("Av hver kommune er bare én plan med")?.contains("Aasen") == true)
  }

  @Test func `all of them stand side by side when that is asked for`() throws {
    let table = try table(.maalgrupper, all: true)
    #expect(
      table.sources.map(\.plan) == ["aasen-2016", "aasen-2020", "aasen-2024", "bekkelund-2022"])
    #expect(table.note("Av hver kommune") == nil)
  }

  @Test func `a kommune alone is shown over time`() throws {
    let table = try table(.maalgrupper, [.kommune: ["Aasen"]])
    #expect(
      table.rows.compactMap { $0["maalgruppe"]?.value } == ["12–18 år", "12–20 år", "12–23 år"])
  }

  @Test func `a year keeps the plan that held then`() throws {
    #expect(
      try table(.maalgrupper, [.gyldig: ["2022"]]).sources.map(\.plan)
        == ["aasen-2020", "bekkelund-2022"])
  }

  @Test func `a kommune's tiltak are told with what came and what went`() throws {
    let table = try table(.tiltak, [.kommune: ["Aasen"]])
    let cells = Dictionary(
      uniqueKeysWithValues: table.rows.map { row in
        (
          row["tiltak"]?.code ?? "",
          [row["tidligere_plan"], row["senere_plan"]].map { $0?.items?.first?.id ?? $0?.value }
        )
      })
    #expect(cells["aasen-2016/0.1"]?[1] == "aasen-2020/0.1")
    #expect(cells["aasen-2016/0.2"]?[1] == "ikke funnet")
    #expect(cells["aasen-2020/0.1"] == ["aasen-2016/0.1", "ikke funnet"])
    #expect(cells["aasen-2020/0.2"] == ["ikke funnet", "aasen-2024/0.2"])
    #expect(cells["aasen-2024/0.1"]?[0] == "ikke funnet", "the same title goes before one like it")
    #expect(cells["aasen-2024/0.3"]?[1]?.hasPrefix("ikke funnet; ingen slik plan") == true)
    #expect(table.note("Fra 2016–2019 til 2020–2023: 1 tiltak er kjent igjen, 2 er ikke") != nil)
  }

  @Test func `what is told again points at its place in the other plan`() throws {
    let row = try #require(
      try table(.tiltak, [.kommune: ["Aasen"]]).row("tiltak", "aasen-2020/0.2"))
    #expect(row["senere_plan"]?.state == .stated)
    #expect(row["senere_plan"]?.evidence.map(\.file) == ["aasen-2024/plan.txt"])
  }

  @Test func `tiltak of several kommuner have no columns of time`() throws {
    let keys = try table(.tiltak, all: true).columns.map(\.key)
    #expect(!keys.contains("tidligere_plan"))
  }
}
