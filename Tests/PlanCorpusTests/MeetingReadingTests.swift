import Testing

@testable import PlanCorpus

@Suite struct `How often a body meets` {
  @Test(arguments: [
    ("Gruppa har minst ett møte i halvåret.", "minst ett møte i halvåret", 2),
    ("Styret har minimum fire møter per år.", "minimum fire møter per år", 4),
    ("Områdemøtene gjennomføres hver 6. uke.", "hver 6. uke", 8),
    ("Gruppa møtes én gang i måneden.", "én gang i måneden", 12),
    ("Gruppen møtes en gang i uka.", "en gang i uka", 52),
    ("Styringsgruppa møtes fire ganger i året.", "fire ganger i året", 4),
    ("Gruppa har møter ved behov og minst seks møter i året.", "minst seks møter i året", 6),
    ("Teamene møtes hver fjerde uke.", "hver fjerde uke", 13),
    ("Gruppa møtes hver måned.", "hver måned", 12),
    ("Rådet møtes hvert halvår.", "hvert halvår", 2),
    ("Rådet møtes hvert kvartal.", "hvert kvartal", 4),
    ("Gruppa møtes månedlig.", "månedlig", 12), ("Gruppa møtes ukentlig.", "ukentlig", 52),
    ("Rådet møtes halvårlig.", "halvårlig", 2), ("Styret møtes kvartalsvis.", "kvartalsvis", 4),
    ("Det holdes 10 møter i året.", "10 møter i året", 10),
    ("Rådet har to møter pr. halvår.", "to møter pr. halvår", 4),
    ("Gruppa møtes hver annen uke.", "hver annen uke", 26),
  ])
  func `bokmål says it in many ways`(sentence: String, words: String, perYear: Int) {
    let found = MeetingReading.frequency(in: [sentence])
    #expect(found?.perYear == perYear)
    #expect(found?.text == words)
  }

  @Test(arguments: [
    ("Gruppa møtest fire gonger i året.", 4), ("Rådet har to møte i året.", 2),
    ("Gruppa har møte ein gong i månaden.", 12), ("Rådet har møte to gonger årleg.", 2),
  ])
  func `nynorsk too`(sentence: String, perYear: Int) {
    #expect(MeetingReading.frequency(in: [sentence])?.perYear == perYear)
  }

  @Test(arguments: [
    "Planen evalueres hvert år.", "Kurset holdes fire ganger i året.", "Rådet møtes ved behov.",
    "Gruppa møtes på rådhuset.", "",
  ])
  func `what says nothing of how often they meet gives nothing`(sentence: String) {
    #expect(MeetingReading.frequency(in: [sentence]) == nil)
  }

  @Test func `the first sentence that tells decides`() {
    let sentences = [
      "Planen evalueres hvert år.", "Gruppa møtes ved behov.", "Møter holdes hver måned.",
      "Rådet møtes to ganger i året.",
    ]
    #expect(MeetingReading.frequency(in: sentences)?.perYear == 12)
  }
}
