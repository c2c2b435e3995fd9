import Fixtures
import Testing

@testable import PlanCorpus

@Suite("Bodies come out as the plan describes them")
struct OrganisasjonTests {
  @Test("Members in running text, and frequencies that all stand in one place")
  func runningText() throws {
    let plan = ReadFixture(BodyPlans.storvik)
    let board = try plan.organ(.styrende)
    #expect(board.name == "Styringsgruppa")
    #expect(board.members == ["ordførar", "kommunedirektør", "lensmann", "kommunalsjef oppvekst"])
    #expect(board.meetingFrequency == "to gonger i halvåret" && board.meetingsPerYear == 4)
    #expect(plan.lines(board.frequencyEvidence).contains("to gonger i halvåret"))
    #expect(board.chair == "Ordføraren" && board.secretary == "SLT-koordinatoren")
    let group = try plan.organ(.koordinerende)
    #expect(group.members == ["skule", "barnevern", "NAV", "psykisk helse og rus"])
    #expect(group.meetingsPerYear == 8)
  }

  @Test("Bodies in the rows of a table")
  func table() throws {
    let plan = ReadFixture(BodyPlans.holmstad)
    let board = try plan.organ(.styrende)
    #expect(board.members == ["Ordfører", "politistasjonssjef", "kommunedirektør"])
    #expect(board.meetingsPerYear == 4 && board.chair == "Ordfører")
    let group = try plan.organ(.koordinerende)
    #expect(group.members == ["NAV", "Kultur og fritid", "barnevern"])
    #expect(group.meetingsPerYear == 12)
  }

