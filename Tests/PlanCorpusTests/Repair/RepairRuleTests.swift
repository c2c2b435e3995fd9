import Testing

@testable import PlanCorpus

@Suite struct `Repair keeps and decides` {
  /// `line` repaired as the last line of a plan whose å, ø and æ came out as a, o and ae.
  private func repaired(_ line: String) throws -> String {
    try RepairFixtures.requireLexicon()
    let body = Damage.tables[0].applied(to: FictionalPlans.bokmaal)
    return RepairFixtures.repairer.repair(body + ["", line]).lines.last ?? ""
  }

  @Test(arguments: [
    "Se www.storvik.no/skole/moteplan eller skriv til post@omradet.no",
    "https://storvik.no/omrade/plan-for-skolearet.pdf",
    "Telefon 400 00 112, sak 21/134, 12.03.2024",
    "HFU, NAV, SLT og KORUS",
    "Avtalen gjelder f.o.m. mai, jf. pkt. 3 v/ rektor",
  ])
  func `keeps addresses, numbers and abbreviations`(_ line: String) throws {
    #expect(try repaired(line) == line)
  }

  @Test(arguments: [
    ("Vi ma fa med oss bade skolen og politiet.", "Vi må få med oss både skolen og politiet."),
    ("Elevene far rad om a slutte.", "Elevene får råd om å slutte."),
    ("OMRADER SOM ER VIKTIGE FOR SKOLEARET", "OMRÅDER SOM ER VIKTIGE FOR SKOLEÅRET"),
    ("Apne moter for alle i kommunen", "Åpne møter for alle i kommunen"),
    ("Arbeidet erigangsatt og folges opp.", "Arbeidet er igangsatt og følges opp."),
  ])
  func `decides by context, and keeps the capitals`(_ line: String, _ wanted: String) throws {
    #expect(try repaired(line) == wanted)
  }

  @Test func `decides a word cut at a line's end as one, and leaves it on its two lines`() throws {
    try RepairFixtures.requireLexicon()
    let body = Damage.tables[0].applied(to: FictionalPlans.bokmaal)
    let lines = body + ["Planen har fire innsatsom-", "rader for ungdom i kommunen."]
    let repaired = RepairFixtures.repairer.repair(lines).lines.suffix(2)
    #expect(Array(repaired) == ["Planen har fire innsatsom-", "råder for ungdom i kommunen."])
  }

  @Test func `keeps an ampersand between names where it is also read for å`() throws {
    try RepairFixtures.requireLexicon()
    let body = Damage.tables[1].applied(to: FictionalPlans.bokmaal)
    let lines = body + ["", "Programmet Unge & Rus er for alle som skal ha rett til & delta."]
    let last = RepairFixtures.repairer.repair(lines).lines.last
    #expect(last == "Programmet Unge & Rus er for alle som skal ha rett til å delta.")
  }

  @Test func `takes a bar for an I at the beginning of a sentence, and never in a table`() throws {
    try RepairFixtures.requireLexicon()
    let body = Damage.tables[1].applied(to: FictionalPlans.bokmaal)
    let lines =
      body + ["", "| kommunen er det tre skoler.", "| Tiltak | Ansvar |", "Tiltak | Frist"]
    let repaired = Array(RepairFixtures.repairer.repair(lines).lines.suffix(3))
    #expect(repaired == ["I kommunen er det tre skoler.", "| Tiltak | Ansvar |", "Tiltak | Frist"])
  }

  @Test func `leaves a sound table drawn with bars, and its links`() throws {
    try RepairFixtures.requireLexicon()
    let rows = (1...30).map {
      "| Tiltak \($0) | skole og politi | [møteplan](plan/moter-\($0).png) | løpende<br>hver høst |"
    }
    let lines = FictionalPlans.bokmaal + rows
    #expect(RepairFixtures.repairer.repair(lines).lines == lines)
  }

  @Test func `finds a name behind its several spellings`() throws {
    try RepairFixtures.requireLexicon()
    let body = Damage.tables[1].applied(to: FictionalPlans.bokmaal)
    let lines = body + ["", "Leder er Gr0jvi Kvimm, og Grejvi møter fast."]
    let last = RepairFixtures.repairer.repair(lines).lines.last
    #expect(last == "Leder er Grøjvi Kvimm, og Grøjvi møter fast.")
  }

  @Test func `leaves a stretch in another language`() throws {
    try RepairFixtures.requireLexicon()
    let body = Damage.tables[0].applied(to: FictionalPlans.bokmaal)
    let english = [
      "", "The programme was based upon research that shows how young people",
      "who have been exposed to violence would rather talk with their friends.",
    ]
    #expect(Array(RepairFixtures.repairer.repair(body + english).lines.suffix(3)) == english)
  }

  @Test func `does without a lexicon what needs none`() {
    let none = RepairResources(lexiconPath: "/nowhere/norsk.trie", wordLists: ["/nowhere/words"])
    #expect(none.missing.count == 2)
    let repaired = TextRepairer(resources: none).repair(["OmrÃ¥det er apent"])
    #expect(repaired.lines == ["Området er apent"])
  }

  @Test func `works from the word lists alone`() throws {
    let lists = RepairResources(lexiconPath: "/nowhere/norsk.trie")
    let damaged = Damage.tables[0].applied(to: FictionalPlans.bokmaal)
    let repaired = TextRepairer(resources: lists).repair(damaged)
    let score = RepairFixtures.evaluation(
      of: damaged, repaired: repaired.lines, sound: FictionalPlans.bokmaal)
    #expect(score.fixedShare >= 0.6)
  }
}
