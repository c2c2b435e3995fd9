internal import PlanCorpus
internal import PlanExport
internal import PlanQueries

/// A table on a page: its rows with their sources, notes, and the plans it rests on.
struct TableView {
  private let table: Table
  private let links: PageLinks
  private let sheets: TableSheets
  private let sheet: Sheet?

  /// One sheet of the table, and where the others are.
  struct Sheet {
    var number: Int
    var href: (Int) -> String
  }

  /// - Parameter sheet: all of the table when `nil`.
  init(_ table: Table, _ links: PageLinks, sheet: Sheet? = nil) {
    self.table = table
    self.links = links
    self.sheet = sheet
    sheets = TableSheets(table)
  }

  var context: TemplateContext { whole.merging(pages) }

  private var whole: TemplateContext {
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
    return (sheet.map { sheets[$0.number] } ?? sheets.all).map {
      TableHTML($0, places: places, links: links.ofTables, hasWidths: false).html
    }.joined()
  }

  private var pages: TemplateContext {
    let sheet = sheet ?? Sheet(number: 1) { _ in "" }
    let count = self.sheet == nil ? 1 : sheets.count
    let number = sheets.number(nearest: sheet.number)
    return TemplateContext([
      "sheetNote": "Ark \(number) av \(count). Filene du laster ned, har hele tabellen."
    ]).merging(Pagination(number, of: count, href: sheet.href).context)
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
