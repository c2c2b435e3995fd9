import Testing
import Xapian

@Suite struct `Snippets` {
  let directory: TemporaryDirectory
  let database: Database

  init() throws {
    directory = try TemporaryDirectory()
    database = try Sample.database(directory)
  }

  private func snippet(
    _ text: String, _ query: Query = .term("Zpoliti"), length: Int = 300,
    flags: MatchSet.SnippetFlags = .default, omission: String = "…"
  ) throws(XapianError) -> Snippet {
    try database.read { reader throws(XapianError) in
      try reader.search(Search(query)).snippet(
        of: text, length: length, language: "norwegian", flags: flags, omission: omission)
    }
  }

  @Test func `matching words are marked`() throws {
    let found = try snippet("Skole og politiet møtes")
    #expect(found.segments.map(\.text) == ["Skole og ", "politiet", " møtes"])
    #expect(found.segments.map(\.isHighlighted) == [false, true, false])
    #expect(found.plainText == "Skole og politiet møtes")
    #expect(found.escaped().html == "Skole og <mark>politiet</mark> møtes")
    #expect(found.escaped(open: "[", close: "]").description == "Skole og [politiet] møtes")
  }

  @Test func `text that looks like HTML comes out escaped, never alive`() throws {
    let text = "<b>Politi</b> & \"rus\" &amp; 'x' &lt; ja"
    let found = try snippet(text)
    #expect(found.plainText == text)
    #expect(
      found.escaped().html
        == "&lt;b&gt;<mark>Politi</mark>&lt;/b&gt; &amp; &quot;rus&quot; &amp;amp; "
        + "&#39;x&#39; &amp;lt; ja")
  }

  @Test func `the marks in a hostile text mark nothing`() throws {
    let found = try snippet("\u{2}skole\u{3} og politi")
    #expect(found.segments.filter(\.isHighlighted).map(\.text) == ["politi"])
    #expect(found.plainText == "skole og politi")
  }

  @Test func `a long text is cut around the match`() throws {
    let filler = String(repeating: "mange andre ord her ", count: 50)
    let found = try snippet(filler + "og så politiet " + filler, length: 60, omission: "[…]")
    #expect(found.plainText.utf8.count < 100)
    #expect(found.plainText.hasPrefix("[…]"))
    #expect(found.segments.contains { $0.isHighlighted && $0.text == "politiet" })
  }

  @Test func `without a match there is the beginning, or nothing when asked`() throws {
    #expect(try snippet("ingenting her").plainText == "ingenting her")
    #expect(try snippet("ingenting her", flags: [.emptyWithoutMatch]).isEmpty)
    #expect(try snippet("").isEmpty)
  }

  @Test func `an unknown language is refused`() throws {
    let error = caught { () throws(XapianError) in
      try database.read { reader throws(XapianError) in
        try reader.search(Search(.term("Zpoliti"))).snippet(of: "x", language: "klingon")
      }
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.subject == .language("klingon"))
  }
}
