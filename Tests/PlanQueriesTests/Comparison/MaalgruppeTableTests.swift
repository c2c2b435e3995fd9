import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Whom the plans are for` {
  @Test(arguments: [
    ("Lillehammer", "12–23 år", 12, 23, 70), ("Lillestrøm", "10–25 år", 10, 25, 25),
    ("Nordre Land", "0–24 år", 0, 24, 53), ("Bærum", "0–23 år", 0, 23, 6),
  ])
  func `the målgruppe of each plan is as the plan says, with its line`(
    kommune: String, value: String, min: Int, max: Int, line: Int
  ) throws {
    let cell = try #require(try Tables.real(.maalgrupper).row(kommune)?["maalgruppe"])
    #expect(cell.value == value)
    #expect(cell.state == .stated)
    #expect(cell.ages == AgeRange(min: min, max: max))
    #expect(cell.evidence.first?.firstLine == line)
  }

  @Test func `only Bærum makes an exception, for ekstremisme`() throws {
    let table = try Tables.real(.maalgrupper)
    let cell = try #require(table.row("Bærum")?["unntak"])
    #expect(cell.state == .stated)
    #expect(cell.items?.first?.text.contains("forebygging av ekstremisme") == true)
    for kommune in ["Lillehammer", "Lillestrøm", "Nordre Land"] {
      #expect(table.row(kommune)?["unntak"] == .notFound)
    }
  }

  @Test func `parents belong to it in three plans, and in Lillestrøm nothing is found`() throws {
    let table = try Tables.real(.maalgrupper)
    for kommune in ["Lillehammer", "Nordre Land", "Bærum"] {
      #expect(table.row(kommune)?["foreldre"]?.value == "ja")
    }
    #expect(table.row("Lillestrøm")?["foreldre"] == .notFound)
  }

  @Test func `a former målgruppe stands apart, with the reason for the change`() throws {
    let table = try Tables.real(.maalgrupper)
    let former = try #require(table.row("Lillestrøm")?["tidligere"])
    #expect(former.value == "12–25 år")
    #expect(former.words?.contains("gå ned i alder") == true)
    #expect(table.row("Bærum")?["tidligere"] == .notFound)
  }

  @Test func `ages of tiltak are told apart from the plan's`() throws {
    let cell = try #require(try Tables.real(.maalgrupper).row("Lillehammer")?["tiltak_alder"])
    #expect(
      cell.items?.map(\.text) == [
        "KAOS: 16–29 år", "Villa Utsikten: 18 år og eldre",
        "Prosjekt Ungdom og Utenforskap: 12–23 år",
      ])
    #expect(
      cell.items?.map(\.ages) == [
        [AgeRange(min: 16, max: 29)], [AgeRange(min: 18, max: nil)], [AgeRange(min: 12, max: 23)],
      ])
  }

  @Test func `the notes say what all share and who has which age`() throws {
    let notes = try Tables.real(.maalgrupper).notes
    #expect(notes.contains("Felles for alle med oppgitt alder: 12–23 år."))
    #expect(
      notes.contains(
        "Alder for alder: 0–9 år: Bærum og Nordre Land; 10–11 år: Bærum, Lillestrøm og Nordre Land; "
          + "12–23 år: alle; 24 år: Lillestrøm og Nordre Land; 25 år: Lillestrøm."))
    #expect(notes.contains("12–23 år (Lillehammer) ligger innenfor 10–25 år (Lillestrøm)."))
    #expect(!notes.contains { $0.hasPrefix("10–25 år (Lillestrøm) ligger innenfor") })
  }

  @Test(arguments: [
    (
      "24",
      "24 år er med i målgruppen i planen for Lillestrøm og Nordre Land; er ikke med i planen for "
        + "Bærum og Lillehammer."
    ),
    (
      "11-24",
      "11–24 år er med i målgruppen i planen for Lillestrøm og Nordre Land; er delvis med i planen "
        + "for Bærum og Lillehammer."
    ),
    ("26", "26 år er ikke med i planen for Bærum, Lillehammer, Lillestrøm og Nordre Land."),
  ])
  func `an age that is asked about is answered`(ages: String, answer: String) throws {
    #expect(try Tables.real(.maalgrupper, [.alder: [ages]]).notes.first == answer)
  }

  private static func plan(_ målgruppe: String) -> String {
    "Handlingsplan for SLT\n\n1 Målgruppe\n\n\(målgruppe)\n"
  }

  @Test func `a filter by age leaves out plans for others, and the notes say which`() throws {
    let table = try Tables.real(.maalgrupper, [.alder: ["24"]])
    #expect(table.rows.map { $0["kommune"]?.value } == ["Lillestrøm", "Nordre Land"])
    #expect(table.sources.map(\.plan) == ["lillestrom-2024", "nordre-land-2022"])
    #expect(table.note("24 år")?.contains("er ikke med i planen for Bærum og Lillehammer") == true)
  }

  @Test func `ages that nobody covers are said to be nobody's`() throws {
    let plans = [
      ("a-2020", "Aasen", 2020...2023, Self.plan("Målgruppen er barn i alderen 0–5 år.")),
      ("b-2020", "Berg", 2020...2023, Self.plan("Målgruppen er ungdom i alderen 13–18 år.")),
    ]
    try Tables.of(plans) { comparison in
      let notes = try comparison.table(.maalgrupper).notes
      #expect(notes.contains("Ingen alder er felles for alle målgruppene."))
      #expect(
        notes.contains("Alder for alder: 0–5 år: Aasen; 6–12 år: ingen; 13–18 år: Berg."))
    }
  }

  @Test func `a plan that states no ages says so, and is never blank`() throws {
    let plans = [
      ("a-2020", "Aasen", 2020...2023, "Handlingsplan for SLT\n\n1 Innledning\n\nVi samarbeider.\n")
    ]
    try Tables.of(plans) { comparison in
      let table = try comparison.table(.maalgrupper)
      #expect(table.rows[0]["maalgruppe"]?.value == "ikke funnet")
      #expect(
        table.notes.contains("Alder for målgruppen er ikke funnet i planen for Aasen."))
    }
  }

  @Test func `of very many plans the notes name some and count the rest`() throws {
    let plans = (10...29).map {
      ("k\($0)-2020", "Vik\($0)", 2020...2023, Self.plan("Målgruppen er barn i alderen 0–18 år."))
    }
    try Tables.of(plans) { comparison in
      let table = try comparison.table(.maalgrupper, Tables.request([.alder: ["7"]]))
      #expect(table.rows.count == 20)
      #expect(table.notes[0].hasPrefix("7 år er med i målgruppen i planen for Vik10, Vik11, "))
      #expect(table.notes[0].hasSuffix(", Vik24 og 5 til."))
    }
  }
}
