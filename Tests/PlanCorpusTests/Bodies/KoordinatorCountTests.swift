import Testing

@testable import PlanCorpus

@Suite("The number of coordinators is what the kommune has now")
struct KoordinatorCountTests {
  private func count(_ sentence: String) -> Int? {
    ReadFixture("SLT-koordinator\n\n" + sentence).facts.organisasjon.coordinator?.count
  }

  @Test(
    "Counted, shared out, or one post",
    arguments: [
      ("SLT-koordinator er ansatt i 60 prosent stilling.", 1),
      ("Kommunen har en SLT-koordinator under skolesjefen.", 1),
      ("Før var det tre koordinatorer; fra 2019 er det to.", 2),
      ("To personer deler stillingen som SLT-koordinator.", 2),
      ("Kommunen har to SLT-koordinatorer.", 2),
    ])
  func counted(_ sentence: String, _ expected: Int) {
    #expect(count(sentence) == expected)
  }

  @Test(
    "A role alone is no number",
    arguments: [
      "SLT-koordinator innkaller til møtene.", "Kommuner i modellen har en SLT-koordinator.",
      "SLT-koordinatorene innkaller til møtene, den ene i 50 prosent stilling.",
    ])
  func notStated(_ sentence: String) {
    #expect(count(sentence) == nil)
  }

  @Test("The post may be told of in the sentences after")
  func since() {
    let text = "SLT-koordinator hører til rådmannens stab. Stillingen ble opprettet i 2015."
    #expect(ReadFixture(text).facts.organisasjon.coordinator?.since == "2015")
  }
}
