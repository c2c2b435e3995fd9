import Testing

@testable import PlanCorpus

@Suite struct `Ansvar in closing brackets` {
  @Test func `is every item's where most items end so`() throws {
    let text = """
      Satsingsområde 1: Trygge kvelder

      Tiltakene for området står under.

      • Natteravner i sentrum hver helg (Velforeningen)
      • Felles grenser for innetider (Foreldrene)
      • Utvidet åpningstid i svømmehallen
      """
    let tiltak = try read(text).facts.tiltakene
    #expect(
      tiltak.map(\.title) == [
        "Natteravner i sentrum hver helg", "Felles grenser for innetider",
        "Utvidet åpningstid i svømmehallen",
      ])
    #expect(tiltak.map(\.ansvar) == [["Velforeningen"], ["Foreldrene"], []])
  }

  @Test(arguments: [
    "Kurs i sinnemestring (ART)", "Samtaler for unge (13–16 år)", "Fagdag om vold (nytt tiltak)",
    "Ordning som alle kan bruke (den er gratis)",
  ])
  func `is no abbreviation, age or remark`(text: String) {
    #expect(!BracketAnsvar.ends(text))
  }

  @Test(arguments: ["Møteplass på torget [Kulturskolen]", "Temakveld (FAU og rektor)"])
  func `may be a role or a unit in any brackets`(text: String) {
    #expect(BracketAnsvar.ends(text))
  }
}

@Suite struct `Tiltak that are paragraphs` {
  @Test func `begin with a title that runs into the text`() throws {
    let text = """
      Innsatsområde 1: Rus

      Dette gjorde vi i 2021

      Temakveld. Foreldre til alle elever på trinnet møtte politiet og helsesykepleier, og
      skrev en avtale. (Rektor)

      Russetid uten skader. Skolen, russestyret og vertskapet ble enige om tider. (Politiet)

      Vi hadde også mye annet å gjøre dette året.

      Økonomi

      Lønn. Det meste gikk til lønn. (Rådmannen)
      """
    let tiltak = try read(text).facts.tiltakene
    #expect(tiltak.map(\.title) == ["Temakveld", "Russetid uten skader"])
    #expect(tiltak.map(\.ansvar) == [["Rektor"], ["Politiet"]])
    #expect(tiltak.map(\.evidence.lines) == [5...6, 8...8])
  }
}

@Suite struct `Cells between blank lines` {
  @Test func `make a row as often as there are columns, over pages`() throws {
    let page = "Kommunen – tiltaksplan\n"
    let head = "Tiltak\n\nAnsvarlig\n\nFrist\n\nStatus\n\n"
    func row(_ cells: String...) -> String { cells.joined(separator: "\n\n") + "\n\n" }
    let text =
      page + "1\n" + head + row("Leksehjelp på\nbiblioteket", "Biblioteket", "2024", "Ny")
      + row("Ungdomskafé", "Kultur", "Hver uke", "Pågår") + page + "2\n" + head
      + row("Jobbklubb", "NAV", "Høst", "Ny") + row("Turgruppe", "Frivilligsentralen", "2025", "Ny")
      + page + "3\n"
    let tiltak = try read(text).facts.tiltakene
    #expect(
      tiltak.map(\.title) == ["Leksehjelp på biblioteket", "Ungdomskafé", "Jobbklubb", "Turgruppe"])
    #expect(
      tiltak.map(\.ansvar) == [["Biblioteket"], ["Kultur"], ["NAV"], ["Frivilligsentralen"]])
  }
}

@Suite struct `Lists that are turned down` {
  @Test(arguments: [
    "Forslag som ikke er tatt med:", "Disse ordningene er lagt ned:",
    "Framlegg som ikkje vart prioriterte:", "Dette gjør vi ikke lenger:",
  ])
  func `hold no tiltak, whatever they look like`(lead: String) throws {
    let items = "\n\n• Kveldsvandring (ansvar: FAU)\n• Busskort til alle (ansvar: NAV)\n"
    #expect(try read("\(fullLine)\n\n\(lead)\(items)").facts.tiltakene.isEmpty)
    #expect(try read("\(fullLine)\n\nTiltak i perioden:\(items)").facts.tiltakene.count == 2)
  }
}

@Suite struct `Names of units` {
  @Test(arguments: [
    ("Barn, unge og familie", ["Barn, unge og familie"]),
    ("Politiet, Helse, rus og mestring, NAV", ["Politiet", "Helse, rus og mestring", "NAV"]),
    ("NAV, kultur og fritid", ["NAV", "kultur og fritid"]),
    ("Helsesykepleier, rektor og politi", ["Helsesykepleier", "rektor", "politi"]),
  ])
  func `may hold commas and og`(text: String, units: [String]) {
    #expect(AnsvarReading.units(text) == units)
  }
}

@Suite struct `Areas with letters` {
  @Test func `are numbered from A, and named without their label`() throws {
    let text = """
      Satsingsområde A: Trygge kvelder

      Tiltak 1: Natteravner
      Ansvar: FAU

      Satsingsområde B – Åpne dører

      Tiltak 1: Ungdomskafé
      Ansvar: NAV
      """
    let facts = try read(text).facts
    #expect(facts.innsatsområder.map(\.title) == ["Trygge kvelder", "Åpne dører"])
    #expect(facts.tiltakene.map(\.id) == ["proeve-2024/1.1", "proeve-2024/2.1"])
  }
}
