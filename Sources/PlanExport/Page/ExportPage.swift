internal import PlanCorpus
package import PlanQueries

/// Everything that a document says around its table, in bokmål, whatever it is written in.
package struct ExportPage: Sendable {
  /// More plans than this are told of among the sources alone: the facts come first.
  private static let mostPlans = 8

  package let table: Table
  package let parts: [PageTable]
  package let places: PlaceNames

  /// - Parameter details: whether the columns of long texts are shown.
  package init(_ table: Table, details: Bool = false) {
    self.table = table
    parts = PageTable.parts(of: table, details: details)
    places = PlaceNames(table)
  }

  /// Whether the sheets lie down.
  package var isWide: Bool { parts.contains(where: \.isWide) }

  /// What a reader must know before the facts, each with its heading.
  package var preamble: [(label: String, text: String)] {
    [("Laget", day), ("Planer", plans)] + table.filters.map { ($0.label, $0.values.listed) }
  }

  /// The day it was made, as Norwegians write it.
  private var day: String {
    (try? CalendarDay(table.generated))?.norwegian ?? table.generated
  }

  private var plans: String {
    guard !table.sources.isEmpty else { return "ingen" }
    guard table.sources.count <= Self.mostPlans else {
      let kommuner = Set(table.sources.map(\.kommune)).count
      return "\(table.sources.count) planer fra \(kommuner) kommuner; se Kilder"
    }
    return table.sources.map { "\($0.label) (\($0.status.label))" }.listed
  }

  /// Said in place of the rows when there are none.
  package static let noRows = "Ingen rader."

  /// How it was made, and what its words mean.
  package var method: [String] { table.method }

  /// The plans, with the file that their lines are of.
  package var sources: [String] {
    table.sources.map { source in
      let period = source.period.map { ", \($0.label)" } ?? ""
      let file = places.files[source.plan].map { "; linjer (l.) i \($0)" } ?? ""
      return "\(source.kommune): \(source.title)\(period) (\(source.status.label))\(file)"
    }
  }
}

extension [String] {
  /// `Bærum, Lillehammer og Nordre Land`.
  fileprivate var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " og " + last
  }
}
