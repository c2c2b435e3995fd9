import Testing

@testable import PlanCorpus

struct TableTests {
  @Test func `A table with pipes has its areas as rows, and the årshjul is none of it`() throws {
    let plan = try LayoutReading(fixture: "pipetabell")
    #expect(
      plan.expected == [
        Expected("1.1", 25...25, "Skolemiljøteam på alle ungdomsskoler", "Rektor", "PPT"),
        Expected("1.2", 26...26, "Innsatsteam ved høyt fravær", "Oppvekst og læring"),
        Expected(
          "2.1", 28...28, "Temakveld om rus for foreldre på 8. trinn", "Psykisk helse og rus"),
        Expected("2.2", 29...29, "Russetreff", "SLT-koordinator", "politiet"),
      ])
    #expect(plan.tiltakene.map(\.isNew) == [false, true, false, false])
    #expect(plan.areas == ["1 Trygge skoler", "2 Rus og rusmidler", "3 Foreldresamarbeid"])
  }

  @Test
  func `A table with tabs has wrapped cells, and its areas in a column that is seldom filled`()
    throws
  {
    let plan = try LayoutReading(fixture: "tabulator")
    #expect(
      plan.expected == [
        Expected(
          "1.1", 8...10, "Temakveldar om rus for føresette på ungdomstrinnet", "Skulane", "FAU"),
        Expected("1.2", 11...11, "Utsett-samtalar på foreldremøte i 8. klasse", "Rektor"),
        Expected(
          "2.1", 12...12, "Oppfølging av elevar med høgt fråvær", "Oppfølgingstenesta", "skulane"),
        Expected("2.2", 13...13, "Miljøarbeidar i storefri", "Skuleeigar"),
        Expected("3.1", 16...16, "Open ungdomsklubb fredag og laurdag", "Kultur og fritid"),
      ])
    #expect(plan.areas == ["1 Rusførebygging", "2 Trygg skule", "3 Trygg fritid"])
  }

  @Test func `Columns kept apart by blanks go on over pages with running heads and new headers`()
    throws
  {
    let plan = try LayoutReading(fixture: "kolonner")
    #expect(
      plan.expected == [
        Expected(
          "0.1", 11...12, "Bekymringssamtaler med ungdom og foresatte etter lovbrudd",
          "Politikontakt"),
        Expected(
          "0.2", 14...15, "Nattevandring i sentrum fredag og lørdag", "FAU", "SLT-koordinator"),
        Expected(
          "0.3", 22...23, "Kurs i hasjavvenning for ungdom mellom 15 og 20 år",
          "Psykisk helse og rus"),
        Expected(
          "0.4", 25...26, "Felles regler for skolens turer og arrangementer", "Rektorene",
          "elevrådene"),
        Expected("0.5", 31...31, "Ungdomsundersøkelse hvert tredje år", "Oppvekst"),
        Expected(
          "0.6", 32...33, "Sommerjobb for ungdom som står uten jobb eller skoleplass", "NAV"),
      ])
    #expect(plan.areas.isEmpty)
  }

  @Test func `Cells on lines of their own find back to their rows`() throws {
    let plan = try LayoutReading(fixture: "celler")
    #expect(
      plan.expected == [
        Expected(
          "0.1", 20...25, "Foreldremøter om nettvett og digital mobbing på alle barneskoler",
          "Skolene", "FAU"),
        Expected("0.2", 27...31, "Natteravner i sentrum i helgene", "Frivilligsentralen"),
        Expected(
          "0.3", 33...38, "Samarbeidsmøter mellom skole og politi hver måned", "Politiet",
          "rektorene"),
        Expected(
          "0.4", 40...45, "Gratis aktivitetskort for barn i familier med lav inntekt", "NAV"),
      ])
  }

  @Test func `Cells with nothing between them are told apart by what they say`() throws {
    let plan = try LayoutReading(fixture: "flettet")
    #expect(
      plan.expected == [
        Expected(
          "0.1", 7...10, "Opprette ungdomsteam som møtes hver fjerde uke", "SLT-koordinator"),
        Expected(
          "0.2", 11...14, "Kartlegge vold i nære relasjoner i samarbeid med krisesenteret",
          "Barneverntjenesten", "politiet"),
        Expected(
          "0.3", 15...18, "Tilby foreldreveiledning (ICDP) til alle nye foreldre",
          "Helsestasjonen"),
        Expected(
          "0.4", 19...21, "Rusfri nyttårsfeiring for ungdom", "Kulturskolen", "frivillige lag"),
      ])
  }

  @Test func `A table of columns under each area numbers its tiltak with the area's number`() throws
  {
    let plan = try LayoutReading(fixture: "kolonner-nummer")
    #expect(
      plan.expected == [
        Expected(
          "1.1", 6...7, "Foreldremøter om rus på alle ungdomsskoler", "Skolene v/rektor"),
        Expected("1.2", 8...8, "Kontroll av salg til mindreårige", "Politiet", "kommunen"),
        Expected(
          "2.1", 13...14, "Kurs for ansatte i barnehagen om vold mot barn", "Barnevernet"),
        Expected("2.2", 15...15, "Samarbeidsavtale med krisesenteret", "Kommunalsjef helse"),
      ])
    #expect(plan.areas == ["1 Rusforebygging", "2 Vold"])
  }

  @Test func `Cells below each other begin anew under a repeated header and under a new area`()
    throws
  {
    let plan = try LayoutReading(fixture: "celler-omraader")
    #expect(
      plan.expected == [
        Expected("1.1", 14...17, "Skolemiljøteam på alle skoler", "Rektor"),
        Expected("1.2", 18...21, "Fraværsteam på ungdomsskolene", "PPT", "skolene"),
        Expected("1.3", 26...29, "Miljøterapeut på mellomtrinnet", "Oppvekst"),
        Expected("2.1", 37...40, "Hasjavvenning for ungdom", "Psykisk helse og rus"),
      ])
  }

  @Test func `A column of goals may stand before the tiltak, and be empty below the first`() throws
  {
    let plan = try LayoutReading(fixture: "kolonner-nynorsk")
    #expect(
      plan.expected == [
        Expected("1.1", 4...4, "Foreldremøte i 8. klasse", "Rektor", "FAU"),
        Expected("1.2", 5...5, "Kontroll av skjenkestader", "Kommunen"),
        Expected(
          "1.3", 6...7, "Samtalar med ungdom som har ruserfaring", "Helsestasjon for ungdom"),
        Expected("2.1", 12...12, "Kurs om vald for tilsette", "Barnevernet"),
      ])
  }

  @Test func `A table for every tiltak is a tiltak with labels`() throws {
    let plan = try LayoutReading(fixture: "bokser")
    #expect(
      plan.expected == [
        Expected("0.1", 3...6, "Fritidsfond for barn", "Kultur"),
        Expected("0.2", 8...11, "Ungdomslos", "Oppfølgingstjenesten", "NAV"),
        Expected("0.3", 13...16, "Digital foreldreskole", "SLT-koordinator"),
      ])
    #expect(plan.tiltakene.map { $0.ageRanges.count } == [0, 1, 0])
  }
}
