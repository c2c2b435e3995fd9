internal import PlanQueries

/// A table as one page of HTML that needs nothing beside itself: to read, to print, and the mother
/// of the other documents.
struct DocumentHTML {
  private let page: ExportPage

  init(_ page: ExportPage) { self.page = page }

  /// - Throws: `ExportError.template` when the program's own template is broken.
  func text() throws(ExportError) -> String {
    try Templates(["dokument": Resources.document, "stil": Resources.style])
      .render("dokument", context)
  }

  private var context: TemplateContext {
    TemplateContext(
      ["title": page.table.title, "rows": page.table.rows.isEmpty ? ExportPage.noRows : ""],
      flags: [
        "wide": page.isWide, "empty": page.table.rows.isEmpty, "noted": !page.table.notes.isEmpty,
        "told": !page.method.isEmpty, "sourced": !page.sources.isEmpty,
      ],
      lists: [
        "preamble": page.preamble.map { TemplateContext(["label": $0.label, "text": $0.text]) },
        "notes": Self.texts(page.table.notes), "method": Self.texts(page.method),
        "sources": Self.texts(page.sources),
      ],
      html: ["table": tables])
  }

  private static func texts(_ texts: [String]) -> [TemplateContext] {
    texts.map { TemplateContext(["text": $0]) }
  }

  private var tables: EscapedHTML {
    guard !page.table.rows.isEmpty else { return EscapedHTML() }
    return page.parts.map { TableHTML($0, places: page.places).html }.joined()
  }
}
