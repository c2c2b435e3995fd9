import Testing

@testable import PlanCorpus

@Suite("Members are found in every way of writing them")
struct MemberLayoutTests {
  private func board(_ text: String) throws -> Organ {
    try ReadFixture("Organisering\n\n" + text).organ(.styrende)
  }

  @Test("Lines without bullets below «Faste medlemmer:»")
  func bareLines() throws {
    let organ = try board(
      """
      Politiråd

      Rådet møtes to ganger i året. Faste medlemmer:
      Ordfører
      Lensmann
      Leder for kultur
      og fritid
      """)
    #expect(organ.members == ["Ordfører", "Lensmann", "Leder for kultur og fritid"])
  }

  @Test("A table of posts and names, a cell to a paragraph")
  func cells() throws {
    let organ = try board(
      """
      Styringsgruppe

      Funksjon

      Navn

      Rådmann

      Kari Lie

      Lensmann

      vakant

      Gruppen møtes hvert kvartal.
      """)
    #expect(organ.members == ["Rådmann", "Lensmann"] && organ.meetingsPerYear == 4)
  }

  @Test("Roles right below the name, between commas, with the one who leads")
  func bareList() throws {
    let organ = try board(
      """
      Styringsgruppe

      Ordfører, rådmann, skolesjef og lensmann. Gruppa møtes én gang i kvartalet.
      """)
    #expect(organ.members == ["Ordfører", "rådmann", "skolesjef", "lensmann"])
  }

  @Test(
    "Sentences that list who takes part",
    arguments: [
      "I politirådet sitter rektor, fastlege og lensmann.",
      "Politirådet omfatter rektor, fastlege og lensmann.",
      "Politirådet er sett saman av rektor, fastlege og lensmann, og møtest kvart halvår.",
      "Politirådet har disse medlemmene: rektor; fastlege; lensmann.",
      "Politirådet, det vil si rektor, fastlege og lensmann, er styringsgruppe.",
    ])
  func sentences(_ sentence: String) throws {
    #expect(try board(sentence).members == ["rektor", "fastlege", "lensmann"])
  }

  @Test("What a body shall do is not who sits in it")
  func duties() throws {
    let organ = try board(
      """
      Politirådet

      Politirådet skal
      - samle inn kunnskap fra tjenestene
      - svare på spørsmål fra kommunestyret
      - velge ut satsinger
      """)
    #expect(organ.members.isEmpty && organ.mandate.count == 3)
  }

  @Test(
    "Frequencies in other words",
    arguments: [
      ("Gruppa møtes hver fjortende dag.", 26), ("Møte éin gong i månaden, utanom juli.", 11),
      ("Vi hadde fire møter i 2019.", 4), ("Møter: 6 per år.", 6),
    ])
  func frequencies(_ sentence: String, _ perYear: Int) {
    #expect(MeetingReading.frequency(in: [sentence])?.perYear == perYear)
  }
}
