import Testing

@testable import PlanCorpus

@Suite struct `Finding tiltak` {
  @Test func `a file without tiltak gets a warning`() throws {
    let facts = try read("\(fullLine)\n\(fullLine)\n").facts
    #expect(facts.tiltakene == [])
    #expect(facts.warnings.map(\.code) == ["no-tiltak", "no-maalgruppe"])
    #expect(facts.warnings.first?.evidence?.lines == 1...2)
  }

  /// A word processor's file has its paragraphs whole, and cells far longer than those before.
  @Test func `a table that came apart into whole paragraphs is read to its end`() throws {
    let prose = String(
      repeating: "Planen er til for alle som arbeider med ungdom i kommunen. ", count: 4)
    let text = """
      \(prose)

      \(prose)

      \(prose)

      Tiltak Ansvar

      Benytte bekymringssamtaler ved bekymring for ungdom.

      Politiet

      Sikre at undersøkelsen gjennomføres og følges opp.

      Rektor

      Utarbeide felles plan for foreldremøter i skole og barnehage med temaer som grensesetting, \
      nettvett, rus og skjermbruk, og for hvem som holder dem.

      Rektor, barnehagestyrer

      Holde helsestasjonen åpen etter skoletid.

      Ledende helsesykepleier
      """
    let tiltakene = try read(text).facts.tiltakene
    #expect(
      tiltakene.map(\.ansvar) == [
        ["Politiet"], ["Rektor"], ["Rektor", "barnehagestyrer"], ["Ledende helsesykepleier"],
      ])
    #expect(tiltakene.last?.title == "Holde helsestasjonen åpen etter skoletid")
  }

  @Test func `a plan with one unnumbered list of tiltak numbers them in their order`() throws {
    let text = "Tiltak: Natteravn\n\nAnsvar: FAU\n\nTiltak: Kurs\n\nAnsvar: OUT\n"
    #expect(
      try read(text).facts.tiltakene.map(\.id) == ["proeve-2024/0.1", "proeve-2024/0.2"])
  }

  @Test func `an unnumbered tiltak among numbered ones takes its place`() throws {
    let text =
      "Tiltak: Uke\n\nAnsvar: A\n\nTiltak 2: Kurs\n\nAnsvar: B\n\nTiltak 3: Dag\n\nAnsvar: C\n"
    #expect(try read(text).facts.tiltakene.map(\.number) == [1, 2, 3])
  }

  @Test func `numbers that begin anew begin an area`() throws {
    let text = """
      Innsatsområde 1: Rus

      Tiltak 1: Kurs

      Ansvar: A

      Innsatsområde 2: Nettvett

      Tiltak 1: Temakveld

      Ansvar: B
      """
    let facts = try read(text).facts
    #expect(facts.tiltakene.map(\.id) == ["proeve-2024/1.1", "proeve-2024/2.1"])
    #expect(facts.innsatsområder.map(\.title) == ["Rus", "Nettvett"])
  }

  @Test func `an area that the plan lists without tiltak is an area all the same`() throws {
    let text = """
      Innsatsområder:

      1. Rus blant ungdom
      2. Fritid og inkludering

      \(fullLine)

      Rus blant ungdom

      Tiltak 1: Kurs

      Ansvar: A
      """
    let facts = try read(text).facts
    #expect(facts.innsatsområder.map(\.title) == ["Rus blant ungdom", "Fritid og inkludering"])
    #expect(facts.tiltakene.map(\.innsatsområde) == [1])
  }

  @Test func `a table with pipes is read like one with tabs`() throws {
    let text = """
      | Tiltak | Ansvar | Frist |
      |---|---|---|
      | Natteravn i sentrum | FAU | Hver helg |
      | Kurs for foreldre | Skolen, NAV | Høst |
      """
    let facts = try read(text).facts
    #expect(facts.tiltakene.map(\.title) == ["Natteravn i sentrum", "Kurs for foreldre"])
    #expect(facts.tiltakene.map(\.ansvar) == [["FAU"], ["Skolen", "NAV"]])
    #expect(facts.tiltakene.map(\.evidence.lines) == [3...3, 4...4])
  }

  @Test func `a table of other things holds no tiltak`() throws {
    let text = "År\tAnmeldelser\n2022\t15\n2023\t17\n\n\(fullLine)\n"
    #expect(try read(text).facts.tiltakene == [])
  }

  @Test func `a report's bullets are tiltak, those of other lists are not`() throws {
    let text = """
      Forebygge rus

      \(fullLine)

      Dette er gjort i 2023:

      • Gjennomført foreldremøter om rus på alle skoler
      • Opprettet en arbeidsgruppe om russetid. Den møtes i høst.

      Saker som er drøftet:

      • Bostedsløse
      • Salg av e-sigaretter
      """
    let tiltak = try read(text).facts.tiltakene
    #expect(
      tiltak.map(\.title)
        == [
          "Foreldremøter om rus på alle skoler",
          "Arbeidsgruppe om russetid",
        ])
    #expect(tiltak.map(\.evidence.firstLine) == [7, 8])
  }

  @Test func `a label that runs over two lines is one fact`() throws {
    let text = "Tiltak 1: Fagdag\n\nAnsvar: Politikontakt og\nSLT-koordinator\n"
    #expect(
      try read(text).facts.tiltakene.first?.ansvar == ["Politikontakt", "SLT-koordinator"])
  }

  @Test func `goals, deadlines and costs belong to the text`() throws {
    let text = "Tiltak 1: Fagdag\n\nMål: Mer kunnskap\nFrist: Høsten 2024\nKostnad: Ingen\n"
    #expect(
      try read(text).facts.tiltakene.first?.text == "Mer kunnskap Høsten 2024 Ingen")
  }
}
