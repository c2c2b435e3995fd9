internal import PlanCorpus
internal import PlanQueries

/// `/organ/PLAN/NIVAA.N`: one body of the three levels.
///
/// The plan's own lines may name persons; the page shows what was read of roles and units, and
/// leads to the lines.
enum OrganPage {
  static func answer(_ asked: Asked) throws -> Answer {
    guard case .organ(let organ, let head) = try DocumentPage.find(asked) else {
      throw Refusal.noSuchPage(asked.path)
    }
    let page = try DocumentPage(head, asked)
    return try .page(
      page.page(
        organ.name, text: "", repaired: [],
        facts: OrganFacts(organ, page.names, page.discretion).all))
  }
}
