/// Finds out which lines make which cell of a table that has lost its columns: the reading with
/// the best sum of how well every line fits its place.
struct CellAlignment {
  /// One cell, begun or gone on with in a line.
  struct Piece {
    var column: Int
    var text: String
    var begins: Bool
    var line: Int
  }

  private struct Step {
    var score: Double
    var from: Int
    var pieces: [Piece]
  }

  let columns: [TableColumn]
  /// Lines below a blank one, where cells are mostly kept apart by blank lines; else `nil`.
  var paragraphs: Set<Int>?
  /// Whether one line may hold two cells.
  let splits: Bool

  private var key: Int { columns.firstIndex(of: .tiltak) ?? 0 }

  /// The pieces of all lines in order.
  func align(_ lines: [(index: Int, text: String)]) -> [Piece] {
    guard !lines.isEmpty else { return [] }
    var table: [[Step]] = []
    for (order, line) in lines.enumerated() {
      let before = order > 0 ? lines[order - 1].text : nil
      table.append(steps(line.text, at: line.index, after: before, from: table.last))
    }
    var state =
      columns.indices.max { table[table.count - 1][$0].score < table[table.count - 1][$1].score }
      ?? 0
    var pieces: [[Piece]] = []
    for row in table.reversed() {
      pieces.append(row[state].pieces)
      state = row[state].from
    }
    return pieces.reversed().flatMap(\.self)
  }

  private static let impossible = -1e9

  private func steps(
    _ text: String, at line: Int, after before: String?, from last: [Step]?
  ) -> [Step] {
    columns.indices.map { column in
      var best = Step(score: Self.impossible, from: 0, pieces: [])
      func offer(_ score: Double, _ from: Int, _ pieces: @autoclosure () -> [Piece]) {
        if score > best.score { best = Step(score: score, from: from, pieces: pieces()) }
      }
      let whole = CellLikeness.score(text, in: columns[column])
      for from in last == nil ? [-1] : Array(columns.indices) {
        let sum = last?[from].score ?? 0
        if from == column, let before {
          offer(
            sum + continuing(text, at: line, after: before), from,
            [Piece(column: column, text: text, begins: false, line: line)])
        }
        offer(
          sum + moving(from, to: column) + whole + beginning(line), max(from, 0),
          [Piece(column: column, text: text, begins: true, line: line)])
        for split in splits && column > 0 ? Self.cuts(text) : [] {
          let left = leading(split.0, at: line, column: column - 1, after: before, from: from)
          offer(
            sum + left.score + CellLikeness.score(split.1, in: columns[column]) - 0.5,
            max(from, 0),
            [
              Piece(column: column - 1, text: split.0, begins: left.begins, line: line),
              Piece(column: column, text: split.1, begins: true, line: line),
            ])
        }
      }
      return best
    }
  }

  /// The first half of a split line begins a cell or goes on with one.
  private func leading(
    _ text: String, at line: Int, column: Int, after before: String?, from: Int
  ) -> (score: Double, begins: Bool) {
    let begun = moving(from, to: column) + CellLikeness.score(text, in: columns[column])
    guard from == column, let before else { return (begun, true) }
    let continued = continuing(text, at: line, after: before)
    return continued > begun ? (continued, false) : (begun, true)
  }

  /// The cost of beginning a cell of one column after a cell of another: what is left out.
  private func moving(_ from: Int, to column: Int) -> Double {
    if from < 0 { return column <= key ? 0 : -6 }
    if column > from { return skipping(from + 1..<column) }
    return column <= key ? skipping(from + 1..<columns.count) + skipping(0..<column) : -8
  }

  private func skipping(_ range: Range<Int>) -> Double {
    range.reduce(0) { sum, column in
      switch columns[column] {
      case .tiltak: sum - 8
      case .label(.ansvar): sum - 4
      case .number, .area: sum - 0.5
      default: sum - 1.5
      }
    }
  }

  /// A line right below another begins no cell where blank lines part the cells.
  private func beginning(_ line: Int) -> Double {
    paragraphs.map { $0.contains(line) ? 0 : -5 } ?? 0
  }

  private func continuing(_ text: String, at line: Int, after before: String) -> Double {
    if let paragraphs { return paragraphs.contains(line) ? -5 : 3 }
    if text.beginsLowercase || SpacedRows.isOpen(before) { return 2 }
    if let first = text.first, "-–•(".contains(first) { return 2 }
    return !before.endsSentence && text.hasSuffix(".") ? -0.5 : before.hasSuffix(".") ? -2 : -2.5
  }

  // MARK: Lines with two cells

  private static let capital = Pattern(#"(?<=\S)\s+(?=[\p{Lu}\d])"#, caseSensitive: true)

  /// The places where a line may be cut: at wide gaps, or before a capital that no preposition
  /// leads up to.
  private static func cuts(_ text: String) -> [(String, String)] {
    capital.all(in: text).suffix(4).compactMap { match in
      let left = text[..<match.range.lowerBound].trimmed
      let right = text[match.range.upperBound...].trimmed
      let isWide = text[match.range].count > 1
      guard right.split(separator: " ").count <= 6,
        isWide || (!SpacedRows.isOpen(left) && left.split(separator: " ").count > 2)
      else { return nil }
      return (left, right)
    }
  }
}
