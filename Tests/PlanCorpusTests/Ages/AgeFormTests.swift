import PlanCorpus
import Testing

@Suite("Ages are read in every wording that plans use")
struct AgeFormTests {
  @Test(
    "A wording of ages gives its range",
    arguments: [
      ("barn og unge i alderen 10-25 år", [AgeRange(min: 10, max: 25)]),
      (
        "Målgruppen er barn og unge i alderen 12 - 23 og deres foreldre.", [.init(min: 12, max: 23)]
      ),
      ("i aldersgruppen 0 – 24 år", [.init(min: 0, max: 24)]),
      ("ungdom mellom 15 og 18 år", [.init(min: 15, max: 18)]),
      ("fra 13 til 24 år", [.init(min: 13, max: 24)]),
      ("frå 13 – 24 år", [.init(min: 13, max: 24)]),
      ("ungdom 13 til og med 24 år", [.init(min: 13, max: 24)]),
      ("13 år til og med 24 år", [.init(min: 13, max: 24)]),
      ("fra fødsel til fylte 18 år", [.init(min: 0, max: 18)]),
      ("barn opp til 12 år", [.init(min: 0, max: 12)]),
      ("ungdom inntil 25 år", [.init(min: 0, max: 25)]),
      ("barn under 18 år", [.init(min: 0, max: 17)]),
      ("alle over 18 år", [.init(min: 18, max: nil)]),
      ("ungdom som har fylt 18 år", [.init(min: 18, max: nil)]),
      ("ungdom på 16 år og eldre", [.init(min: 16, max: nil)]),
      ("Tilbudet gjelder ungdom (12-22 år).", [.init(min: 12, max: 22)]),
      ("i alderen 12-18/23 år", [.init(min: 12, max: 18), .init(min: 12, max: 23)]),
      ("13–15-åringar", [.init(min: 13, max: 15)]),
      ("born og unge mellom 6 og 16 år", [.init(min: 6, max: 16)]),
      (
        "ungdom 12-18/25 år og voksne over 18 år",
        [.init(min: 12, max: 18), .init(min: 12, max: 25), .init(min: 18, max: nil)]
      ),
    ] as [(String, [AgeRange])])
  func givesItsRange(text: String, ranges: [AgeRange]) {
    #expect(AgeReading.ranges(in: text) == ranges)
  }

  @Test(
    "A number that is no age gives nothing",
    arguments: [
      "elever på 8.-10. trinn", "5.-7. trinn svarer på Ungdata", "10-15 % av elevene",
      "en økning fra 10 til 15% i ungdomsskolen", "skoleåret 2023-2024", "i 2016-18", "12.-18. mai",
      "ring 22 05 10 18", "tilbudet er åpent kl. 12-18", "møtes 4-6 ganger i året",
      "barnevernsloven § 15-18", "Kommunalsjef 0–24", "rådgiver 0-24", "13-20 har blitt invitert",
      "avdeling for barn og unge 0-18", "fengsel inntil 6 år", "i løpet av 5-10 år",
      "for 10-15 år siden", "i over 10 år", "planen gjelder i 4 år", "de siste 2-3 årene",
      "under 2 års ventetid", "målgruppen er 10-15 elever",
    ])
  func givesNothing(text: String) {
    #expect(AgeReading.ranges(in: text).isEmpty)
  }
}
