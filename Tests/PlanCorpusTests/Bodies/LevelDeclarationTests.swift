import Testing

@testable import PlanCorpus

@Suite("A plan's own names for its bodies are known from what it says of them")
struct LevelDeclarationTests {
  @Test(
    "A sentence sets a name on a level in many ways",
    arguments: [
      ("Oppvekstrådet er det styrende nivået i Lund.", "Oppvekstrådet", Nivå.styrende),
      ("Trygghetslaga (utførande nivå) arbeider ute.", "Trygghetslaga", .utførende),
      ("Koordinerende nivå: Fredagsmøtet", "Fredagsmøtet", .koordinerende),
      ("Operativt nivå – Gatelaget", "Gatelaget", .utførende),
      ("På strategisk nivå har vi formannskapet.", "formannskapet", .styrende),
      ("Plangruppa, som er ny, fungerer som koordinerende ledd.", "Plangruppa", .koordinerende),
    ])
  func forms(_ sentence: String, _ name: String, _ level: Nivå) throws {
    let own = try #require(LevelDeclarations.ownName(in: sentence))
    #expect(own.name == name && own.level == level)
  }

  @Test(
    "What is no name sets none",
    arguments: [
      "Dette er det koordinerende nivået.", "SLT-koordinator er bindeledd mellom nivåene.",
      "Ordføreren er leder for det styrende nivået.",
      "Modellen har et styrende nivå.",
    ])
  func noName(_ sentence: String) {
    #expect(LevelDeclarations.ownName(in: sentence) == nil)
  }

  @Test("Sentences that use the name later are about the body")
  func usedLater() throws {
    let plan = ReadFixture(
      """
      Hvordan vi samarbeider

      Kveldsforum er det koordinerende nivået. Forumet møtes hver sjette uke og består av
      rektor, fastlege og ungdomskontakt.

      Ledet av kommunalsjefen er Gatelaga det utøvende leddet.

      Møteplan

      - Kveldsforumet: seks ganger i året
      """)
    let forum = try plan.organ(.koordinerende)
    #expect(forum.name == "Kveldsforum" && forum.meetingsPerYear == 8)
    #expect(forum.members == ["rektor", "fastlege", "ungdomskontakt"])
  }

  @Test("Three compounds in a row are the levels from the top")
  func threeInARow() {
    let levels = ReadFixture(
      """
      Organisering

      Arbeidet skjer på tre plan, som vi kaller toppnivå, midtnivå og grunnivå.

      Toppnivå: Formannskapet
      Formannskapet møtes to ganger i året.

      Midtnivå: Onsdagsgruppa
      Medlemmer: rektor, helsesykepleier og politikontakt.

      Grunnivå: Feltlag
      Feltlagene arbeider ute blant ungdom.
      """
    ).facts.organisasjon.levels
    #expect(levels.map(\.level) == [.styrende, .koordinerende, .utførende])
    #expect(levels.map(\.name) == ["Formannskapet", "Onsdagsgruppa", "Feltlag"])
  }

  @Test("Under a level's heading a team is of that level")
  func headingDecides() {
    let levels = ReadFixture(
      """
      Styrende nivå

      Politirådet møtes to ganger i året.

      Koordinerende nivå

      Arbeidsgruppe

      - rektor
      - fastlege
      """
    ).facts.organisasjon.levels
    #expect(levels.contains { $0.level == .koordinerende && $0.members == ["rektor", "fastlege"] })
    #expect(!levels.contains { $0.level == .utførende })
  }
}
