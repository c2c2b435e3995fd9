import Testing

@testable import PlanCorpus

@Suite("Whom the whole plan is for, and not whom one service is for")
struct PlanWideAgesTests {
  private func ages(_ text: String) -> [Int?] {
    let aim = ReadFixture("Handlingsplan for SLT\n\n" + text).facts.målgruppe
    return [aim.min, aim.max]
  }

  @Test(
    "Told of the plan in other words than målgruppe",
    arguments: [
      ("Strategien femner om alle born og unge frå fødsel til fylte 21 år.", 0, 21),
      ("Hvem planen er for\n\nBarn og unge mellom 6 og 18 år som bor her.", 6, 18),
      ("Tiltakene i planen er rettet mot unge i alderen 11-22 år.", 11, 22),
      ("Planen er laget for deg som jobber med barn og unge (0--22 år).", 0, 22),
      ("Handlingsplanen skal gi en god oppvekst for barn og unge 0-21 år.", 0, 21),
      ("Med unge menes i denne planen personer mellom 13 og 26 år.", 13, 26),
      ("Kven gjeld planen for?\n\nAlle under 22 år som bur i kommunen, og foreldra deira.", 0, 21),
    ])
  func plan(_ text: String, _ min: Int, _ max: Int) {
    #expect(ages(text) == [min, max])
  }

  @Test(
    "Told of one service, of the country or of another plan period",
    arguments: [
      "Målgruppen for kurset er ungdom 13–16 år.",
      "Ungdomsklubben er rettet mot ungdom i alderen 13–17 år.",
      "Helsestasjonen retter seg mot unge mellom 13 og 20 år.",
      "De fleste kommuner har barn og unge 12-18 år som målgruppe.",
      "Målgruppe\n\nI forrige planperiode var målgruppen 13–19 år.",
    ])
  func others(_ text: String) {
    #expect(ages(text) == [nil, nil])
  }

  @Test("The wider of two ranges in a sentence holds the narrower")
  func wider() {
    #expect(
      ages("Målgruppen er særlig ungdom 13–19 år, men planen omfatter alle barn og unge 0–22 år.")
        == [0, 22])
    #expect(
      ages("Primærmålgruppe: barn og unge 10–17 år\nSekundærmålgruppe: unge voksne 18–24 år")
        == [10, 17])
  }
}
