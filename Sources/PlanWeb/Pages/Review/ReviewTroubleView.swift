internal import PlanCorpus
internal import PlanExport

/// What stands on top of a page when nothing was saved, with a link to each field in question.
struct ReviewTroubleView {
  let trouble: ReviewTrouble?

  var context: TemplateContext {
    guard let trouble else { return TemplateContext(flags: ["hasTrouble": false]) }
    return TemplateContext(
      ["troubleTitle": trouble.title, "troubleRemedy": trouble.remedy],
      flags: ["hasTrouble": true],
      lists: ["misfits": misfits(trouble), "faults": trouble.faults.map(\.description).contexts])
  }

  private func misfits(_ trouble: ReviewTrouble) -> [TemplateContext] {
    guard case .misfits(let misfits) = trouble else { return [] }
    return misfits.map { Link($0.message, "#\($0.field)").context }
  }
}
