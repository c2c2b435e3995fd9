import Testing

@testable import PlanCorpus

@Suite struct `Titles of tiltak` {
  private func title(_ text: String) throws -> TitleReading.Title {
    let read = outline(text)
    guard case .tiltak(_, let head) = read.lines[0].role else {
      Issue.record("no head: \(text)")
      return TitleReading.Title(text: "", lead: "", next: 0, isNew: false)
    }
    return TitleReading.read(head, at: 0, in: read)
  }

  @Test(arguments: [
    ("Tiltak 1: Natteravn", "Natteravn"), ("Tiltak 4: Hasjavvenning.", "Hasjavvenning"),
    ("Tiltak 2:   Kurs   for foreldre –", "Kurs for foreldre"),
    ("Tiltak 3: Elevråd ved Dokka vgs.", "Elevråd ved Dokka vgs."),
    ("Tiltak 5: Fagdag om rus, vold m.m.", "Fagdag om rus, vold m.m."),
    ("Tiltak 6: Hasjavvenningsprogram (HAP)", "Hasjavvenningsprogram (HAP)"),
  ])
  func `closing marks fall away, abbreviations keep their dot`(head: String, text: String) throws {
    #expect(try title(head).text == text)
  }

  @Test(arguments: ["(nytt tiltak)", "(ny)", "(nytt)", "( Nytt tiltak )", "(NYTT TILTAK)"])
  func `a mark of novelty is no part of the title`(mark: String) throws {
    let read = try title("Tiltak 13: Fagdager om doping \(mark)")
    #expect(read.text == "Fagdager om doping")
    #expect(read.isNew)
  }

  @Test(arguments: ["Tiltak 1: Ny i Norge", "Tiltak 1: Kurs (nybegynnere)", "Tiltak 1: Nye veier"])
  func `a title that speaks of new things is not new itself`(head: String) throws {
    #expect(try !title(head).isNew)
  }

  @Test func `a title that breaks off goes on in the next line`() throws {
    let read = try title(
      "Tiltak 12: Temakvelder om rus, seksualitet og grenser på ulike\narenaer\n")
    #expect(read.text == "Temakvelder om rus, seksualitet og grenser på ulike arenaer")
    #expect(read.next == 2)
  }

  @Test func `a long title goes on over one blank line`() throws {
    let read = try title(
      "Tiltak 5: Ressursgruppe for drøfting av alvorlig bekymring knyttet til\n\nradikalisering\n")
    #expect(
      read.text == "Ressursgruppe for drøfting av alvorlig bekymring knyttet til radikalisering")
    #expect(read.next == 3)
  }

  @Test func `the text below a title is not of it`() throws {
    let read = try title("Tiltak 1: Natteravn\n\nForeldre går sammen i sentrum.\n")
    #expect(read.text == "Natteravn")
    #expect(read.next == 1)
  }

  @Test func `a head that explains a name is titled by the name`() throws {
    let read = try title("Tiltak 1: KAOS er et samarbeidsprosjekt mellom SLT og NAV.")
    #expect(read.text == "KAOS")
    #expect(read.lead == "KAOS er et samarbeidsprosjekt mellom SLT og NAV.")
  }

  @Test func `of several sentences the first is the title`() throws {
    let read = try title("Tiltak 2: Beredskapsgruppe. Drøfting av bekymring.")
    #expect(read.text == "Beredskapsgruppe")
    #expect(read.lead == "Drøfting av bekymring.")
  }
}
