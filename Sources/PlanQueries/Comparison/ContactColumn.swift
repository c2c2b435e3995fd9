internal import PlanCorpus
internal import PlanIndex

/// The published contact points of tiltak, for whoever asks for them: a column `kontakt`.
package struct ContactColumn: Sendable {
  private let lookup: Lookup

  package init(_ lookup: Lookup) { self.lookup = lookup }

  /// Whether a table's rows are tiltak, so that there is somebody to call.
  package static func fits(_ table: Table) -> Bool { ["tiltak", "title"].contains(table.naming) }

  /// The table with the column at its end; as it is, where its rows are no tiltak.
  ///
  /// - Throws: `QueryError.index` when the index cannot be read.
  package func added(to table: Table) throws(QueryError) -> Table {
    guard Self.fits(table) else { return table }
    var table = table
    table.columns.append(TableColumn(Table.contacts, "Kontakt"))
    for row in table.rows.indices {
      table.rows[row].cells[Table.contacts] = try cell(table.rows[row][table.naming])
    }
    return table
  }

  private func cell(_ name: Cell?) throws(QueryError) -> Cell {
    guard let id = name?.code, case .tiltak(let tiltak, _) = try lookup.find(id) else {
      return .notFound
    }
    let contact = tiltak.contact
    return .list(
      (contact.person + contact.phone + contact.email + contact.web).map {
        CellItem($0, evidence: tiltak.evidence)
      })
  }
}
