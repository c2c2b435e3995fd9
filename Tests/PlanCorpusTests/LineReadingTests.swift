import Testing

@testable import PlanCorpus

@Suite struct `What one line is` {
  private func role(_ line: String) -> LineRole? {
    LineReading.read(source(line).lines).first?.role
  }

  @Test(arguments: [
    ("Tiltak 3: Ferieaktiviteter", 3, "Ferieaktiviteter"),
    ("Tiltak 26 Kullansvar for Nedre Romerike", 26, "Kullansvar for Nedre Romerike"),
    ("Tiltak: Trygghetsuka", nil, "Trygghetsuka"),
    ("Tiltak 1:     LOS  ", 1, "LOS"), ("Tiltak nr. 4 – Natteravn", 4, "Natteravn"),
    ("TILTAK 2: NATTERAVN", 2, "NATTERAVN"), ("  Tiltak 12. Kurs", 12, "Kurs"),
  ])
  func `a tiltak's head has a title and mostly a number`(line: String, number: Int?, title: String)
  {
    let expected = number.map { TiltakNumber(area: nil, number: $0) }
    #expect(role(line) == .tiltak(number: expected, title: title))
  }

  @Test(arguments: [
    "Tiltakene gjelder for alle skoler", "Tiltak 2024 ble vedtatt", "Tiltak mot mobbing",
    "Tiltak i kommunen - fordelt på innsatsområdene.", "Tiltak 3 er ferdig", "Tiltak:",
  ])
  func `a sentence about tiltak is no head`(line: String) {
    if case .tiltak = role(line) { Issue.record("read as a head: \(line)") }
  }

  @Test(arguments: [
    ("Innsatsområde 2: Rus", 2, "Rus"), ("Innsatsområde 4:", 4, nil),
    ("Satsingsområde 1 – Trygge skoler", 1, "Trygge skoler"),
    ("Satsningsområde 3. Fritid", 3, "Fritid"), ("FOKUSOMRÅDE 2: Nettvett", 2, "Nettvett"),
  ])
  func `an area's label has a number`(line: String, number: Int, title: String?) {
    #expect(role(line) == .innsatsområde(number: number, title: title))
  }

  @Test(arguments: [
    ("Ansvar: OUT", Label.ansvar, "OUT"), ("Ansvarlig: NAV", .ansvar, "NAV"),
    ("Ansvarlige: TO-leder", .ansvar, "TO-leder"), ("ANSVAR: Rektor", .ansvar, "Rektor"),
    ("Ansvarlig gjennomføring: Ungdomsbasen", .ansvar, "Ungdomsbasen"),
    ("Ansvarlig for oppfølging: SLT", .ansvar, "SLT"),
    ("Forankring: Politiråd", .forankring, "Politiråd"), ("Kontakt: a@b.no", .kontakt, "a@b.no"),
    ("Kontaktperson: Leder", .kontakt, "Leder"), ("Telefon: 477 95 404", .telefon, "477 95 404"),
    ("Tlf. 99 00 00 01", .telefon, "99 00 00 01"), ("Nett: www.a.no", .nett, "www.a.no"),
    ("E-post: a@b.no", .epost, "a@b.no"), ("Målgruppe: 16 – 29 år", .målgruppe, "16 – 29 år"),
    ("Formål: Trygghet", .mål, "Trygghet"), ("Frist: Høsten 2024", .frist, "Høsten 2024"),
    ("Ressurser: 50 %", .kostnad, "50 %"), ("Ansvar:", .ansvar, ""),
  ])
  func `a label stands before its fact`(line: String, label: Label, text: String) {
    #expect(role(line) == .label(label, text: text))
  }

  @Test(arguments: [
    "Ansvaret for tiltaket ligger hos skolen", "Kontakt politiet ved bekymring",
    "Målgruppen er barn og unge", "Telefon er et hjelpemiddel",
  ])
  func `a sentence that begins like a label is prose`(line: String) {
    if case .label = role(line) { Issue.record("read as a label: \(line)") }
  }

  @Test(arguments: [
    ("• Ordfører", nil, "Ordfører"), ("- Politikontakt", nil, "Politikontakt"),
    ("– NAV", nil, "NAV"), ("* Skole", nil, "Skole"), ("\u{F0B7} Barnevern", nil, "Barnevern"),
    ("= Kriminelle nettverk", nil, "Kriminelle nettverk"), ("o   PPT", nil, "PPT"),
    ("•Rus", nil, "Rus"), ("1. trygt skolemiljø", 1, "trygt skolemiljø"),
    ("12) rus blant ungdom", 12, "rus blant ungdom"),
  ])
  func `a list item loses its bullet and keeps its number`(line: String, number: Int?, text: String)
  {
    #expect(role(line) == .item(number: number, text: text))
  }

  @Test(arguments: [
    ("Tiltak\tAnsvar\tFrist", ["Tiltak", "Ansvar", "Frist"]), ("a\t\tc", ["a", "", "c"]),
    ("| Tiltak | Ansvar |", ["Tiltak", "Ansvar"]), ("| Tiltak | Ansvar", ["Tiltak", "Ansvar"]),
    ("|a||c|", ["a", "", "c"]),
  ])
  func `cells are parted by tabs or pipes`(line: String, cells: [String]) {
    #expect(role(line) == .row(cells: cells))
  }

  @Test(arguments: [
    "Bakgrunn.....\t3", "Mål for SLT ........ 5", "Organisering\t4", "Tiltak ......",
    "12", "Side 3 av 20", "3/20", "side 7", "Figur 2: Oversikt over møter", "Diagram 3",
    "[ TILTAK / OMRÅDE ]", "—", "|---|---|", "***", "a b c d", "{ x",
  ])
  func `contents, page numbers, captions and debris are noise`(line: String) {
    #expect(role(line) == .noise)
  }

  @Test(arguments: ["https://www.politiet.no/rad/", "www.example.no", "http://example.no/a b"])
  func `an address alone is an address`(line: String) {
    #expect(role(line) == .address)
  }

  @Test(arguments: ["", "   ", "\t"])
  func `nothing is blank`(line: String) {
    #expect(LineReading.read(source("\(line)\nx").lines).first?.role == .blank)
  }

  @Test func `a row of a table is no table of contents`() {
    #expect(role("Kurs for foreldre\tFAU") == .row(cells: ["Kurs for foreldre", "FAU"]))
    #expect(role("Kurs for foreldre\t12") == .noise)
  }
}
