import Fixtures
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `How the kommuner organise` {
  private func cell(_ kommune: String, _ key: String) throws -> Cell {
    try #require(try Tables.real(.organisering).row(kommune)?[key])
  }

  @Test(arguments: [
    ("Bærum", "Styret for SLT Bærum"), ("Lillestrøm", "Politiråd"),
    ("Nordre Land", "Styringsgruppe/politiråd"), ("Lillehammer", "ikke funnet"),
  ])
  func `the styrende level has the plan's own name`(kommune: String, name: String) throws {
    #expect(try cell(kommune, "styrende_navn").value == name)
  }

  @Test(arguments: [
    ("Bærum", "styrende", "4 i året («minimum fire møter per år»)"),
    ("Bærum", "koordinerende", "12 i året («månedlige»)"),
    ("Bærum", "utforende", "13 i året («hver fjerde uke»)"),
    ("Nordre Land", "styrende", "2 i året («minst ett møte i halvåret»)"),
    ("Nordre Land", "koordinerende", "6 i året («minst seks møter i året»)"),
    (
      "Lillestrøm", "utforende",
      "8 i året («hver 6. uke») (SLT-områdemøter); 12 i året («en gang i måneden») "
        + "(SLT-arbeidsgruppe)"
    ),
    ("Lillestrøm", "styrende", "ikke funnet"), ("Lillehammer", "styrende", "ikke funnet"),
  ])
  func `each level's meetings are counted, in the plan's own words too`(
    kommune: String, level: String, value: String
  ) throws {
    #expect(try cell(kommune, "\(level)_moeter").value == value)
  }

  @Test func `the chair of the styrende level is found where the plan names one`() throws {
    let chair = try cell("Bærum", "styrende_leder")
    #expect(chair.value == "Representant for ordfører")
    #expect(chair.evidence.first?.firstLine == 181)
    for kommune in ["Lillestrøm", "Nordre Land", "Lillehammer"] {
      #expect(try cell(kommune, "styrende_leder") == .notFound)
    }
  }

  @Test func `politirådet is the styringsgruppe only where the plan says so`() throws {
    #expect(try cell("Nordre Land", "politiraad").value == "ja")
    #expect(try cell("Lillestrøm", "politiraad").value == "ja")
    #expect(try cell("Bærum", "politiraad") == .notFound)
    #expect(try cell("Lillehammer", "politiraad") == .notFound)
  }

  @Test func `the coordinators are told with number and year`() throws {
    #expect(try cell("Bærum", "koordinator").value == "2 koordinatorer, siden mai 2013")
    #expect(try cell("Nordre Land", "koordinator").value == "koordinator, siden 2010")
    #expect(
      try cell("Lillestrøm", "koordinator").value == "beskrevet; antall er ikke funnet")
    let named = try cell("Lillehammer", "koordinator")
    #expect(named.state == .unclear)
    #expect(!named.evidence.isEmpty)
  }

  @Test func `BTI is a level in Lillestrøm, a tiltak in Nordre Land, and LHBTI is not BTI`() throws
  {
    #expect(
      try cell("Lillestrøm", "bti").value.hasPrefix("BTI-strukturen: koordinerende nivå"))
    #expect(try cell("Nordre Land", "bti").items?.first?.id == "nordre-land-2022/0.13")
    #expect(try cell("Lillehammer", "bti") == .notFound)
    #expect(try cell("Bærum", "bti") == .notFound)
  }

  @Test func `what a body may decide is told`() throws {
    #expect(
      try cell("Nordre Land", "styrende_fullmakt").value
        == "Beslutte bruk av økonomiske ressurser ut over ti tusen kroner.")
  }

  @Test func `a plan that describes no levels comes out as that`() throws {
    #expect(
      try Tables.real(.organisering).notes.contains(
        "Ingen SLT-nivåer er funnet beskrevet i planen for Lillehammer."))
  }

  @Test func `a plan with two levels comes out with two`() throws {
    let plans = [("nesset-2019", "Nesset", 2019...2021, BodyPlans.nesset)]
    try Tables.of(plans) { comparison in
      let table = try comparison.table(.organisering)
      #expect(table.rows[0]["styrende_navn"]?.state == .stated)
      #expect(table.rows[0]["koordinerende_navn"]?.state == .stated)
      #expect(table.rows[0]["utforende_navn"] == .notFound)
      #expect(
        table.notes.contains("I planen for Nesset er styrende og koordinerende nivå funnet."))
      // No person of the plan stands in the table.
      for name in ["Nordmann", "Per Ås", "Hansen", "Grete Holm"] {
        #expect(!table.rows[0].cells.values.contains { $0.value.contains(name) })
      }
    }
  }
}

@Suite struct `Who sits where` {
  private func cells(_ level: String, _ actor: String) throws -> [String: Cell.State] {
    let table = try Tables.real(.aktoerer)
    let row = try #require(
      table.rows.first { $0["nivaa"]?.code == level && $0["aktoer"]?.code == actor })
    return row.cells.filter { $0.key.contains("-20") }.mapValues(\.state)
  }

  @Test func `fylkeskommunen sits on two styrende levels, not on the third`() throws {
    #expect(
      try cells("styrende", "fylkeskommune") == [
        "lillestrom-2024": .stated, "baerum-2016": .stated, "nordre-land-2022": .denied,
        "lillehammer-2016": .notFound,
      ])
  }

  @Test func `a list that is open denies nobody`() throws {
    // «ulike offentlige etater …, andre samarbeidspartnere»
    #expect(try cells("utforende", "nav")["nordre-land-2022"] == .unclear)
  }

  @Test func `actors and levels can be chosen`() throws {
    let table = try Tables.real(.aktoerer, [.nivaa: ["styrende"], .aktoer: ["Politi"]])
    #expect(table.rows.count == 1)
    #expect(table.rows[0]["kommuner"]?.value == "3 av 4")
    #expect(table.rows[0]["kommuner"]?.words == "Bærum, Lillestrøm og Nordre Land")
  }
}
