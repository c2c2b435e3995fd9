import Testing

@testable import PlanCorpus

struct ListTests {
  @Test func `Items under «Tiltak» are tiltak; those under «Mål» and «Mandat» are not`() throws {
    let plan = try LayoutReading(fixture: "kulepunkt")
    #expect(
      plan.expected == [
        Expected(
          "1.1", 14...14, "Helsesjukepleiar på alle skular minst to dagar i veka",
          "Helsestasjonen"),
        Expected(
          "1.2", 15...16, "Foreldrerettleiing i grupper for foreldre til born mellom 3 og 12 år",
          "Familiesenteret", "barnevernet"),
        Expected("1.3", 17...17, "Leksehjelp"),
        Expected("2.1", 25...25, "Uteteam i sentrum i helgane", "SLT-koordinator", "politiet"),
        Expected("2.2", 26...27, "Rusfrie arrangement saman med ungdomsrådet", "Kultureininga"),
      ])
    #expect(
      plan.areas == ["1 Tidleg innsats", "2 Trygg ungdomstid", "3 Samarbeid på tvers"])
    #expect(plan.tiltakene.map(\.isNew) == [false, false, false, false, true])
  }

  @Test func `What is to be done about the plan itself is no tiltak`() throws {
    let plan = try LayoutReading(fixture: "kapitler")
    #expect(
      plan.tiltakene.map(\.title) == [
        "Foreldremøter på alle trinn", "Ruskontrakter", "Fraværsteam", "Losordning",
      ])
    #expect(plan.areas == ["1 Rus", "2 Fravær"])
  }

  @Test func `Numbered goals are the areas of a plan that calls nothing else an area`() throws {
    let plan = try LayoutReading(fixture: "hovedmaal")
    #expect(
      plan.expected == [
        Expected("1.1", 8...8, "Utsett-programmet i 8. klasse", "Rektor"),
        Expected("1.2", 9...9, "Temamøter for foreldre", "FAU"),
        Expected("1.3", 14...14, "Skjenkekontroll", "Kommunen"),
        Expected("2.1", 21...21, "Bekymringssamtale", "Politiet"),
        Expected("2.2", 22...22, "Ungdomskontrakt", "Politiet", "konfliktrådet"),
      ])
    #expect(
      plan.areas == [
        "1 Barn og unge skal ha en rusfri oppvekst", "2 Færre skal begå lovbrudd",
      ])
  }

  @Test func `An ansvar that stands apart below a list is every item's`() throws {
    let plan = try LayoutReading(fixture: "felles-ansvar")
    #expect(
      plan.tiltakene.map(\.ansvar) == [
        ["Helse og mestring"], ["Helse og mestring"], ["SLT-koordinator"], ["SLT-koordinator"],
      ])
    #expect(plan.tiltakene.map(\.id) == ["1.1", "1.2", "2.1", "2.2"])
  }

  @Test func `A report's items are what it says has been done, and its cases are not`() throws {
    let plan = try LayoutReading(fixture: "aarsrapport")
    #expect(
      plan.expected == [
        Expected(
          "1.1", 12...12, "Tre foreldremøte om rus på ungdomsskulane saman med politiet"),
        Expected(
          "1.2", 13...14, "Hasjavvenningsprogram for ungdom mellom 16 og 25 år"),
        Expected(
          "1.3", 15...15, "Russekampanje i samarbeid med vidaregåande skule"),
        Expected("2.1", 20...20, "Fagdag for lærarar om hatprat på nett"),
        Expected("2.2", 21...21, "Ressursgruppe som møtest ved uro"),
      ])
    #expect(plan.areas == ["1 Rus og rusmiddel", "2 Radikalisering og hatprat"])
  }

  @Test func `Items right under the areas' headings are tiltak where the plan has no plainer way`()
    throws
  {
    let plan = try LayoutReading(fixture: "omraadekuler")
    #expect(
      plan.expected == [
        Expected("1.1", 14...14, "Livsmestring som fag på ungdomstrinnet"),
        Expected(
          "1.2", 15...15, "Lavterskeltilbud på helsestasjon for ungdom i alderen 13–24 år"),
        Expected("1.3", 16...16, "Møteplass for unge som ikke går på skole"),
        Expected("2.1", 20...20, "Undervisning om deling av bilder"),
        Expected("2.2", 21...21, "Foreldrenettverk om spill og sosiale medier"),
        Expected("3.1", 25...25, "Belysning og opprydding langs skoleveien"),
        Expected("3.2", 26...26, "Nabovandring"),
      ])
    #expect(plan.areas == ["1 Psykisk helse", "2 Digital trygghet", "3 Trygge nærmiljøer"])
  }
}
