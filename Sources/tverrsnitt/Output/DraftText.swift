internal import PlanCorpus

/// What was read in a plan that is to be added: as a whole, or in one line among many.
struct DraftText {
  let draft: PlanDraft

  func text(isWhole: Bool) -> String {
    guard isWhole else {
      let doubts = draft.doubts.isEmpty ? "" : ", \(draft.doubts.count) to look at"
      return "\(draft.id)  \(facts.tiltakene.count) tiltak\(doubts)  \(Style.dim(draft.delivered))"
    }
    let lines = fields.map { "  \($0.0): \($0.1)" }
    let doubts = draft.doubts.map { "  - \($0.label)" }
    return ([Style.bold("\(draft.id)")] + lines + (doubts.isEmpty ? [] : ["Look at:"] + doubts))
      .joined(separator: "\n")
  }

  private var facts: PlanFacts { draft.facts }

  private var fields: [(String, String)] {
    let levels = Set(facts.organisasjon.levels.map(\.level))
    let repaired = facts.tekstkvalitet.map(\.repairedWords).reduce(0, +)
    return [
      ("title", draft.description.title ?? ""), ("kommune", draft.description.kommune ?? ""),
      ("period", draft.period.label), ("document", draft.description.documentType ?? ""),
      ("language", draft.description.language ?? ""), ("målgruppe", ages),
      ("innsatsområder", "\(facts.innsatsområder.count)"),
      ("tiltak", "\(facts.tiltakene.count)"),
      ("levels", "\(levels.count) of \(Nivå.allCases.count)"),
      ("words repaired", "\(repaired)"), ("warnings", "\(facts.warnings.count)"),
    ]
  }

  private var ages: String {
    let group = facts.målgruppe
    if let min = group.min { return AgeRange(min: min, max: group.max).label }
    if let max = group.max { return AgeRange(min: 0, max: max).label }
    return group.words?.text ?? "not found"
  }
}
