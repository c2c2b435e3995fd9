internal import Foundation
internal import PlanCorpus
internal import PlanExport
internal import PlanQueries

/// A table of any text to csv and json, and back by a reader of its own.
enum TableTarget {
  /// Part rows and fields of the input.
  private static let (rowEnd, fieldEnd) = (UInt8(0x1E), UInt8(0x1F))

  static func run(_ input: Input) {
    let rows = input.rest.split(separator: rowEnd, omittingEmptySubsequences: false).map { row in
      row.split(separator: fieldEnd, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    comesBack(rows, .plain, ",")
    comesBack(rows, .norwegian, ";")
    let table = table(rows)
    let sheet = SheetRows(table)
    comesBack([sheet.head] + sheet.rows, .norwegian, ";")
    let json = try? JSONEncoder().encode(table)
    hold(
      json.flatMap { try? JSONDecoder().decode(Table.self, from: $0) } == table,
      "json does not come back")
  }

  private static func comesBack(
    _ rows: [[String]], _ writer: CommaSeparated, _ separator: Unicode.Scalar
  ) {
    let written = writer.text(rows)
    var scalars = Array(written.unicodeScalars)[...]
    if separator == ";" { hold(scalars.popFirst() == "\u{FEFF}", "no mark says UTF-8") }
    let read = SeparatedReader(separator: separator).rows(scalars)
    let wanted = rows.map { $0.map { Array(harmless($0).unicodeScalars) } }
    hold(read == wanted, "\(written.debugDescription) does not come back")
  }

  /// What a spreadsheet would take for a formula has an apostrophe in front.
  private static func harmless(_ field: String) -> String {
    let isText = field.unicodeScalars.first.map { first in
      !("=+-@＝＋－＠".unicodeScalars.contains(first) || first.value < 0x20
        || (0x7F...0x9F).contains(first.value))
    }
    return isText ?? true ? field : "'" + field
  }

  private static func table(_ rows: [[String]]) -> Table {
    let width = rows.map(\.count).max() ?? 0
    let places = rows.enumerated().map { number, row in
      let line = number + 1
      let here = Evidence(file: "proeve-2024/plan.txt", firstLine: line, lastLine: line)
      let cells = row.enumerated().map { ("felt\($0)", Cell($1, .stated, [here])) }
      return TableRow(Dictionary(uniqueKeysWithValues: cells))
    }
    return Table(
      table: "tiltak", title: rows.first?.first ?? "", generated: "2026-11-21",
      columns: (0..<width).map { TableColumn("felt\($0)", "Felt \($0)") }, rows: places, notes: [],
      sources: [])
  }
}

/// Reads RFC 4180, apart from the writer.
private struct SeparatedReader {
  let separator: Unicode.Scalar

  func rows(_ text: ArraySlice<Unicode.Scalar>) -> [[[Unicode.Scalar]]] {
    var rows: [[[Unicode.Scalar]]] = [[[]]]
    var isQuoted = false
    var text = text
    while let scalar = text.popFirst() {
      let last = (rows.count - 1, rows[rows.count - 1].count - 1)
      switch (scalar, isQuoted) {
      case ("\"", true) where text.first == "\"":
        text.removeFirst()
        rows[last.0][last.1].append("\"")
      case ("\"", _): isQuoted.toggle()
      case (separator, false): rows[last.0].append([])
      case ("\r", false) where text.first == "\n":
        text.removeFirst()
        rows.append([[]])
      default: rows[last.0][last.1].append(scalar)
      }
    }
    return rows
  }
}
