internal import Foundation
internal import PlanQueries

/// Figures of an evaluation, a row each.
struct FiguresText {
  static let columns = [
    "part", "plan", "reading", "field", "value", "right", "expected", "found",
  ]

  let figures: [Figure]
  let showsMisses: Bool

  static func rows(_ figures: [Figure]) -> [[String]] {
    [columns] + figures.map(row)
  }

  private static func row(_ figure: Figure) -> [String] {
    [
      figure.part, figure.plan, figure.reading, figure.field,
      String(format: "%.4f", figure.value), "\(figure.right)", "\(figure.expected)",
      "\(figure.found)",
    ]
  }

  var text: String {
    let rows = Self.rows(figures)
    let widths = Self.columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let misses = [[]] + figures.map { showsMisses ? $0.misses : [] }
    return zip(rows, misses).map { row, misses in
      let cells = zip(row, widths).enumerated().map { index, cell in
        let pad = String(repeating: " ", count: cell.1 - cell.0.count)
        // Words to the left, figures to the right.
        return index < 4 ? cell.0 + pad : pad + cell.0
      }
      return ([cells.joined(separator: "  ")] + misses.map { "    \($0)" })
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
