internal import PlanCorpus
internal import PlanExport
internal import PlanQueries

/// Målgrupper as bars of age: the same as the table below it.
struct AgeChart {
  private static let width = 800
  private static let left = 210
  private static let right = 24
  private static let rowHeight = 40
  private static let step = 5
  private static let youngestEnd = 25
  /// Ages above this are not drawn one by one.
  private static let oldestEnd = 100

  private let rows: [(label: String, ages: AgeRange?, text: String)]
  private let end: Int

  /// - Returns: `nil` for other tables, and where no plan states an age.
  init?(_ table: Table) {
    guard table.table == TableKind.maalgrupper.rawValue else { return nil }
    rows = zip(table.rows, table.rows.map { $0["plan"]?.code }).map { row, plan in
      let source = table.sources.first { $0.plan == plan }
      let cell = row[Self.column] ?? .notFound
      return (
        [source?.kommune ?? row["kommune"]?.value, source?.period?.label].compactMap { $0 }
          .joined(separator: " "), cell.ages, cell.value
      )
    }
    let ages = rows.compactMap(\.ages)
    guard !ages.isEmpty else { return nil }
    let oldest = ages.map { min(Self.oldestEnd, $0.max ?? $0.min + Self.step) }.max() ?? 0
    end = max(Self.youngestEnd, (oldest / Self.step + 1) * Self.step)
  }

  private static let column = "maalgruppe"

  /// Where a birthday stands.
  private func x(_ age: Int) -> Int {
    let room = Self.width - Self.left - Self.right
    return Self.left + min(age, end) * room / end
  }

  private var bottom: Int { rows.count * Self.rowHeight }

  var context: TemplateContext {
    TemplateContext(
      [
        "caption": "Målgruppene, alder for alder",
        "description": rows.map { "\($0.label): \($0.text)." }.joined(separator: " "),
        "width": "\(Self.width)", "height": "\(bottom + 30)",
      ],
      lists: [
        "ticks": stride(from: 0, through: end, by: Self.step).map { age in
          TemplateContext([
            "line": "M\(x(age)) 0V\(bottom)", "x": "\(x(age))", "y": "\(bottom + 20)",
            "label": "\(age) år",
          ])
        }, "rows": rows.enumerated().map { bar($0, $1.label, $1.ages, $1.text) },
      ])
  }

  /// A bar runs to the end of its last year; one without an end runs to the edge.
  private func bar(
    _ number: Int, _ label: String, _ ages: AgeRange?, _ text: String
  ) -> TemplateContext {
    let y = number * Self.rowHeight
    let start = ages.map { x($0.min) } ?? Self.left
    let stop = ages.map { $0.max.map { x($0 + 1) } ?? x(end) } ?? start
    return TemplateContext(
      [
        "label": label, "textY": "\(y + 25)", "x": "\(start)", "y": "\(y + 6)",
        "width": "\(max(4, stop - start))", "height": "\(Self.rowHeight - 12)",
        "innerX": "\(start + 10)",
        "ages": ages.map { $0.max == nil ? $0.label : $0.label } ?? text,
      ], flags: ["hasSpan": ages != nil])
  }
}
