package import PlanCorpus

extension Table {
  /// Whether it has a row a plan, which reads best with the plans across and the questions down.
  package var isByPlan: Bool { columns.first?.key == "kommune" && naming == "kommune" }

  /// Keys of columns that name a row, the most telling first.
  private static let namingKeys = [
    "tiltak", "title", "type", "aktoer", "innsatsomraade", "kommune",
  ]

  /// Key of the column that names its rows.
  package var naming: String {
    let keys = Set(columns.map(\.key))
    return Self.namingKeys.first(where: keys.contains) ?? columns.first?.key ?? ""
  }

  /// Labels and counts, which rest on what the other cells of their row show.
  private static let labels: Set = [
    "kommune", "plan", "gruppe", "nivaa", "aktoer", "type", "innsatsomraade", "kommuner", "slag",
  ]

  /// The places to be told of a cell: what the row tells already, and what a label rests on, is
  /// left out.
  package func places(of row: TableRow, _ column: TableColumn) -> (known: [Evidence], all: Bool) {
    guard let cell = row[column.key] else { return ([], false) }
    if Self.labels.contains(column.key), cell.items == nil { return ([], false) }
    // A tiltak's own cells rest on its lines, which stand by its title.
    guard column.key != naming, ["tiltak", "title"].contains(naming) else { return ([], true) }
    return (row[naming]?.evidence ?? [], true)
  }
}

extension Cell {
  /// Neighbours with the same note and place, which are said once for all.
  package var runs: [[CellItem]] {
    var runs: [[CellItem]] = []
    for item in items ?? [] {
      if let last = runs.last?.last, last.note == item.note, last.evidence == item.evidence {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    return runs
  }
}
