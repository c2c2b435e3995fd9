package import PlanCorpus
package import PlanQueries

/// A cell as a page shows it: a text or things one below the other, each with its places.
package struct PageCell: Sendable {
  /// One of several things in a cell.
  package struct Entry: Sendable {
    package var text: String
    /// Of the tiltak, body or passage that it is.
    package var id: String?
    /// What it gathers, said once for all of them: members of a body.
    package var below: [String] = []
    package var places: [Evidence] = []
  }

  package var state: Cell.State
  /// Said before the things, or alone.
  package var lead: String?
  /// Of the tiltak or passage that the lead names.
  package var id: String?
  package var places: [Evidence] = []
  package var entries: [Entry] = []

  /// A heading of the page's own.
  init(text: String) {
    state = .stated
    lead = text
  }

  init(_ row: TableRow, _ column: TableColumn, of table: Table) {
    let cell = row[column.key] ?? .notFound
    let shown = table.places(of: row, column)
    state = cell.state
    let isList = cell.items?.isEmpty == false
    if !isList || cell.state != .stated {
      lead = cell.value
      id = column.key == table.naming ? cell.code.flatMap { $0.contains("/") ? $0 : nil } : nil
    }
    guard isList else {
      places = shown.all ? cell.evidence.filter { !shown.known.contains($0) } : []
      return
    }
    entries = cell.runs.flatMap { Self.entries(of: $0, known: shown.known) }
  }

  private static func entries(of run: [CellItem], known: [Evidence]) -> [Entry] {
    let places = [run[0].evidence].filter { !known.contains($0) }
    if run.count > 1, let note = run[0].note {
      return [Entry(text: "\(note):", below: run.map(\.text), places: places)]
    }
    // Neighbours of one place give it once, after the last.
    return run.enumerated().map { number, item in
      Entry(text: item.shown, id: item.id, places: number == run.count - 1 ? places : [])
    }
  }

  /// Everything it says, without places: to measure and to search by.
  package var text: String {
    ([lead].compactMap { $0 } + entries.map { ([$0.text] + $0.below).joined(separator: "\n") })
      .joined(separator: "\n")
  }
}
