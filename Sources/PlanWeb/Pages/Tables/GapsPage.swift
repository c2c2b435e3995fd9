internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `/hull/KOMMUNE`: what others do that was not found in one plan.
enum GapsPage {
  static func answer(_ asked: Asked) throws -> Answer {
    let edition = asked.edition
    let address = try GapsAddress(kommune: asked.variable("kommune"), asked.parameters)
      .canonical(in: edition.index.facets)
    let table = try edition.gaps(address)
    let links = PageLinks(address.utvalg)
    let download = Downloads(
      "Last ned tabellen", of: "gaps", address,
      adding: [Parameter("kommune", address.kommune)])
    return try .page(
      Page(
        title: table.title, section: .hull, utvalg: address.utvalg, template: "compare",
        content: TemplateContext(
          [
            "title": table.title,
            "lead": "At noe ikke er funnet i planen, betyr ikke at kommunen er uten. "
              + "Typene flest andre har, står først; det er ingen rangering.",
          ],
          lists: [
            "trail": [Link("Hull i planen", links.href("/hull"))].contexts, "tables": [],
          ]
        )
        .merging(TableChoice(address, edition).context)
        .merging(TableView(table, links).context)
        .merging(download.context)))
  }
}
