internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `/utvalg`: the tiltak that were collected, as a table.
enum UtvalgPage {
  static func answer(_ asked: Asked) throws -> Answer {
    let address = try UtvalgAddress(asked.parameters)
    let (known, unknown) = try sorted(address.utvalg, asked.edition)
    let links = PageLinks(address.utvalg)
    var content = TemplateContext(
      [
        "searchHref": links.href("/"), "clear": "/utvalg",
        "countText": Norwegian.count(known.count, "tiltak er samlet.", "tiltak er samlet."),
      ],
      flags: ["isEmpty": known.isEmpty && unknown.isEmpty],
      lists: [
        "items": items(known, address.utvalg), "chart": [],
        "unknown": unknown.map { "Tiltaket \($0) finnes ikke lenger i indeksen." }.contexts,
      ])
    if !known.isEmpty {
      let day = asked.edition.day
      let table = try asked.edition.comparison.tiltak(
        known.map(\.id), ComparisonRequest(day: day, generated: day))
      content = content.merging(TableView(table, links).context)
        .merging(Downloads("Last ned utvalget", of: address).context)
    }
    return try .page(
      Page(
        title: "Utvalg", section: .utvalg, utvalg: address.utvalg, template: "selection",
        content: content))
  }

  /// A shared link may be older than the index: what is gone is said, not refused.
  private static func sorted(
    _ utvalg: Utvalg, _ edition: Edition
  ) throws(QueryError) -> (known: [DocumentHead], unknown: [String]) {
    var known: [DocumentHead] = []
    var unknown: [String] = []
    for id in utvalg.ids {
      do throws(QueryError) {
        let found = try Lookup(edition.index).find(id)
        if found.isTiltak { known.append(found.head) } else { unknown.append(id) }
      } catch {
        guard case .unknownID = error else { throw error }
        unknown.append(id)
      }
    }
    return (known, unknown)
  }

  private static func items(_ heads: [DocumentHead], _ utvalg: Utvalg) -> [TemplateContext] {
    heads.map { head in
      Link(
        head.title, UtvalgAddress(utvalg.removing(head.id)).href, note: head.kommune
      ).context
    }
  }
}
