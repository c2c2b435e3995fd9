import Testing

@testable import PlanCorpus

@Suite struct `Page marks of a lone file` {
  private static let page = Array(repeating: "En linje med tekst", count: 30)

  @Test func `are form feeds where there are any`() {
    #expect(PageMarks.found(in: "Side en\n\u{0C}Side to\n") == .formFeed)
  }

  @Test func `are lone blanks where few lines begin with one and hardly any with more`() {
    let text = (Self.page + [" Ny side"] + Self.page + [" Ny side"] + Self.page)
      .joined(separator: "\n")
    #expect(PageMarks.found(in: text) == .leadingSpace)
  }

  @Test func `are none where many lines are indented`() {
    let indented = Self.page.map { " " + $0 }.joined(separator: "\n")
    #expect(PageMarks.found(in: indented) == .none)
    #expect(PageMarks.found(in: Self.page.joined(separator: "\n")) == .none)
  }
}
