import PlanCorpus
import Testing

@Suite struct `Ages in text` {
  private func ages(_ text: String) -> [[Int?]] {
    AgeReading.ranges(in: text).map { [$0.min, $0.max] }
  }

  @Test(arguments: [
    ("barn og unge i alderen 10-25 år", 10, 25), ("i aldersgruppen 0-23 år", 0, 23),
    ("Målgruppen er barn og unge i alderen 12 - 23 og deres foreldre", 12, 23),
    ("barn og unge i alderen 0-24 og deres foresatte", 0, 24),
    ("Ungdom mellom 15 og 20 år", 15, 20), ("i alderen mellom 13 og 19", 13, 19),
    ("fra 10 til 18 år", 10, 18), ("for unge 13 til og med 24 år", 13, 24),
    ("13 t.o.m. 24 år", 13, 24), ("ungdom (12-22 år)", 12, 22), ("12–22 år", 12, 22),
    ("12 — 22 år", 12, 22), ("Målgruppe: 16 – 29 år", 16, 29), ("barn 6 år til 12 år", 6, 12),
    ("aldersgruppen 13-16-åringer", 13, 16), ("målgruppen er 12-18", 12, 18),
    ("Barn og unge 0-18 samt deres foresatte", 0, 18),
    ("barn og unge i \nalderen 10–24 år", 10, 24), ("barn og unge i alderen 10 –\n24 år", 10, 24),
  ])
  func `bokmål states two ends`(text: String, min: Int, max: Int) {
    #expect(ages(text) == [[min, max]])
  }

  @Test(arguments: [
    ("born og unge frå 0 til 24 år", 0, 24), ("born og unge mellom 0 og 18 år", 0, 18),
    ("frå 12 – 18 år", 12, 18), ("i alderen 13–16 år", 13, 16),
    ("i aldersgruppa 13 til 19", 13, 19),
    ("ungdom frå 15 til og med 20 år", 15, 20),
  ])
  func `nynorsk states two ends`(text: String, min: Int, max: Int) {
    #expect(ages(text) == [[min, max]])
  }

  @Test(arguments: [
    ("opp til 12 år", 0, 12), ("unge under 18 år", 0, 17),
    ("alle over 18 år", 18, nil), ("fylt 18 år", 18, nil), ("fra 16 år", 16, nil),
    ("fra og med 13 år", 13, nil), ("frå 13 år", 13, nil),
  ])
  func `one end may be open`(text: String, min: Int, max: Int?) {
    #expect(ages(text) == [[min, max]])
  }

  @Test func `a stroke gives two upper ends`() {
    #expect(ages("Barn og unge 0-18/23 år") == [[0, 18], [0, 23]])
    #expect(ages("ungdom i alderen 12-18/25") == [[12, 18], [12, 25]])
  }

  @Test func `ranges come in the text's order, each once`() {
    #expect(
      ages("Ungdom (13-19 år), barn (6-12 år), alle over 18 år og ungdom 13–19 år.")
        == [[13, 19], [6, 12], [18, nil]])
  }

  @Test(arguments: [
    "elever på 8.-10. trinn", "elever på 5.-7.trinn", "foreldre til barn på 8- 10 trinn",
    "alle elever på 8. til 10. trinn", "barn og unge 8 - 10 trinn", "fra 1. til 4. klasse",
  ])
  func `school years are no ages`(text: String) {
    #expect(ages(text) == [])
  }

  @Test(arguments: [
    "10-15 %", "mellom 10 og 15 % av ungdom", "ungdom 10-15 prosent",
    "Blant ungdom opplever 13 % å få aksept",
    "14-16% av elevene",
  ])
  func `per cent are no ages`(text: String) {
    #expect(ages(text) == [])
  }

  @Test(arguments: [
    "2016-2018", "i perioden 2022–2025", "Fra 2010 – 2013", "skoleåret 2023-2024",
    "Telefon: 477 95 404", "99 00 00 01", "tlf. 64 99 30 00", "konstituert 8.11.13",
    "natt til 17. mai", "1.1.16 til 30.8.16", "12.-14. mai", "kl. 10-14", "kl. 18 til 22",
    "side 12-14", "§ 15-18",
  ])
  func `years, telephone numbers, dates and times are no ages`(text: String) {
    #expect(ages(text) == [])
  }

  @Test(arguments: [
    "besøker alle ungdomsskoler 4-6 ganger i året", "møtes 4-6 ganger årlig",
    "ungdom 4-6 ganger i året", "møtest 4–6 gonger i året", "ungdom 2-3 uker", "30-40 timer",
    "barn og unge 5-10 møter i året", "5-10 elever",
  ])
  func `how often and how many are no ages`(text: String) {
    #expect(ages(text) == [])
  }

  @Test(arguments: [
    "Kommunalsjef 0-24", "Kommunalsjef 0 - 24", "rådgiver 0-24", "besluttet av kommunalsjef 0-24.",
    "0-24",
  ])
  func `a department's name is no age`(text: String) {
    #expect(ages(text) == [])
  }

  @Test(arguments: ["alderen 80-95 år", "i alderen 24-10 år", "over 70 år"])
  func `numbers that no plan for youth means are no ages`(text: String) {
    #expect(ages(text) == [])
  }

  @Test func `years ago are no ages`() {
    #expect(ages("for 10-15 år siden") == [])
  }
}