  @Test("Bullets with names come out as roles, with chair, tasks and limits")
  func bullets() throws {
    let plan = ReadFixture(BodyPlans.nesset)
    let board = try plan.organ(.styrende)
    #expect(
      board.members == [
        "ordfører (leder)", "Kommunedirektør", "Nesset lensmannskontor (lensmann)",
        "representant for rådmannen",
      ])
    #expect(board.chair == "ordfører")
    #expect(board.mandate.count == 2 && board.decisionLimits.count == 1)
    #expect(board.meetingsPerYear == 3)
    let group = try plan.organ(.koordinerende)
    #expect(group.members == ["Røde Kors", "Psykisk helse og rus", "Rektor Nesset skole"])
    #expect(group.chair == "SLT-koordinator" && group.meetingsPerYear == 4)
  }

  @Test("«Gruppen møtes …» and «Faste medlemmer er …» mean the body of the sentence before")
  func sentenceBefore() throws {
    let plan = ReadFixture(BodyPlans.bjorkedal)
    let board = try plan.organ(.styrende)
    #expect(board.name == "Politirådet" && board.members.count == 5)
    #expect(board.meetingsPerYear == 2 && board.chair == "ordfører")
    let group = try plan.organ(.koordinerende)
    #expect(group.members.contains("helse og omsorg"))
    #expect(group.meetingsPerYear == 12 && group.chair == "SLT-koordinator")
  }

  @Test("Numbered headings without gaps, with the body's name after the level's")
  func numbered() throws {
    let plan = ReadFixture(BodyPlans.fjordheim)
    #expect(
      plan.facts.organisasjon.levels.map(\.name) == [
        "Politirådet", "Tverrfagleg forum", "Det utførande nivået",
      ])
    let board = try plan.organ(.styrende)
    #expect(board.members.contains("kommunalsjef helse og velferd") && board.mandate.count == 2)
    #expect(board.chair == "Ordføraren" && board.meetingsPerYear == 4)
    let forum = try plan.organ(.koordinerende)
    #expect(forum.members.count == 4 && forum.meetingsPerYear == 8)
    #expect(try plan.organ(.utførende).members.contains("skular"))
  }

  @Test("A paragraph that begins with a body's name and a colon")
  func colons() throws {
    let levels = ReadFixture(BodyPlans.elvestad).facts.organisasjon.levels
    #expect(levels.map(\.name) == ["Styringsgruppe", "Arbeidsutvalg", "Ungdomsteam"])
    #expect(levels.map(\.members.count) == [3, 3, 6])
    #expect(levels.map(\.meetingsPerYear) == [2, 26, 12])
  }

  @Test("A plan that describes no bodies has none")
  func none() {
    #expect(ReadFixture(BodyPlans.lia).facts.organisasjon == Organisasjon())
  }

  @Test("A sentence names the body of a level")
  func naming() throws {
    let plan = ReadFixture(
      """
      Koordinerende nivå

      BTI-strukturen brukes som kommunens koordinerende nivå i SLT-modellen.
      """)
    #expect(try plan.organ(.koordinerende).name == "BTI-strukturen")
  }

  @Test("Under the level's heading, the first sentence names the body, and others its meetings")
  func namedByFirstSentence() throws {
    let plan = ReadFixture(
      """
      Utførernivå

      SLT-områdemøter (lokale møter) ble innført i 2022 etter en prøvetid.

      SLT-områdemøter samler rektorer på barne-, ungdoms- og videregående skoler, politiet og
      frivillige. Områdemøtene gjennomføres hver 6. uke i hele kommunen.

      SLT-arbeidsgruppe

      SLT-arbeidsgruppe møtes en gang i måneden for å følge opp føringer fra politiråd.
      """)
    let bodies = plan.facts.organisasjon.levels
    #expect(bodies.map(\.name) == ["SLT-områdemøter", "SLT-arbeidsgruppe"])
    #expect(bodies.map(\.meetingsPerYear) == [8, 12])
    #expect(
      bodies[0].members == [
        "rektorer på barne-, ungdoms- og videregående skoler", "politiet", "frivillige",
      ])
  }

  @Test("Politiråd and styringsgruppe are two bodies unless the plan joins them")
  func twoOrOne() {
    let two = ReadFixture(
      "Politiråd\n\nMedlemmer:\n• Ordfører\n\nStyringsgruppe\n\nMedlemmer:\n• Rådmann\n")
    #expect(two.facts.organisasjon.levels.map(\.name) == ["Politiråd", "Styringsgruppe"])
    let one = ReadFixture("Styringsgruppe/politiråd\n\nMedlemmer:\n• Ordfører\n")
    #expect(one.facts.organisasjon.levels.map(\.name) == ["Styringsgruppe/politiråd"])
  }

  @Test("Nordre Land: three levels with their members, frequencies and limits")
  func nordreLand() throws {
    let plan = try ReadFixture(real: "nordre-land-2022/plan.txt", pageMarks: .leadingSpace)
    let levels = plan.facts.organisasjon.levels
    #expect(levels.map(\.members.count).prefix(2) == [7, 8])
    #expect(levels.map(\.meetingsPerYear) == [2, 6, nil])
    #expect(levels.prefix(2).allSatisfy { !$0.decisionLimits.isEmpty })
    #expect(plan.facts.organisasjon.coordinator?.since == "2010")
  }

  @Test("Bærum: three levels, two coordinators since May 2013, and nobody's name")
  func bærum() throws {
    let plan = try ReadFixture(real: "baerum-2016/plan.txt", pageMarks: .leadingSpace)
    let levels = plan.facts.organisasjon.levels
    #expect(levels.map(\.level) == [.styrende, .koordinerende, .utførende])
    #expect(levels.map(\.meetingsPerYear) == [4, 12, 13])
    #expect(levels[0].chair == "Representant for ordfører")
    #expect(levels[1].members.first == "Flyktningkontoret (tjenesteleder)")
    #expect(
      !levels.map(\.members).joined().contains { $0.contains("Camilla") || $0.contains("Hojem") })
    #expect(plan.facts.organisasjon.coordinator?.count == 2)
    #expect(plan.facts.organisasjon.coordinator?.since == "2013-05")
  }

  @Test("Lillehammer describes no levels")
  func lillehammer() throws {
    let plan = try ReadFixture(real: "lillehammer-2016/plan.txt", pageMarks: .none)
    #expect(plan.facts.organisasjon.levels.isEmpty)
  }
}
