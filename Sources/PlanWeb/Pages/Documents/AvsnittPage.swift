internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// `/avsnitt/PLAN/lN`: one passage under its headings.
enum AvsnittPage {
  static func answer(_ asked: Asked) throws -> Answer {
    guard case .avsnitt(let avsnitt, let head) = try DocumentPage.find(asked) else {
      throw Refusal.noSuchPage(asked.path)
    }
    let page = try DocumentPage(head, asked)
    let facts = [
      Fact("Innsatsområde", head.innsatsområde.map { "«\($0)»" }),
      Fact(
        "Plan",
        [Fact.Value(head.planTitle, href: page.links.document(head.plan))]),
      Fact("Sted i planen", Norwegian.sentence(PageLinks.name(of: head.evidence))),
    ]
    return try .page(
      page.page(
        head.title, text: avsnitt.text, repaired: avsnitt.repairedWords ?? [], facts: facts))
  }
}
