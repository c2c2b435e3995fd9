import PlanExport
import PlanQueries
import Testing

@Suite struct `Escaped HTML` {
  @Test func `text that is interpolated is escaped, and HTML is not escaped twice`() {
    let name = "<script>alert('x') & \"y\"</script>"
    let inner: EscapedHTML = "<b>\(name)</b>"
    let outer: EscapedHTML = "<p title=\"\(name)\">\(inner) \(3)</p>"
    let safe = "&lt;script&gt;alert(&#39;x&#39;) &amp; &quot;y&quot;&lt;/script&gt;"
    #expect(outer.html == "<p title=\"\(safe)\"><b>\(safe)</b> 3</p>")
  }

  @Test func `Norwegian letters stand as they are, and control characters do not stand`() {
    #expect(
      EscapedHTML(text: "æøå «Ærlig» – š\u{0}\u{B}").html == "æøå «Ærlig» – š\u{FFFD}\u{FFFD}")
    #expect(EscapedHTML(text: "ﬁ\u{FFFE}\u{FFFF}").html == "ﬁ\u{FFFD}\u{FFFD}")
    #expect(
      EscapedHTML(text: "\u{FEFF}\u{FFFC}\u{E000}").html == "\u{FEFF}\u{FFFC}\u{E000}")
  }

  @Test(arguments: [
    ("et <mark>treff</mark> til", "et <mark>treff</mark> til"),
    ("<mark>a</mark><mark>b</mark>", "<mark>a</mark><mark>b</mark>"),
    ("A &amp; B &lt;b&gt; &amp;lt;", "A &amp; B &lt;b&gt; &amp;lt;"),
    ("<b onclick=x>y</b>", "&lt;b onclick=x&gt;y&lt;/b&gt;"),
    ("<mark>uten slutt", "uten slutt"),
    ("&lt;\u{301}b&gt;", "&lt;\u{301}b&gt;"),
    ("<mark onload=x>y</mark>", "&lt;mark onload=x&gt;y&lt;/mark&gt;"),
  ])
  func `the only tag of a snippet is mark`(snippet: String, html: String) {
    #expect(EscapedHTML(snippet: SnippetText(html: snippet)).html == html)
  }
}

@Suite struct `Page templates` {
  @Test func `escape everything but HTML of its own type`() throws {
    let templates = try Templates(["a": "{{text}}|{{{html.part}}}|{{> b}}", "b": "{{text}}"])
    let shown = try templates.render(
      "a", TemplateContext(["text": "<i>"], html: ["part": "<b>\("<i>")</b>"]))
    #expect(shown == "&lt;i&gt;|<b>&lt;i&gt;</b>|&lt;i&gt;")
  }

  @Test func `show no sign that no document can hold`() throws {
    let templates = try Templates(["a": "{{text}}"])
    #expect(
      try templates.render("a", TemplateContext(["text": "a\u{1}\u{FFFF}\n"]))
        == "a\u{FFFD}\u{FFFD}\n")
  }

  @Test func `have no way to show text unescaped`() throws {
    let templates = try Templates(["a": "{{{html.text}}}{{#list}}{{{html.text}}}{{/list}}"])
    let context = TemplateContext(
      ["text": "<i>", "html": "<i>"], lists: ["list": [TemplateContext(["text": "<i>"])]])
    #expect(try templates.render("a", context) == "")
  }

  @Test func `that are broken are an error`() {
    #expect(throws: ExportError.self) { try Templates(["a": "{{#open}}"]) }
    #expect(throws: ExportError.self) { try Templates([:]).render("a", TemplateContext()) }
  }
}
