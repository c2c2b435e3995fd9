internal import PlanCorpus
internal import PlanExport

/// `/gjennomgang`: the plans of the corpus.
struct ReviewListPage {
  private let desk: ReviewDesk

  init(_ desk: ReviewDesk) { self.desk = desk }

  func answer() throws -> Answer {
    try .page(
      Page(
        title: "Gjennomgang", section: nil, utvalg: Utvalg(), template: "reviews",
        content: TemplateContext(
          lists: [
            "trail": [Link("Søk", "/")].contexts, "plans": try desk.plans().map(context),
          ])))
  }

  private func context(_ plan: ListedPlan) -> TemplateContext {
    guard let manifest = plan.manifest else {
      return TemplateContext(
        ["title": plan.folder, "fault": plan.fault?.description ?? ""], flags: ["isFaulty": true])
    }
    let count = Norwegian.count(
      manifest.curation.count, "opplysning er satt", "opplysninger er satt")
    return TemplateContext(
      [
        "title": "\(manifest.kommune) \(manifest.period.label)", "name": manifest.title,
        "href": ReviewRoutes.href(plan.folder), "count": "\(count) for hånd.",
      ], flags: ["isFaulty": false])
  }
}
