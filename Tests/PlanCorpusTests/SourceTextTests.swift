import Testing

@testable import PlanCorpus

@Suite struct `Lines of a source` {
  @Test(arguments: [
    ("a\nb\nc", ["a", "b", "c"]), ("a\r\nb\r\nc\r\n", ["a", "b", "c"]),
    ("a\rb\rc\r", ["a", "b", "c"]), ("a\n\nb\n", ["a", "", "b"]), ("a\n\n", ["a", ""]),
    ("a\r\n\rb\n", ["a", "", "b"]), ("", []), ("\n", [""]), ("a", ["a"]),
  ])
  func `a line ends with LF, CRLF or CR`(text: String, lines: [String]) {
    #expect(SourceText.split(text) == lines)
  }

  @Test func `lines are numbered from one and stripped of blanks at their ends`() {
    let lines = source("  først \n\n\tså\t\n").lines
    #expect(lines.map(\.number) == [1, 2, 3])
    #expect(lines.map(\.text) == ["først", "", "så"])
    #expect(lines.map(\.indent) == [2, 0, 1])
    #expect(lines.map(\.isBlank) == [false, true, false])
  }

  @Test func `a tab inside a line is kept`() {
    #expect(source("Tiltak\tAnsvar \n").lines[0].text == "Tiltak\tAnsvar")
  }

  @Test func `a source without page marks has no pages`() {
    #expect(source("a\n\u{0C}b\n c").lines.map(\.page) == [nil, nil, nil])
  }

  @Test func `a form feed begins a page`() {
    let lines = source("a\n\u{0C}b\nc\n\u{0C}\nd", pageMarks: .formFeed).lines
    #expect(lines.map(\.page) == [1, 2, 2, 3, 3])
    #expect(lines[1].text == "b")
  }

  @Test func `a line with one space before its text begins a page`() {
    let lines = source(" a\nb\n c\n  d\n \n e", pageMarks: .leadingSpace).lines
    #expect(lines.map(\.page) == [1, 1, 2, 2, 2, 3])
  }

  @Test func `the mark of the first line begins no second page`() {
    #expect(source("\u{0C}a\nb", pageMarks: .formFeed).lines.map(\.page) == [1, 1])
  }

  @Test func `evidence names the file, the lines and the page it begins on`() {
    let text = source(" a\nb\n c\nd", pageMarks: .leadingSpace)
    #expect(
      text.evidence(2...4)
        == Evidence(file: "prøve-2024/plan.txt", firstLine: 2, lastLine: 4, page: 1))
    #expect(text.evidence(3...3).page == 2)
    #expect(source("a\nb").evidence(1...2).page == nil)
  }

  @Test func `evidence beyond the end has no page and does not crash`() {
    #expect(source("a", pageMarks: .formFeed).evidence(5...9).page == nil)
  }

  @Test func `evidence gives its lines as a range`() {
    #expect(Evidence(file: "a", firstLine: 4, lastLine: 6).lines == 4...6)
    #expect(Evidence(file: "a", firstLine: 4, lastLine: 2).lines == 4...4)
  }
}
