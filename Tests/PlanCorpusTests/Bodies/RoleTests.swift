import Testing

@testable import PlanCorpus

@Suite("Members are roles and units, never persons")
struct RoleTests {
  @Test(
    "A person's name leaves an entry, the role stays",
    arguments: [
      ("Anne Lene W Dahl rep ordfører", "representant for ordfører"),
      ("Flyktningkontoret v/ Camilla Berg tjenesteleder", "Flyktningkontoret (tjenesteleder)"),
      ("Terje Strand politimester", "politimester"), ("Kommunedirektør Per Ås", "Kommunedirektør"),
      ("Kari Nordmann, ordfører", "ordfører"), ("NAV v/Ola Hansen", "NAV"),
      ("SLT koordinatorer Heidi Berg og Mari Lund", "SLT koordinatorer"),
      ("Psykisk helse og rus", "Psykisk helse og rus"), ("Røde Kors", "Røde Kors"),
      ("Kommunalsjef 0 - 24", "Kommunalsjef 0 - 24"),
      (
        "Veiledningssenter Nordre Land v/ Nina Steen leder", "Veiledningssenter Nordre Land (leder)"
      ),
    ])
  func roleStays(entry: String, role: String) {
    #expect(RoleReading.role(of: entry) == role)
  }

  @Test("A name alone is no member")
  func nameAlone() {
    #expect(RoleReading.role(of: "Grete Holm") == nil)
  }

  @Test(
    "Lists part at commas and at the last «og», not inside the names of units",
    arguments: [
      ("ordfører, rådmann og politistasjonssjef", ["ordfører", "rådmann", "politistasjonssjef"]),
      ("NAV, barnevern og psykisk helse og rus", ["NAV", "barnevern", "psykisk helse og rus"]),
      ("psykisk helse og rus, NAV", ["psykisk helse og rus", "NAV"]),
      (
        "barne-, ungdoms- og videregående skoler, politiet",
        ["barne-, ungdoms- og videregående skoler", "politiet"]
      ),
      ("skole (rektor, inspektør) og barnehage", ["skole (rektor, inspektør)", "barnehage"]),
      ("politisk og administrativ ledelse", ["politisk og administrativ ledelse"]),
    ])
  func listsPart(text: String, entries: [String]) {
    #expect(MemberList.entries(of: text) == entries)
  }
}
