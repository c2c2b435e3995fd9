internal import PlanCorpus
internal import PlanExport
internal import PlanQueries

/// A table on a page: its rows with their sources, notes, and the plans it rests on.
struct TableView {
  private let table: Table
  private let links: PageLinks

  init(_ table: Table, _ links: PageLinks) {
    self.table = table
    self.links = links
  }

  var context: TemplateContext {
    TemplateContext(
      [
        "tableLabel": table.title, "emptyText": "Tabellen er tom med dette utvalget.",
        "made": (try? CalendarDay(table.generated))?.norwegian ?? table.generated,
      ],
      flags: ["hasRows": !table.rows.isEmpty],
      lists: [
        "tableNotes": (table.notes + table.method).contexts, "planSources": sources,
        "chart": AgeChart(table).map { [$0.context] } ?? [],
      ],
      html: ["table": html])
  }

  private var html: EscapedHTML {
    let places = PlaceNames(table)
    return PageTable.parts(of: table, details: false).map {
      TableHTML($0, places: places, links: links.ofTables, hasWidths: false).html
    }.joined()
  }

  private var sources: [TemplateContext] {
    table.sources.map { source in
      Link(
        "\(source.kommune): \(source.title)", links.document(source.plan),
        note: [source.period?.label, source.status.label].compactMap { $0 }.joined(
          separator: ", ")
      ).context
    }
  }
}
