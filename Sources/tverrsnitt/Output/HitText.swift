internal import Foundation
internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// Search results as a person reads them in a terminal.
struct ResultsText {
  private static let margin = "    "
  /// Room kept for saying how many values of a facet did not fit.
  private static let moreWidth = 14
  private static let shownExpansions = 6

  let results: SearchResults

  var text: String {
    ([heading] + notes + results.hits.map(hit) + [more].compactMap { $0 } + [facets])
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var heading: String {
    let query = results.interpreted.isEmpty ? "everything" : "«\(results.interpreted)»"
    let hits = results.total == 1 ? "1 hit" : "\(results.total) hits"
    let plans = results.plans == 1 ? "1 plan" : "\(results.plans) plans"
    return Style.bold("\(hits) in \(plans) for \(query)")
  }

  private var widening: String {
    let shown = results.expansions.prefix(Self.shownExpansions).joined(separator: ", ")
    let rest = results.expansions.count - Self.shownExpansions
    return "Widened by \(shown)" + (rest > 0 ? " and \(rest) more" : "")
  }

  private var notes: [String] {
    var notes: [String] = []
    if !results.interpreted.isEmpty, results.interpreted != results.query.singleSpaced {
      notes.append("Searched for «\(results.interpreted)» instead of «\(results.query)».")
    }
    if !results.expansions.isEmpty { notes.append("\(widening) (--exact does not)") }
    return (notes + results.notes).isEmpty ? [] : [(notes + results.notes).joined(separator: "\n")]
  }

  private func hit(_ hit: Hit) -> String {
    let rank = String(repeating: " ", count: max(0, 2 - "\(hit.rank)".count)) + "\(hit.rank)"
    let place = [hit.kommune, hit.innsatsområde ?? hit.headings.last].compactMap { $0 }
      .filter { $0 != hit.title }
    let lines = [
      "\(rank)  \(Style.bold(hit.title))",
      "\(Self.margin)\(Style.kommune(place.joined(separator: " · ")))",
      "\(Self.margin)\(Style.dim("\(hit.slag.rawValue) \(hit.id) · \(Self.place(hit.evidence))"))",
    ]
    return (lines + Self.snippet(hit.snippet)).joined(separator: "\n")
  }

  static func place(_ evidence: Evidence) -> String {
    let lines =
      evidence.firstLine == evidence.lastLine
      ? "line \(evidence.firstLine)" : "lines \(evidence.firstLine)–\(evidence.lastLine)"
    return [evidence.page.map { "page \($0)" }, lines].compactMap { $0 }.joined(separator: ", ")
  }

  /// The snippet in lines of the terminal's width, its marks as colour or as asterisks.
  private static func snippet(_ html: String) -> [String] {
    let plain = SnippetText(html: html).parts.map {
      $0.isMarked ? "\u{2}\($0.text)\u{3}" : $0.text
    }.joined()
    return wrapped(plain, width: Terminal.width - margin.count).map { margin + marked($0) }
  }

  private static func marked(_ line: String) -> String {
    let (open, close) = Terminal.hasColor ? ("\u{1B}[33m", "\u{1B}[0m") : ("*", "*")
    return line.replacing("\u{2}", with: open).replacing("\u{3}", with: close)
  }

  /// Breaks a text at blanks into lines of at most so many characters; a no-break space holds.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" }) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private var more: String? {
    guard let last = results.hits.last?.rank, last < results.total else { return nil }
    return "\(results.total - last) more: --offset \(last)"
  }

  private var facets: String {
    let shown = Facet.allCases.filter { !results.facets[$0].isEmpty }
    let width = shown.map(\.label.count).max() ?? 0
    return shown.map { facet in
      let label = facet.label + String(repeating: " ", count: width - facet.label.count)
      let room = Terminal.width - width - 2
      return "\(Style.dim(label))  \(values(results.facets[facet], width: room))"
    }.joined(separator: "\n")
  }

  /// As many values as a line holds, at least one; the rest are counted.
  private func values(_ counts: [FacetCount], width: Int) -> String {
    var shown: [String] = []
    var used = 0
    for count in counts {
      let text =
        count.selected ? "[\(count.label) \(count.count)]" : "\(count.label) \(count.count)"
      let isLast = shown.count + 1 == counts.count
      used += text.count + (shown.isEmpty ? 0 : 3)
      guard shown.isEmpty || used + (isLast ? 0 : Self.moreWidth) <= width else { break }
      shown.append(count.selected ? Style.bold(text) : text)
    }
    let rest = counts.count - shown.count
    return (shown + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: " · ")
  }
}

/// Search results as a table.
enum ResultsTable {
  static let columns = [
    "rank", "id", "slag", "kommune", "plan", "title", "innsatsomraade", "tiltakstype", "ansvar",
    "score", "file", "first_line", "last_line", "page",
  ]

  static func rows(_ results: SearchResults) -> [[String]] {
    [columns]
      + results.hits.map { hit in
        [
          "\(hit.rank)", hit.id, hit.slag.rawValue, hit.kommune, hit.plan, hit.title,
          hit.innsatsområde ?? "", hit.tiltakstype ?? "", hit.ansvar.joined(separator: "; "),
          String(format: "%.3f", hit.score), hit.evidence.file, "\(hit.evidence.firstLine)",
          "\(hit.evidence.lastLine)", hit.evidence.page.map(String.init) ?? "",
        ]
      }
  }
}
