import Testing

@testable import PlanCorpus

struct HeadTests {
  @Test func `Numbered headings with labels below are tiltak, under the area of their chapter`()
    throws
  {
    let plan = try LayoutReading(fixture: "nummererte")
    #expect(
      plan.expected == [
        Expected("1.1", 16...23, "Fritidskontakt for unge", "Kultur og fritid"),
        Expected("1.2", 25...31, "Jobbskole", "NAV", "videregående skole"),
        Expected(
          "2.1", 35...43, "Undervisning om vold og overgrep på mellomtrinnet",
          "Helsetjenesten for barn og unge"),
        Expected(
          "2.2", 45...50, "Konsultasjonsteam", "Barneverntjenesten", "krisesenteret", "politiet"),
      ])
    #expect(plan.areas == ["1 Utenforskap", "2 Vold og overgrep"])
  }

  @Test func `Markdown's headings and bold labels read as headings and labels`() throws {
    let plan = try LayoutReading(fixture: "markdown")
    #expect(
      plan.expected == [
        Expected("1.1", 5...11, "Elevmekling", "Konfliktrådet"),
        Expected("1.2", 13...15, "Trivselsledere", "Rektor"),
        Expected("2.1", 19...23, "Utsett", "KORUS", "skolene"),
      ])
    #expect(plan.areas == ["1 Trygg skole", "2 Rus"])
  }

  @Test func `Heads in nynorsk keep the numbers they print, and the sources end the last`() throws {
    let plan = try LayoutReading(fixture: "hoder-nynorsk")
    #expect(
      plan.expected == [
        Expected("1.1", 5...8, "Leksekafé for born", "Frivilligsentralen"),
        Expected("1.2", 10...11, "Ungdomsråd", "Kommunedirektøren"),
        Expected("2.3", 15...16, "Rusfri russ", "Vidaregåande skule", "politiet"),
      ])
  }

  @Test func `A body's ansvar makes no tiltak, and neither does one that has ended`() throws {
    let plan = try LayoutReading(fixture: "etiketter")
    #expect(
      plan.expected == [
        Expected("1.1", 12...13, "Foreldrekurs", "Helsestasjonen"),
        Expected("2.1", 20...22, "Fraværsteam", "Rektor"),
      ])
  }

  @Test func `A head that is a number alone has its title below`() throws {
    let plan = try LayoutReading(fixture: "titler-under")
    #expect(plan.tiltakene.map(\.title) == ["Foreldremøter om rus", "Ruskontrakt", "Elevmekling"])
    #expect(plan.tiltakene.map(\.id) == ["1.1", "1.2", "2.1"])
    #expect(plan.tiltakene.map(\.ansvar) == [["Skole"], ["Politi"], ["Konfliktråd"]])
  }

  @Test func `Labels without colon have their value below, and a forslag turned down is no tiltak`()
    throws
  {
    let plan = try LayoutReading(fixture: "hoder")
    #expect(
      plan.expected == [
        Expected("0.1", 10...17, "Drøftingstelefon for ansatte", "Barnevernvakta"),
        Expected("0.2", 19...26, "Gatenært ungdomsarbeid", "Uteseksjonen", "politiet"),
        Expected("0.3", 28...33, "Mekling mellom elever", "Konfliktrådet"),
      ])
    #expect(plan.areas.isEmpty)
    #expect(plan.tiltakene[1].contact.email == ["ute@skogstad.example.no"])
    #expect(plan.tiltakene.allSatisfy { !$0.text.contains("99 00 00 11") })
  }

  @Test
  func `A tiltak's number may begin with its area's, and a table that sums up counts none twice`()
    throws
  {
    let plan = try LayoutReading(fixture: "desimaler")
    #expect(
      plan.expected == [
        Expected("1.1", 10...11, "Fraværsteam", "Rektor"),
        Expected("1.2", 13...15, "Elevmekling", "Konfliktrådet", "skolene"),
        Expected("2.1", 19...21, "Hasjavvenning", "Psykisk helse og rus"),
        Expected("2.2", 23...25, "Russeavtale", "SLT-koordinator"),
      ])
    #expect(plan.areas == ["1 Skole", "2 Rus"])
    #expect(plan.tiltakene[3].isNew)
  }

  @Test func `Sections of a chapter of tiltak are tiltak where nothing else says so`() throws {
    let plan = try LayoutReading(fixture: "delkapitler")
    #expect(
      plan.expected == [
        Expected("0.1", 15...17, "Foreldreskule"),
        Expected("0.2", 19...21, "Natteramnar"),
        Expected("0.3", 23...25, "Ungdomskontakt på legevakta"),
      ])
  }
}
