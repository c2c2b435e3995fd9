internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// What the front page offers before anything is asked.
struct FrontPage {
  let context: TemplateContext

  /// - Throws: `Fault` for a saved search that cannot be read.
  init(_ edition: Edition, _ site: Site, _ utvalg: Utvalg) throws {
    let links = PageLinks(utvalg)
    let saved = try SavedSearch.all(at: site.savedPath).map { search in
      Link(
        search.title, SearchAddress(search.request, utvalg: utvalg).href, note: search.note)
    }
    let plans = edition.index.plans.map { plan in
      Link(
        "\(plan.kommune) \(plan.period.label)", links.document(plan.id),
        note: "\(plan.title). \(Norwegian.count(plan.tiltak, "tiltak", "tiltak")).")
    }
    let everything = SearchRequest(query: "", filters: [.slag: [Slag.tiltak.rawValue]])
    context = TemplateContext(
      ["everything": SearchAddress(everything, utvalg: utvalg).href],
      flags: ["hasSaved": !saved.isEmpty],
      lists: [
        "saved": saved.contexts, "tables": TableChoices(utvalg).links.contexts,
        "plans": plans.contexts,
      ])
  }
}
