/// Cells side by side, each wrapped to the width of its column.
struct GridText {
  /// Rows of cells of paragraphs.
  let rows: [[[String]]]
  let widths: [Int]
  let hasHead: Bool
  /// Between rows: a blank line, since cells wrap.
  var gap = "\n"

  var text: String {
    var lines = rows.map(row)
    if hasHead, let head = lines.first {
      lines[0] =
        Style.bold(head) + "\n"
        + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
      if lines.count > 1 {
        lines = [lines[0] + "\n" + lines[1]] + lines.dropFirst(2)
      }
    }
    return lines.joined(separator: "\n" + gap)
  }

  private func row(_ cells: [[String]]) -> String {
    let wrapped = zip(cells, widths).map { cell, width in
      cell.flatMap { Self.wrapped($0, width: width) }
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { number in
      let parts = zip(wrapped, widths).map { lines, width in
        let line = number < lines.count ? lines[number] : ""
        return line + String(repeating: " ", count: max(0, width - line.count))
      }
      let line = parts.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// Lines of at most so many characters; a word that is longer is broken with a hyphen.
  static func wrapped(_ text: String, width: Int) -> [String] {
    let words = text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" }).map {
      broken(String($0), width)
    }
    return ResultsText.wrapped(words.joined(separator: " "), width: width)
  }

  private static func broken(_ word: String, _ width: Int) -> String {
    var parts: [String] = []
    var rest = word[...]
    while rest.count > width, width > 6 {
      // A line should not hold the last letter or two alone.
      let count = min(width - 1, max(3, rest.count - 4))
      parts.append(rest.prefix(count) + "-")
      rest = rest.dropFirst(count)
    }
    return (parts + [String(rest)]).joined(separator: " ")
  }

  /// Widths that fill a line: what needs little gets what it needs, the others share the rest.
  static func widths(of rows: [[[String]]], total: Int) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    let wanted = (0..<count).map { column in
      max(1, rows.flatMap { column < $0.count ? $0[column] : [] }.map(\.count).max() ?? 0)
    }
    var widths = [Int](repeating: 0, count: count)
    var open = Set(wanted.indices)
    var room = total - 2 * max(0, count - 1)
    while !open.isEmpty {
      let share = max(1, room / open.count)
      let modest = open.filter { wanted[$0] <= share }
      for column in modest.isEmpty ? open : modest {
        widths[column] = min(wanted[column], share)
        room -= widths[column]
        open.remove(column)
      }
    }
    return widths
  }
}
