internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `/om`: sources, method, limits, and how sound each plan's text is.
enum AboutPage {
  static func answer(_ asked: Asked) throws -> Answer {
    let utvalg = try Utvalg(asked.parameters)
    let links = PageLinks(utvalg)
    let plans = asked.edition.index.plans
    let rows = try plans.map { try row($0, asked.edition, links) }
    let kommuner = Set(plans.map(\.kommune)).count
    return try .page(
      Page(
        title: "Om", section: .om, utvalg: utvalg, template: "about",
        content: TemplateContext(
          [
            "planCount": Norwegian.count(plans.count, "plan", "planer"),
            "kommuneCount": Norwegian.count(kommuner, "kommune", "kommuner"),
          ], lists: ["rows": rows])))
  }

  private static func row(
    _ plan: PlanSummary, _ edition: Edition, _ links: PageLinks
  ) throws(QueryError) -> TemplateContext {
    guard case .plan(let facts, _) = try Lookup(edition.index).find(plan.id) else {
      return TemplateContext()
    }
    let quality = ReadingQuality(facts)
    return TemplateContext([
      "plan": "\(plan.kommune) \(plan.period.label)", "href": links.document(plan.id),
      "status": PlanStatus(of: plan.period, on: edition.day).label, "tiltak": "\(plan.tiltak)",
      "repaired": Norwegian.spaced(quality.repairedWords), "doubts": "\(quality.doubts)",
      "curated": "\(quality.curated)",
    ])
  }
}
