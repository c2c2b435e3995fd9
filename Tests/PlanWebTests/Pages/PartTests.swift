import PlanCorpus
import PlanExport
import PlanIndex
import PlanQueries
import Testing

@testable import PlanWeb

@Suite struct `Repaired words on a page` {
  private func word(_ repaired: String, _ original: String) throws -> RepairedWord {
    let json = """
      {"line": 1, "start": 0, "end": 1, "original": "\(original)", "repaired": "\(repaired)",
       "confidence": 1}
      """
    return try CompactJSON.decode(RepairedWord.self, from: json.utf8)
  }

  @Test func `each is found in its order, as a whole word`() throws {
    let runs = try RepairedRuns(
      "Når du ønsker å gå, må du spørre.",
      [word("Når", "Nar"), word("å", "&"), word("må", "ma")]
    ).runs
    #expect(
      runs.map(\.text).joined() == "Når du ønsker å gå, må du spørre.")
    #expect(runs.filter { $0.original != nil }.map(\.text) == ["Når", "å", "må"])
    #expect(runs.first { $0.text == "å" }?.original == "&")
    #expect(runs.map(\.text).contains(" du ønsker "))
  }

  @Test func `one that the text does not have is passed over, and the rest are still found`() throws
  {
    let runs = try RepairedRuns("Ungdom på fritid", [word("skole", "skoIe"), word("på", "pa")]).runs
    #expect(runs.map(\.original) == [nil, "pa", nil])
  }

  @Test func `a text without repairs is one run, and no text is none`() {
    #expect(RepairedRuns("Alt er helt", []).runs == [.init(text: "Alt er helt", original: nil)])
    #expect(RepairedRuns("", []).runs.isEmpty)
  }
}

@Suite struct `Links of pages` {
  private var links: PageLinks { PageLinks(Utvalg().adding("baerum-2016/4.7")) }

  @Test(arguments: [
    ("lillestrom-2024/1.23", "/tiltak/lillestrom-2024/1.23"),
    ("nordre-land-2022/0.9", "/tiltak/nordre-land-2022/0.9"),
    ("baerum-2016/l320", "/avsnitt/baerum-2016/l320"),
    ("baerum-2016/styrende.1", "/organ/baerum-2016/styrende.1"),
    ("baerum-2016", "/planer/baerum-2016"),
    ("lillestrom-2024/1", "/?innsatsomraade=lillestrom-2024%2F1"),
  ])
  func `an id leads to the page of its kind`(id: String, path: String) {
    #expect(PageLinks().document(id) == path)
  }

  @Test func `what has been collected is carried on`() {
    #expect(links.href("/om") == "/om?utvalg=baerum-2016%2F4.7")
  }

  @Test func `a place leads to its line, in the file it is of`() {
    let place = Evidence(file: "x-2020/plan.txt", firstLine: 12, lastLine: 14)
    #expect(PageLinks().place(place) == "/planer/x-2020#l12")
    let other = Evidence(file: "x-2020/tabell.txt", firstLine: 3, lastLine: 3)
    #expect(PageLinks().place(other) == "/planer/x-2020?fil=tabell.txt#l3")
  }

  @Test func `a place is named with its page and lines`() {
    #expect(
      PageLinks.name(of: Evidence(file: "x/p", firstLine: 12, lastLine: 14, page: 2))
        == "side 2, linje 12–14")
    #expect(PageLinks.name(of: Evidence(file: "x/p", firstLine: 7, lastLine: 7)) == "linje 7")
  }
}

@Suite struct `Words of pages` {
  @Test(arguments: [
    (0, "0 treff"), (1, "1 treff"), (9999, "9999 treff"), (12345, "12\u{A0}345 treff"),
    (1_234_567, "1\u{A0}234\u{A0}567 treff"),
  ])
  func `numbers are parted in thousands`(number: Int, words: String) {
    #expect(Norwegian.count(number, "treff", "treff") == words)
  }
}

@Suite struct `The drawing of the levels` {
  @Test(arguments: [
    ("Politiråd", ["Politiråd"]),
    ("Styret for SLT Bærum kommune", ["Styret for", "SLT Bærum", "kommune"]),
    ("Samordningsutvalget", ["Samordning…"]),
    (
      "a b c d e f g h i j k l m n o p q r s t u v w x y z",
      ["a b c d e f", "g h i j k l", "m n o p q …"]
    ),
  ])
  func `breaks names at words, and shortens what does not fit`(text: String, lines: [String]) {
    #expect(OrganisationChart.wrap(text, 11, most: 3) == lines)
  }
}
