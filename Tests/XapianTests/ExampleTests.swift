import Foundation
import Testing
import Xapian

@Suite struct `The documentation` {
  /// Kept letter for letter as in the documentation; the test below compares.
  func example(path: String) throws(XapianError) -> [String] {
    var writer = try Writer(path: path, mode: .createOrOverwrite)
    var generator = try TermGenerator(stemmer: "norwegian")
    for text in ["Rusmidler på skolen", "Fritidsklubben holder åpent"] {
      var document = try Document()
      try generator.index(text, into: &document)
      try document.setData(text)
      try writer.add(document)
    }
    try writer.finish()

    let database = try Database(path: path)
    var parser = QueryParser()
    parser.stemmer = "norwegian"
    return try database.read { reader throws(XapianError) in
      let parsed = try reader.parse("skoler", with: parser)
      let page = try reader.search(Search(parsed.query))
      var lines: [String] = []
      for match in page.matches {
        let text = try page.text(of: match)
        lines.append(try page.snippet(of: text, language: "norwegian").escaped().html)
      }
      return lines
    }
  }

  @Test func `its example gives what it says`() throws {
    let directory = try TemporaryDirectory()
    #expect(try example(path: directory.file("db")) == ["Rusmidler på <mark>skolen</mark>"])
  }

  @Test func `its example is the one tested`() throws {
    let here = URL(fileURLWithPath: #filePath)
    let page = here.deletingLastPathComponent().appendingPathComponent(
      "../../Sources/Xapian/Xapian.docc/Xapian.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let body = try #require(text.components(separatedBy: "```swift\n").last)
    let code = body.components(separatedBy: "```")[0].split(separator: "\n")
      .filter { !$0.hasPrefix("import") && !$0.hasPrefix("//") }
    let source = try String(contentsOf: here, encoding: .utf8)
    for line in code { #expect(source.contains("\n  \(line)\n"), "\(line)") }
  }
}
