import Testing

@testable import PlanCorpus

struct HostileTextTests {
  /// Texts by name, so that a report does not print them whole.
  enum HostileText: String, CaseIterable {
    case oneLine, dots, tabs, headerWords, blankLines, controlCharacters, numbers

    var text: String {
      switch self {
      case .oneLine: String(repeating: "a", count: 10_000_000)
      case .dots: String(repeating: ". ", count: 2_000_000)
      case .tabs: String(repeating: "\t", count: 1_000_000)
      case .headerWords: String(repeating: "Tiltak Ansvar ", count: 300_000)
      case .blankLines: String(repeating: "\n", count: 300_000)
      case .controlCharacters: String(repeating: "\u{1}\u{2}\n", count: 20_000)
      case .numbers: String(repeating: "12 34\n", count: 20_000)
      }
    }
  }

  @Test(arguments: HostileText.allCases)
  func `A text that is no plan has no tiltak`(hostile: HostileText) {
    #expect(LayoutReading(text: hostile.text).tiltakene.isEmpty)
  }

  @Test func `A plan of two hundred pages has all its tiltak`() {
    let page = """
      Et avsnitt om arbeidet i kommunen, som er skrevet i hele setninger og fyller linja.
      Det går over flere linjer og sier ikke noe om hva noen skal gjøre.

      Delmål for perioden

      • Et punkt om samarbeid
      • Et punkt til

      Tiltak: Foreldremøte på trinnet

      Ansvar: Rektor


      """
    let plan = LayoutReading(text: String(repeating: page, count: 900))
    #expect(plan.tiltakene.count == 900)
  }
}
