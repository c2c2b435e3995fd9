import Foundation
import Testing

@testable import PlanCorpus

@Suite struct `A plan in any format` {
  private func read(_ name: String, _ bytes: [UInt8]) async throws -> (ConvertedPlan, PlanFacts) {
    let file = DeliveredFile(name: name, bytes: bytes)
    let plan = try await PlanConversion(recognizes: false, soundWords: { .empty }).convert(file)
    let decoded = LenientDecoding.Decoded(text: plan.text)
    return (plan, LoneFile.read(decoded, as: "plan.txt").facts)
  }

  /// The facts of ``MadeFiles/html``, whatever it was turned into.
  private func expectAll(_ facts: PlanFacts, _ format: String) {
    #expect(facts.plan.kommune == "Tangvåg", "\(format)")
    #expect(facts.plan.period == Period(first: 2023, last: 2026), "\(format)")
    #expect(facts.plan.title == "Handlingsplan for SLT i Tangvåg kommune 2023–2026", "\(format)")
    #expect(facts.målgruppe.min == 10 && facts.målgruppe.max == 23, "\(format)")
    #expect(facts.tiltakene.map(\.title) == MadeFiles.tiltak.map(\.title), "\(format)")
    #expect(facts.tiltakene.map(\.ansvar) == MadeFiles.tiltak.map { [$0.ansvar] }, "\(format)")
    let levels = facts.organisasjon.levels
    #expect(levels.map(\.level) == [.styrende, .koordinerende], "\(format)")
    #expect(
      levels.first?.members == ["Ordfører", "Kommunedirektør", "Politistasjonssjef"], "\(format)")
  }

  @Test func `has the same facts in docx, odt and html`() async throws {
    let html = MadeFiles.html
    expectAll(try await read("p.docx", MadeFiles.docx(html)).1, "docx")
    expectAll(try await read("p.odt", MadeFiles.odt(html)).1, "odt")
    expectAll(try await read("p.html", Array(html.utf8)).1, "html")
  }

  @Test func `has the same facts in a pdf with tags, and the pages that they stand on`()
    async throws
  {
    let (plan, facts) = try await read("p.pdf", MadeFiles.taggedPdf(MadeFiles.html))
    expectAll(facts, "pdf")
    let pages = facts.tiltakene.compactMap(\.evidence.page)
    #expect(pages.first == 1)
    #expect(try #require(pages.last) > 1)
    #expect(plan.kind == .textLayer)
  }

  @Test func `is read column by column where its pdf has two`() async throws {
    let columns = MadeFiles.html.replacing("<body>", with: "<body style='columns: 2'>")
    expectAll(try await read("p.pdf", MadeFiles.taggedPdf(columns)).1, "two columns")
  }

  @Test func `is known by its content, whatever its name says`() async throws {
    let (plan, facts) = try await read("p.txt", MadeFiles.docx(MadeFiles.html))
    #expect(plan.format == .docx)
    expectAll(facts, "docx named txt")
  }

  @Test func `stays byte for byte what it is when it is text`() async throws {
    let text = "# Plan\r\n\nTiltak 1: Møte\r\nAnsvar: Skolen \n"
    let (plan, _) = try await read("p.md", Array(text.utf8))
    #expect(plan.text.utf8.elementsEqual(text.utf8))
    #expect(plan.isOriginal && plan.kind == .converted)
  }

  @Test func `becomes UTF-8 when it is text in another encoding, and says so`() async throws {
    let (plan, _) = try await read("p.txt", [0x4D, 0xE5, 0x6C, 0x0A])
    #expect(plan.text == "Mål\n")
    #expect(!plan.isOriginal)
    #expect(plan.remarks.first?.contains("Latin-1") == true)
  }

  @Test func `keeps its lines where empty paragraphs part the text`() async throws {
    let paragraphs = (1...12).flatMap {
      ["<p>Tiltak \($0): Møte nummer \($0)</p>", "<p>Ansvar: Skolen</p>", "<p></p>"]
    }
    let docx = try await MadeFiles.python(
      """
      import docx
      document = docx.Document()
      for number in range(1, 13):
          document.add_paragraph(f'Tiltak {number}: Møte nummer {number}')
          document.add_paragraph('Ansvar: Skolen')
          document.add_paragraph('')
      document.save('out')
      """)
    #expect(paragraphs.count == 36)
    let (plan, _) = try await read("p.docx", docx)
    #expect(plan.text.contains("Tiltak 1: Møte nummer 1\nAnsvar: Skolen\n\nTiltak 2"))
  }
}
