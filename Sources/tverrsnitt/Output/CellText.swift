internal import PlanCorpus
internal import PlanQueries

/// Cells in a terminal: a paragraph a thing, each with its place in the plan.
struct CellText {
  let places: PlaceNames

  init(_ table: Table) { places = PlaceNames(table) }

  /// - Parameter known: places that the row has given already.
  func paragraphs(_ cell: Cell?, known: [Evidence] = []) -> [String] {
    guard let cell else { return [Cell.notFoundWords] }
    guard cell.items != nil, cell.state == .stated else {
      return [cell.value + shown(cell.evidence, known)]
    }
    return cell.runs.flatMap { run in paragraphs(of: run, known) }
  }

  private func paragraphs(of run: [CellItem], _ known: [Evidence]) -> [String] {
    guard run.count > 1, let note = run[0].note else {
      return run.dropLast().map(\.shown)
        + run.suffix(1).map { $0.shown + shown([$0.evidence], known) }
    }
    return ["\(note):"] + run.dropLast().map { "–\u{A0}\($0.text)" }
      + run.suffix(1).map { "–\u{A0}\($0.text)" + shown([$0.evidence], known) }
  }

  private func shown(_ evidence: [Evidence], _ known: [Evidence]) -> String {
    let new = evidence.filter { !known.contains($0) }
    guard !new.isEmpty else { return "" }
    let more = new.count > 3 ? " m.fl." : ""
    return " [\(new.prefix(3).map(places.lines).joined(separator: "; "))\(more)]"
  }

  /// `lillestrom-2024/plan.txt:796-811`
  static func source(_ evidence: Evidence) -> String {
    "\(evidence.file):\(evidence.firstLine)-\(evidence.lastLine)"
  }
}
