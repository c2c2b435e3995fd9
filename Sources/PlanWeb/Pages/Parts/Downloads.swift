internal import PlanExport

/// The same as the page shows, as files.
struct Downloads {
  private static let order: [ExportFormat] = [.xlsx, .docx, .pdf, .odt, .csv, .html, .md, .json]

  let title: String
  /// The address of the file of a format.
  let address: (ExportFormat) -> String

  /// A table of the API under the same parameters as a page.
  init(_ title: String, of table: String, _ page: some Address, adding: [Parameter] = []) {
    self.title = title
    address = { format in
      let query = QueryString.write(adding + page.with(utvalg: Utvalg()).parameters)
      return "/api/v1/export/\(table).\(format.rawValue)" + (query.isEmpty ? "" : "?\(query)")
    }
  }

  init(_ title: String, of utvalg: UtvalgAddress) {
    self.title = title
    address = { utvalg.export(as: $0.rawValue) }
  }

  var context: TemplateContext {
    TemplateContext(
      ["downloadTitle": title], flags: ["hasDownloads": true],
      lists: [
        "downloads": Self.order.map { format in
          TemplateContext(
            ["label": format.label, "href": address(format)],
            flags: ["isSlow": format.tool != nil])
        }
      ])
  }

  static let none = TemplateContext(flags: ["hasDownloads": false])
}
