import Testing

@testable import PlanCorpus

@Suite struct `Deeds of a report` {
  @Test(arguments: [
    ("Kommunen har etablert en mentorordning", "Kommunen", "Mentorordning"),
    (
      "Skolen, i samarbeid med FAU, søkte om og fikk midler for å arrangere en temakveld om rus",
      "Skolen, i samarbeid med FAU", "Temakveld om rus"
    ),
    (
      "Politiet har fått i oppdrag fra styret å prøve ut et kurs i nettvett", "Politiet",
      "Kurs i nettvett"
    ),
    ("NAV arrangerer jobbmesser for ungdom", "NAV", "Jobbmesser for ungdom"),
  ])
  func `say who did it and what was done`(sentence: String, actor: String, what: String) {
    #expect(ReportedTiltak.deed(in: sentence) == .init(actor: actor, what: what))
  }

  @Test(arguments: [
    ("Hatt fagdag for lærere om fravær", "Fagdag for lærere om fravær"),
    ("Det er opprettet et innsatsteam i sentrum", "Innsatsteam i sentrum"),
    ("Vi har kartlagt hva elevene ønsker seg", "Kartlagt hva elevene ønsker seg"),
  ])
  func `name nobody where the sentence does not`(sentence: String, what: String) {
    #expect(ReportedTiltak.deed(in: sentence) == .init(actor: nil, what: what))
  }

  @Test(arguments: ["Natteravner i sentrum", "Utekontakten har ansvar for å følge opp"])
  func `are left as they stand where no verb only says that something was done`(sentence: String) {
    #expect(ReportedTiltak.deed(in: sentence) == .init(actor: nil, what: sentence))
  }
}
