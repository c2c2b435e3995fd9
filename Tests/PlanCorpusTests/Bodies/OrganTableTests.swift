import Testing

@testable import PlanCorpus

@Suite("Bodies are read out of tables however their columns show")
struct OrganTableTests {
  private func expectLevels(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let levels = ReadFixture(text).facts.organisasjon.levels
    #expect(
      levels.map(\.level) == [.styrende, .koordinerende, .utførende],
      sourceLocation: sourceLocation)
    #expect(levels.map(\.members.count) == [3, 2, 2], sourceLocation: sourceLocation)
    #expect(levels.map(\.meetingsPerYear) == [2, 12, 26], sourceLocation: sourceLocation)
  }

  @Test("Rules and bars, with cells of several lines")
  func ruled() {
    expectLevels(
      """
      Slik er vi organisert

      +----------------+-----------------------+---------------------+
      | Nivå           | Deltakere             | Møter               |
      +================+=======================+=====================+
      | Styringsgruppe | ordfører, rådmann,    | to ganger i året    |
      |                | lensmann              |                     |
      +----------------+-----------------------+---------------------+
      | Koordinerings- | rektor, fastlege      | én gang i måneden   |
      | gruppe         |                       |                     |
      +----------------+-----------------------+---------------------+
      | Utførernivå    | utekontakt,           | annenhver uke       |
      |                | miljøarbeider         |                     |
      +----------------+-----------------------+---------------------+
      """)
  }

  @Test("Columns by runs of blanks")
  func spaced() {
    expectLevels(
      """
      Slik er vi organisert

      Gruppe               Medlemmer                       Møtefrekvens
      Politiråd            ordfører, rådmann,              2 ganger i året
                           lensmann
      Koordinerings-       rektor, fastlege                månedlig
      gruppe
      Utøvende nivå        utekontakt, miljøarbeider       hver 14. dag

      Planen blir evaluert hvert år, og resultatene legges fram for alle som har vært med.
      """)
  }

  @Test("A cell to a paragraph, row by row")
  func stacked() {
    expectLevels(
      """
      Slik er vi organisert

      Nivå

      Hvem

      Hvor ofte

      Styrende nivå

      Ordfører, rådmann, lensmann

      2 i året

      Koordinerende nivå

      Rektor, fastlege

      12 ganger i året

      Utførende nivå

      Utekontakt, miljøarbeider

      Annenhver uke
      """)
  }

  @Test("A column to each body")
  func transposed() {
    expectLevels(
      """
      | | Styringsgruppe | Koordineringsgruppe | Utførende nivå |
      |---|---|---|---|
      | Medlemmer | ordfører, rådmann, lensmann | rektor, fastlege | utekontakt, miljøarbeider |
      | Møter | to ganger årlig | hver måned | hver 14. dag |
      """)
  }

  @Test("A table of tiltak is none of bodies")
  func tiltakTable() {
    let plan = ReadFixture(
      """
      | Tiltak | Ansvar | Møter |
      |---|---|---|
      | Politirådet besøker skolene | politiet | to ganger i året |
      """)
    #expect(plan.facts.organisasjon.levels.isEmpty)
  }
}
