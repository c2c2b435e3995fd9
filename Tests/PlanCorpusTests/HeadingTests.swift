import Testing

@testable import PlanCorpus

@Suite struct `Headings` {
  /// Roles of the lines of a text that has some full lines of prose around it.
  private func roles(_ text: String) -> [LineRole] {
    let width = [String](repeating: fullLine, count: 6).joined(separator: "\n")
    let all = outline("\(text)\n\n\(width)\n").lines.map(\.role)
    return Array(all.prefix(SourceText.split(text).count))
  }

  @Test(arguments: [
    ("1 Innledning", 1), ("2.1 Bakgrunn for planen", 2), ("3.2.1 Møter", 3), ("4. ORGANISERING", 1),
    ("ORGANISERING AV ARBEIDET", 1), ("Organisering", 3), ("Styringsgruppe/politiråd", 3),
    ("Medlemmer:", 4), ("Målgruppe", 3),
  ])
  func `a short line between gaps is a heading of its level`(line: String, level: Int) {
    #expect(roles("\(fullLine)\n\n\(line)\n")[2] == .heading(level: level))
  }

  @Test(arguments: [
    "målgruppen er barn og unge", "Kontakt oss på post@example.no", "Skole, barnehage,",
    "Dette er en helt vanlig setning som ender med et punktum.", "Skolen er med;",
  ])
  func `a line that reads as prose is none`(line: String) {
    #expect(roles("\(fullLine)\n\n\(line)\n")[2] == .prose)
  }

  @Test func `a full line is prose also between gaps`() {
    #expect(roles("\(fullLine)\n\n\(fullLine)\n")[2] == .prose)
  }

  @Test func `the last line of a paragraph is none`() {
    let text =
      "Arbeidet skal samordnes på tvers av tjenester, slik at barn og unge får hjelp av\nKonfliktrådet"
    #expect(roles(text) == [.prose, .prose])
  }

  @Test func `a heading may stand right on top of its text`() {
    #expect(roles("\(fullLine)\n\nOrganisering\n\(fullLine)")[2] == .heading(level: 3))
  }

  @Test func `numbered lines among their like are list items`() {
    let text = "Innsatsområder:\n\n1. Trygt skolemiljø\n2. Rus blant ungdom\n3. Kriminelle nettverk"
    #expect(
      roles(text).dropFirst(2)
        == [
          .item(number: 1, text: "Trygt skolemiljø"), .item(number: 2, text: "Rus blant ungdom"),
          .item(number: 3, text: "Kriminelle nettverk"),
        ])
  }

  @Test func `a numbered line alone between gaps is a chapter`() {
    #expect(roles("\(fullLine)\n\n2. Organisering\n")[2] == .heading(level: 1))
  }

  @Test func `a heading that breaks off runs on to its second line`() {
    let text = "\(fullLine)\n\nForebygging, beredskap og oppfølging –\nHatytringer og ekstremisme\n"
    let found = Array(roles(text).dropFirst(2))
    #expect(found == [.heading(level: 3), .headingEnd])
  }

  @Test func `a heading that goes on in small letters runs on to its second line`() throws {
    let text = "Utvikle gode samarbeidsmodeller for utsatte\nunge og gjengangere\n\n\(fullLine)\n"
    let read = outline(text)
    #expect(read.lines[0].isHeading)
    #expect(
      read.headingText(at: 0)
        == "Utvikle gode samarbeidsmodeller for utsatte unge og gjengangere")
  }

  @Test func `a page break is a gap`() {
    let text = "\(fullLine)\nog samlet\n 2 Organisering\n\n\(fullLine)\n"
    #expect(outline(text, pageMarks: .leadingSpace).lines[2].role == .heading(level: 1))
    #expect(outline(text).lines[2].role == .prose)
  }
}

@Suite struct `The outline of a plan` {
  private static let plan = """
    1 Innledning

    \(fullLine)

    2 Organisering

    2.1 Styringsgruppe

    Medlemmer:
    - Ordfører
    - Kommunedirektør

    \(fullLine)

    3 Tiltak

    \(fullLine)
    \(fullLine)
    """

  @Test func `the headings above a line are given outermost first`() {
    let read = outline(Self.plan)
    #expect(read.headings(above: 0) == [])
    #expect(read.headings(above: 2) == ["1 Innledning"])
    #expect(
      read.headings(above: 9) == ["2 Organisering", "2.1 Styringsgruppe", "Medlemmer:"])
    #expect(read.headings(above: 16) == ["3 Tiltak"])
  }

  @Test func `the heading of a table of contents is noise`() {
    let read = outline("INNHOLD\n\nBakgrunn.....\t3\nTiltak.....\t7\n\n\(fullLine)\n")
    #expect(read.lines[0].role == .noise)
    #expect(!read.lines.contains { $0.isHeading })
  }

  @Test func `a line that repeats an item of the list of areas is a heading`() {
    let text = """
      Innsatsområder:

      1. Trygge skoler og arbeid mot mobbing, fravær og frafall i grunnskole og videregående
      2. Rus

      \(fullLine)

      trygge skoler og arbeid mot mobbing, fravær og frafall i grunnskole og videregående

      \(fullLine)
      """
    #expect(outline(text).lines[7].role == .heading(level: 2))
  }

  @Test func `evidence is given in lines of the source`() {
    #expect(outline(Self.plan).evidence(2...4).lines == 3...5)
  }

  @Test func `the last solid line is neither blank nor a page's foot`() {
    let text = "Tekst som sier noe.\n\n12\nhttp://www.example.no/\n\nInnsatsområde 2:\n\n"
    let read = outline(text)
    #expect(read.lastSolid(in: 0..<read.lines.count) == 0)
    #expect(read.lastSolid(in: 1..<3) == nil)
  }
}
