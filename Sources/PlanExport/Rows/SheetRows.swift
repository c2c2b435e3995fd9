internal import PlanCorpus
package import PlanQueries

/// A table as spreadsheets have it: a row of headings, a row a row, all columns, and at the end of
/// each row the places that its cells rest on.
package struct SheetRows: Sendable {
  package static let placesTitle = "Kilde"

  private let table: Table

  package init(_ table: Table) { self.table = table }

  package var head: [String] { table.columns.map(\.title) + [Self.placesTitle] }

  /// Cells as they are, things in them separated by `;`.
  package var rows: [[String]] {
    table.rows.map { row in
      table.columns.map { (row[$0.key] ?? .notFound).value } + [places(row)]
    }
  }

  /// The places of a row; whose they are, where they are not those of what names the row.
  package func places(_ row: TableRow) -> String {
    var parts: [String] = []
    for column in table.columns {
      let (known, isShown) = table.places(of: row, column)
      guard isShown, let evidence = row[column.key]?.evidence else { continue }
      let places = evidence.filter { !known.contains($0) }.map(PlaceNames.full)
      guard !places.isEmpty else { continue }
      let label = column.key == table.naming ? "" : "\(column.title): "
      parts.append(label + places.joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }
}
