import Foundation
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Every table` {
  private static func all() throws -> [Table] {
    try TableKind.allCases.flatMap {
      [try Tables.real($0), try Tables.fictional.table($0, Tables.request())]
    }
      + ["baerum", "lillehammer", "lillestrom", "nordre-land"].map {
        try Tables.real.gaps(of: $0, Tables.request())
      }
  }

  @Test func `has a cell in every column of every row, never blank`() throws {
    for table in try Self.all() {
      for row in table.rows {
        #expect(Set(row.cells.keys) == Set(table.columns.map(\.key)), "\(table.table)")
        for (key, cell) in row.cells {
          #expect(!cell.value.isEmpty, "\(table.table) \(key)")
          #expect(!cell.value.contains("mangler") && !cell.value.contains("har ikke"))
        }
      }
    }
  }

  @Test func `gives the place of everything it says the plan says`() throws {
    for table in try Self.all() {
      for row in table.rows {
        for (key, cell) in row.cells where cell.state == .stated || cell.state == .denied {
          guard key != "kommune", key != "plan" else { continue }
          if key == "kommuner", cell.count == 0 { continue }
          #expect(!cell.evidence.isEmpty, "\(table.table) \(key): \(cell.value)")
        }
        for cell in row.cells.values where cell.state == .notFound {
          #expect(cell.evidence.isEmpty && cell.value.hasPrefix("ikke funnet"))
        }
      }
    }
  }

  @Test func `is written as the contract says, and reads back`() throws {
    let table = try Tables.real(.maalgrupper)
    let data = try JSONEncoder().encode(table)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "table", "title", "generated", "columns", "rows", "notes", "sources", "filters", "method",
      ])
    #expect(object["generated"] as? String == "2026-11-21")
    let rows = try #require(object["rows"] as? [[String: [String: Any]]])
    let row = try #require(rows.first { $0["kommune"]?["value"] as? String == "Lillestrøm" })
    #expect(row["kommune"]?["state"] as? String == "stated")
    let cell = try #require(row["maalgruppe"])
    #expect(cell["min"] as? Int == 10)
    #expect(cell["max"] as? Int == 25)
    let evidence = try #require((cell["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["file"] as? String == "lillestrom-2024/plan.txt")
    #expect(row["foreldre"]?["state"] as? String == "not_found")
    let source = try #require((object["sources"] as? [[String: Any]])?.last)
    #expect(source["plan"] as? String == "nordre-land-2022")
    #expect(source["period"] as? [Int] == [2022, 2025])
    for table in try Self.all() {
      let data = try JSONEncoder().encode(table)
      #expect(try JSONDecoder().decode(Table.self, from: data) == table)
    }
  }

  @Test(arguments: [
    (
      TableKind.maalgrupper,
      ["kommune", "plan", "maalgruppe", "foreldre", "unntak", "tiltak_alder"]
    ),
    (
      .organisering,
      ["kommune", "plan", "koordinator", "bti"]
        + ["styrende", "koordinerende", "utforende"].flatMap { level in
          ["navn", "medlemmer", "moeter", "leder"].map { "\(level)_\($0)" }
        }
    ),
    (.innsatsomraader, ["baerum-2016", "lillehammer-2016", "lillestrom-2024", "nordre-land-2022"]),
    (.tiltakstyper, ["gruppe", "type", "kommuner", "baerum-2016", "nordre-land-2022"]),
    (.tiltak, ["kommune", "innsatsomraade", "tiltak", "type", "ansvar", "alder", "nivaa"]),
  ])
  func `has the contract's keys`(kind: TableKind, keys: [String]) throws {
    #expect(Set(try Tables.real(kind).columns.map(\.key)).isSuperset(of: keys))
  }

  @Test func `has the own kommune first, then those named, then the rest by name`() throws {
    #expect(
      try Tables.real(.maalgrupper, own: "Nordre Land").rows.map { $0["kommune"]?.value }
        == ["Nordre Land", "Bærum", "Lillehammer", "Lillestrøm"])
    #expect(
      try Tables.real(.maalgrupper, [.kommune: ["lillestrom", "Bærum"]]).sources.map(\.plan)
        == ["lillestrom-2024", "baerum-2016"])
  }

  @Test func `says which plans are in force on the day`() throws {
    let status = Dictionary(
      uniqueKeysWithValues: try Tables.real(.tiltak).sources.map { ($0.plan, $0.status) })
    #expect(
      status == [
        "lillestrom-2024": .inForce, "nordre-land-2022": .inForce, "baerum-2016": .expired,
        "lillehammer-2016": .expired,
      ])
    let early = try Tables.real(.tiltak, on: "2017-12-31")
    #expect(early.sources.map(\.status) == [.expired, .inForce, .notYet, .notYet])
    #expect(
      try Tables.real(.tiltak, [.gyldig: ["2025"]]).sources.map(\.plan)
        == ["lillestrom-2024", "nordre-land-2022"])
  }

  @Test func `says that plans are of different years, and not when they are not`() throws {
    #expect(try Tables.real(.tiltak).note("Planene er fra ulike år") != nil)
    #expect(try Tables.real(.tiltak, [.gyldig: ["2025"]]).note("Planene er fra ulike år") == nil)
  }

  @Test func `of no plans, or one, is a table with a note`() throws {
    for kind in TableKind.allCases {
      let none = try Tables.real(kind, [.gyldig: ["1950"]])
      #expect(none.rows.isEmpty && none.sources.isEmpty)
      #expect(none.notes.contains("Ingen planer er med i utvalget."))
      let one = try Tables.real(kind, [.kommune: ["Bærum"]])
      #expect(!one.rows.isEmpty)
      #expect(
        one.notes.contains("Bare én plan er med, så det er ingenting å sammenligne den med."))
    }
  }

  @Test func `of two plans of one kommune tells them apart and says where they overlap`() throws {
    let text = "Handlingsplan for SLT\n\n1 Målgruppe\n\nMålgruppen er barn i alderen 0–18 år.\n"
    let plans = [
      ("a-2020", "Aasen", 2020...2023, text), ("a-2022", "Aasen", 2022...2025, text),
    ]
    try Tables.of(plans) { comparison in
      let table = try comparison.table(.innsatsomraader)
      #expect(table.columns.map(\.title).suffix(2) == ["Aasen 2020–2023", "Aasen 2022–2025"])
      #expect(table.notes.contains("Flere planer er med for Aasen."))
      #expect(table.notes.contains("Aasen har to planer for 2022–2023: a-2020 og a-2022."))
    }
  }

  @Test(arguments: ["maalgrupper", "målgrupper", "Innsatsområder", "aktører"])
  func `is called by its name, with real letters too`(name: String) throws {
    _ = try TableDefinition.named(name, at: "")
  }

  @Test func `that there is not names the nearest, as an unknown kommune does`() throws {
    #expect(throws: QueryError.self) {
      try TableDefinition.named("organisasjon", at: "")
    }
    do {
      _ = try Tables.real(.tiltak, [.kommune: ["Lilestrøm"]])
      Issue.record("was found")
    } catch QueryError.unknownValue(.kommune, _, let nearest) {
      #expect(nearest.contains("lillestrom"))
    }
  }

  @Test(arguments: ["2025-02-30", "2025-1-1", "i dag", "", "2025-13-01", "-025-01-01"])
  func `takes no day that is none`(day: String) {
    #expect(throws: QueryError.self) { try CalendarDay(day) }
  }
}

@Suite struct `The places of cells` {
  private func lines(_ evidence: [Evidence]) -> String {
    PlanLines.letters(
      evidence.flatMap { [$0] + ($0.also ?? []) }.flatMap { PlanLines.of($0) ?? [] }.joined())
  }

  @Test func `every place stands in the corpus`() throws {
    for kind in TableKind.allCases {
      for evidence in try Tables.real(kind).rows.flatMap(\.cells.values).flatMap(\.evidence) {
        #expect(PlanLines.of(evidence) != nil, "\(evidence)")
      }
    }
  }

  @Test func `the lines of a målgruppe have its ages`() throws {
    for row in try Tables.real(.maalgrupper).rows {
      let cell = try #require(row["maalgruppe"])
      let text = lines(cell.evidence)
      #expect(text.contains("\(cell.ages?.min ?? -1)"))
      #expect(text.contains("\(cell.ages?.max ?? -1)"))
    }
  }
}
