internal import PlanCorpus

/// What is to be said of the plans that a table sets side by side, whatever it is about.
struct SelectionNotes {
  private let selection: Selection

  init(_ selection: Selection) { self.selection = selection }

  var notes: [String] {
    guard !selection.plans.isEmpty else { return ["Ingen planer er med i utvalget."] }
    return [alone, years, status, several, superseded].compactMap { $0 } + overlaps
      + [
        "«\(Cell.notFoundWords)» betyr at det ikke er funnet i planen, ikke at kommunen er uten."
      ]
  }

  private var alone: String? {
    selection.plans.count == 1
      ? "Bare én plan er med, så det er ingenting å sammenligne den med." : nil
  }

  /// Plans of different years say what held in different years.
  private var years: String? {
    let periods = selection.plans.compactMap(\.facts.plan.period)
    guard let start = periods.map(\.first).max(), let end = periods.map(\.last).min(), start > end
    else { return nil }
    return "Planene er fra ulike år og gjelder ikke samtidig: \(NorwegianText.names(labels))."
  }

  private var labels: [String] { selection.plans.map(\.label) }

  private var status: String? {
    let day = selection.request.day
    let byStatus = Dictionary(grouping: selection.plans) {
      PlanStatus(of: $0.facts.plan.period, on: day)
    }
    let parts = [
      (PlanStatus.inForce, "gjelder"), (.expired, "er utløpt"), (.notYet, "er ikke begynt"),
      (.unknown, "har ukjent periode"),
    ].compactMap { status, words in
      byStatus[status].map { "\(NorwegianText.names($0.map(\.label))) \(words)" }
    }
    return "Per \(day.norwegian): \(parts.joined(separator: "; "))."
  }

  private var several: String? {
    let byKommune = Dictionary(grouping: selection.plans, by: \.kommune)
    let kommuner = selection.kommuner.filter { (byKommune[$0]?.count ?? 0) > 1 }
    guard !kommuner.isEmpty else { return nil }
    return "Flere planer er med for \(NorwegianText.names(kommuner))."
  }

  private var superseded: String? {
    let labels = selection.superseded.map(\.label)
    guard !labels.isEmpty else { return nil }
    return "Av hver kommune er bare én plan med. Disse er utelatt: \(NorwegianText.names(labels))."
  }

  /// Plans of one kommune that hold in the same year.
  private var overlaps: [String] {
    var notes: [String] = []
    for (place, plan) in selection.plans.enumerated() {
      for other in selection.plans.dropFirst(place + 1) where other.kommune == plan.kommune {
        guard let left = plan.facts.plan.period, let right = other.facts.plan.period,
          left.first <= right.last, right.first <= left.last
        else { continue }
        let both = Period(
          first: max(left.first, right.first), last: min(left.last, right.last))
        notes.append(
          "\(plan.kommune) har to planer for \(both.label): \(plan.id) og \(other.id).")
      }
    }
    return notes
  }
}
