internal import PlanCorpus
internal import PlanQueries

/// Cells in a terminal: a paragraph a thing, each with its place in the plan.
struct CellText {
  /// The file of each plan that needs no naming beside a line.
  let files: [String: String]

  /// The file that a table rests on most, by plan.
  init(_ table: Table) {
    var counts: [String: [String: Int]] = [:]
    for evidence in table.rows.flatMap(\.cells.values).flatMap(\.evidence) {
      counts[Self.plan(of: evidence), default: [:]][evidence.file, default: 0] += 1
    }
    files = counts.compactMapValues { files in
      files.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private static func plan(of evidence: Evidence) -> String {
    String(evidence.file.prefix { $0 != "/" })
  }

  /// - Parameter known: places that the row has given already.
  func paragraphs(_ cell: Cell?, known: [Evidence] = []) -> [String] {
    guard let cell else { return [Cell.notFoundWords] }
    guard let items = cell.items, cell.state == .stated else {
      return [cell.value + places(cell.evidence, known)]
    }
    return runs(items).flatMap { run in paragraphs(of: run, known) }
  }

  /// Neighbours with the same note and place, which are said once for all.
  private func runs(_ items: [CellItem]) -> [[CellItem]] {
    var runs: [[CellItem]] = []
    for item in items {
      if let last = runs.last?.last, last.note == item.note, last.evidence == item.evidence {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    return runs
  }

  private func paragraphs(of run: [CellItem], _ known: [Evidence]) -> [String] {
    guard run.count > 1, let note = run[0].note else {
      return run.dropLast().map(\.shown)
        + run.suffix(1).map { $0.shown + places([$0.evidence], known) }
    }
    return ["\(note):"] + run.dropLast().map { "–\u{A0}\($0.text)" }
      + run.suffix(1).map { "–\u{A0}\($0.text)" + places([$0.evidence], known) }
  }

  private func places(_ evidence: [Evidence], _ known: [Evidence]) -> String {
    let new = evidence.filter { !known.contains($0) }
    guard !new.isEmpty else { return "" }
    let more = new.count > 3 ? " m.fl." : ""
    return " [\(new.prefix(3).map(place).joined(separator: "; "))\(more)]"
  }

  /// `l. 796–811`, with the file where it is not the one the plan is mostly read from.
  private func place(_ evidence: Evidence) -> String {
    let isKnown = files[Self.plan(of: evidence)] == evidence.file
    let file = isKnown ? "" : "\(evidence.file.split(separator: "/").last ?? "") "
    let lines =
      evidence.firstLine == evidence.lastLine
      ? "\(evidence.firstLine)" : "\(evidence.firstLine)–\(evidence.lastLine)"
    return "\(file)l.\u{A0}\(lines)"
  }

  /// `lillestrom-2024/plan.txt:796-811`
  static func source(_ evidence: Evidence) -> String {
    "\(evidence.file):\(evidence.firstLine)-\(evidence.lastLine)"
  }
}
