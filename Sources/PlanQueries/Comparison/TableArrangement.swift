internal import PlanCorpus
internal import PlanIndex

extension TableDefinition {
  /// What is asked, with what the definition itself asks; a filter that is given replaces the
  /// definition's of its kind.
  func request(_ given: ComparisonRequest) -> ComparisonRequest {
    var request = given
    request.filters = filters.merging(given.filters) { $1 }
    request.fewestKommuner = max(fewestKommuner, given.fewestKommuner)
    request.isByType = isByType || given.isByType
    return request
  }

  /// The table under the definition's title, with its columns, order and notes.
  ///
  /// - Parameter own: the kommune that asks, whose rows stay first.
  func arrange(_ table: Table, own: String?) -> Table {
    guard !title.isEmpty else { return table }
    var arranged = table
    arranged.title = title
    arranged.definition = slug
    arranged.notes = notes + table.notes
    arranged.columns = columns.isEmpty ? table.columns : chosen(of: table)
    let keys = Set(arranged.columns.map(\.key))
    arranged.rows = sorted(table.rows, own: own).map { row in
      TableRow(row.cells.filter { keys.contains($0.key) })
    }
    return arranged
  }

  /// A column that somebody has chosen is no detail.
  private func chosen(of table: Table) -> [TableColumn] {
    columns.flatMap { key in
      table.columns.filter { column in
        key == Self.planColumns
          ? table.sources.contains { $0.plan == column.key } : column.key == key
      }
    }.map { TableColumn($0.key, $0.title) }
  }

  private func sorted(_ rows: [TableRow], own: String?) -> [TableRow] {
    guard !order.isEmpty else { return rows }
    return rows.enumerated().sorted { left, right in
      let isOwn = [left, right].map { own != nil && $0.element["kommune"]?.code == own }
      if isOwn[0] != isOwn[1] { return isOwn[0] }
      for key in order {
        let places = [left, right].map { Self.place($0.element[key]) }
        if places[0] != places[1] { return places[0] < places[1] }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// What was not found comes last.
  private static func place(_ cell: Cell?) -> (Int, Int, String) {
    guard let cell, cell.state != .notFound else { return (1, 0, "") }
    return (0, -(cell.count ?? 0), alphabetical(cell.value))
  }
}
