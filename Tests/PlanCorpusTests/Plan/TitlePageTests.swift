import Testing

@testable import PlanCorpus

@Suite("The title is what the title page says, over all its lines")
struct TitlePageTests {
  private func title(_ text: String) -> String? { ReadFixture(text).description.title }
  private let body = "\n\n\nInnledning\n\nKommunen har arbeidet lenge med forebygging.\n"

  @Test(
    "Lines that belong together are joined",
    arguments: [
      (
        "Handlingsplan mot vold\nog rus i Lund\n\n2021-2024",
        "Handlingsplan mot vold og rus i Lund 2021-2024"
      ),
      ("Tiltaksplan for SLT\nLund kommune 2021–2024", "Tiltaksplan for SLT Lund kommune 2021–2024"),
      (
        "VI STÅR SAMMEN\n\nSLT-plan for Lund\n2021–2024",
        "VI STÅR SAMMEN. SLT-plan for Lund 2021–2024"
      ),
      ("Lund kommune\n\nTemaplan 2021-2024\n\nVedtatt 1. mars 2021", "Temaplan 2021-2024"),
      (
        "---\ntitle: \"Strategi for unge 2021–2024\"\nauthor: Lund kommune\n---",
        "Strategi for unge 2021–2024"
      ),
      ("Lund kommune\n\nTrygg og sett 2021–2024", "Trygg og sett 2021–2024"),
    ])
  func joined(_ page: String, _ expected: String) {
    #expect(title(page + body) == expected)
  }

  @Test("What stands below the years is no part of the title")
  func below() {
    let page = "Handlingsplan 2021–2024\n\nSamordning av lokale tiltak\n\nVedtatt i kommunestyret"
    #expect(title(page + body) == "Handlingsplan 2021–2024")
  }

  @Test("The owner above a title is no motto")
  func owner() {
    #expect(
      title("Oppvekst og kultur\n\nHandlingsplan 2021–2024" + body) == "Handlingsplan 2021–2024")
  }
}
