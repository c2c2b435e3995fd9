internal import PlanCorpus
internal import PlanQueries

/// A table as pandoc's markdown: a pipe table, with what is to be said of it below.
struct MarkdownText {
  private let page: ExportPage

  init(_ page: ExportPage) { self.page = page }

  var text: String {
    let preamble = Self.list(
      page.preamble.map { "**\(Self.plain($0.label)):** \(Self.plain($0.text))" })
    let tables = page.table.rows.isEmpty ? [ExportPage.noRows] : page.parts.map(table)
    let parts =
      ["# \(Self.plain(page.table.title))", preamble] + tables
      + section("Merknader", page.table.notes) + section("Slik er tabellen laget", page.method)
      + section("Kilder", page.sources)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func section(_ heading: String, _ texts: [String]) -> [String] {
    texts.isEmpty ? [] : ["## \(heading)", Self.list(texts.map(Self.plain))]
  }

  private static func list(_ texts: [String]) -> String {
    texts.map { "- \($0)" }.joined(separator: "\n")
  }

  private func table(_ part: PageTable) -> String {
    let head = Self.row(part.columns.map { Self.plain($0.title) })
    // The dashes carry the widths of the columns.
    let rule = Self.row(part.columns.map { String(repeating: "-", count: max(3, $0.width)) })
    let rows = part.rows.map { Self.row($0.map(cell)) }
    return ([head, rule] + rows).joined(separator: "\n") + "\n\n: \(Self.plain(part.caption))"
  }

  private static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// A pipe table has one line a cell: things in it are told apart by `<br>`.
  private func cell(_ cell: PageCell) -> String {
    var lines: [String] = []
    if let lead = cell.lead { lines.append(Self.plain(lead) + places(cell.places)) }
    for entry in cell.entries {
      let text = ([entry.text] + entry.below.map { "– \($0)" }).map(Self.plain)
      lines.append(text.joined(separator: "<br>") + places(entry.places))
    }
    return lines.joined(separator: "<br>")
  }

  private func places(_ evidence: [Evidence]) -> String {
    guard !evidence.isEmpty else { return "" }
    let names = evidence.map { Self.plain(page.places.pageAndLines($0)) }
    return " \\[\(names.joined(separator: "; "))\\]"
  }

  /// A text that markdown leaves as it is.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      if "\\`*_{}[]()<>#+-.!|~^$@&\"'=:".unicodeScalars.contains(scalar), needsEscape(scalar, plain)
      {
        plain += "\\"
      }
      let isControl = scalar.properties.generalCategory == .control
      plain.unicodeScalars.append(isControl ? " " : scalar)
    }
    return plain
  }

  /// Signs that mean something only at the front of a line need escaping only there.
  private static func needsEscape(_ scalar: Unicode.Scalar, _ before: String) -> Bool {
    guard "+-.!():=\"'#@".unicodeScalars.contains(scalar) else { return true }
    return before.allSatisfy { $0.isNumber || $0.isWhitespace }
  }
}
