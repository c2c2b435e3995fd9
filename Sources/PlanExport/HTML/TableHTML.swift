package import PlanQueries

/// A table as an accessible fragment of HTML: caption, header cells with their scope, the state of
/// each cell as its class and in words, things as lists, places as links or text.
package struct TableHTML: Sendable {
  private let table: PageTable
  private let cells: CellHTML

  /// - Parameter places: how places are named; of the whole table, where this is a part of one.
  package init(_ table: PageTable, places: PlaceNames, links: TableLinks = .none) {
    self.table = table
    cells = CellHTML(places: places, links: links)
  }

  package var html: EscapedHTML {
    var html: EscapedHTML = "<table>\n<caption>\(table.caption)</caption>\n\(columns)\n\(head)\n"
    html.append("<tbody>\n")
    for row in table.rows { html.append(self.row(row)) }
    html.append("</tbody>\n</table>\n")
    return html
  }

  private var columns: EscapedHTML {
    let columns = table.columns.map { "<col style=\"width: \($0.width)%\">" as EscapedHTML }
    return "<colgroup>\(columns.joined())</colgroup>"
  }

  private var head: EscapedHTML {
    let cells = table.columns.map { "<th scope=\"col\">\($0.title)</th>" as EscapedHTML }
    return "<thead><tr>\(cells.joined())</tr></thead>"
  }

  private func row(_ row: [PageCell]) -> EscapedHTML {
    var html: EscapedHTML = "<tr>"
    for (column, cell) in zip(table.columns, row) {
      html.append(
        column.isHeader
          ? "<th scope=\"row\">\(cells.content(cell))</th>"
          : "<td class=\"\(Self.name(cell.state))\">\(cells.content(cell))</td>")
    }
    html.append("</tr>\n")
    return html
  }

  /// The class of a state.
  static func name(_ state: Cell.State) -> String {
    state == .notFound ? "not-found" : state.rawValue
  }
}
