import PlanCorpus
import PlanExport
import PlanQueries
import Testing

@Suite struct `A table on a page` {
  @Test func `of few plans has the plans across and the questions down`() throws {
    let parts = PageTable.parts(of: try Samples.plans(3))
    try #require(parts.count == 1)
    #expect(
      parts[0].columns.map(\.title)
        == ["Tema", "Fjellvik 2021–2025", "Fjellvik 2022–2026", "Fjellvik 2023–2027"])
    #expect(parts[0].rows.count == 12)
    #expect(parts[0].rows[4].map(\.text) == ["Felt 5", "verdi 1.5", "verdi 2.5", "verdi 3.5"])
  }

  @Test func `of many plans has a row a plan, in parts that fit, named in each`() throws {
    let parts = PageTable.parts(of: try Samples.plans(9))
    #expect(parts.map(\.columns.count) == [7, 7])
    #expect(parts.map(\.caption) == ["Målgrupper (del 1 av 2)", "Målgrupper (del 2 av 2)"])
    let shown = parts.flatMap { $0.columns.map(\.title) }
    #expect(
      shown == ["Kommune"] + (1...6).map { "Felt \($0)" } + ["Kommune"]
        + (7...12).map { "Felt \($0)" })
    #expect(parts.allSatisfy { $0.rows.count == 9 })
    #expect(parts[1].rows[8].last?.text == "verdi 9.12")
  }

  @Test func `leaves out long texts unless asked`() throws {
    let table = try Samples.hard()
    #expect(PageTable.parts(of: table)[0].columns.count == 5)
    #expect(PageTable.parts(of: table, details: true)[0].columns.last?.title == "Nivå")
  }

  @Test func `has widths that fill the page`() throws {
    for part in PageTable.parts(of: try Samples.hard()) + PageTable.parts(of: try Samples.plans(4))
    {
      let sum = part.columns.map(\.width).reduce(0, +)
      #expect((95...100).contains(sum))
      #expect(part.columns.allSatisfy { $0.width > 5 })
    }
  }
}

@Suite struct `A table in HTML` {
  private func html(_ links: TableLinks = .none) throws -> String {
    let table = try Samples.hard()
    let part = try #require(PageTable.parts(of: table).first)
    return TableHTML(part, places: PlaceNames(table), links: links).html.html
  }

  @Test func `has a caption, scopes, and states as classes and in words`() throws {
    let html = try html()
    #expect(html.contains("<caption>Tiltak «&amp; mer» &lt;i&gt;</caption>"))
    #expect(html.contains("<th scope=\"col\">Tiltakstype</th>"))
    #expect(html.contains("<th scope=\"row\">=1+1 <span class=\"place\">[s.\u{A0}1, l.\u{A0}1–4]"))
    #expect(html.contains("<td class=\"not-found\">ikke funnet</td>"))
    #expect(html.contains("<td class=\"denied\">nei, ikke blant medlemmene</td>"))
    #expect(html.contains("<td class=\"unclear\">Annet (plassert av oss)</td>"))
  }

  @Test func `says a body once for all its members, and each place once`() throws {
    let html = try html()
    #expect(html.contains("<li>Utvalget:<ul><li>NAV</li><li>Politiet</li></ul></li>"))
    #expect(html.contains("<li>Rektor</li>"))
    #expect(html.contains("<span class=\"place\">[l.\u{A0}7]</span>"))
  }

  @Test func `links places and documents where it is told how`() throws {
    let html = try html(
      TableLinks(
        place: { "/planer/\($0.plan)#l\($0.firstLine)" }, document: { "/tiltak/\($0)?a=1&b=2" }))
    #expect(html.contains("<a href=\"/planer/fjellvik-2021#l1\">s.\u{A0}1, l.\u{A0}1–4</a>"))
    #expect(html.contains("<a href=\"/tiltak/fjellvik-2021/1.1?a=1&amp;b=2\">=1+1</a>"))
  }
}
