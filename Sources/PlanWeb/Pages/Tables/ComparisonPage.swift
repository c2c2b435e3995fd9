internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `/sammenlign/TABLE`: plans side by side.
struct ComparisonPage {
  private let address: ComparisonAddress
  private let definition: TableDefinition
  private let edition: Edition
  private let links: PageLinks
  private let sheet: Int

  static func answer(_ asked: Asked) throws -> Answer {
    let name = try asked.variable("table")
    let definition = try TableDefinition.named(name, at: asked.site.definitionPath)
    let address = try ComparisonAddress(name, asked.parameters)
      .canonical(in: asked.edition.index.facets)
    return try .page(
      ComparisonPage(
        address: address, definition: definition, edition: asked.edition,
        links: PageLinks(address.utvalg),
        sheet: asked.parameters.number(
          TableSheets.parameter, in: TableSheets.numbers, usually: 1)
      ).made())
  }

  private func made() throws -> Page {
    let table = try edition.comparison.table(definition, address.request(on: edition.day))
    let choice = TableChoice(address, definition.table, edition)
    let sheet = TableView.Sheet(number: sheet) { number in
      address.href(adding: number > 1 ? [Parameter(TableSheets.parameter, "\(number)")] : [])
    }
    return Page(
      title: table.title, section: .sammenlign, utvalg: address.utvalg, template: "compare",
      content: frame(table)
        .merging(choice.context)
        .merging(TableView(table, links, sheet: sheet).context)
        .merging(Downloads("Last ned tabellen", of: address.name, address).context))
  }

  private func frame(_ table: Table) -> TemplateContext {
    let kommuner = table.sources.map(\.kommune).distinct
    return TemplateContext(
      [
        "title": table.title,
        "lead": "\(TableChoices.note(definition.table)) "
          + (kommuner.count <= 6
            ? "Med er \(NorwegianText.list(kommuner))."
            : "Med er \(Norwegian.count(kommuner.count, "kommune", "kommuner")).")
          ,
      ],
      lists: [
        "trail": [Link("Sammenlign", links.href("/sammenlign"))].contexts,
        "tables": TableKind.allCases.map { kind in
          var other = ComparisonAddress(
            kind, filters: address.filters, own: address.own, day: address.day,
            utvalg: address.utvalg)
          other.fewestKommuner = address.fewestKommuner
          return TemplateContext(
            ["label": TableChoices.title(kind), "href": other.href],
            flags: ["isCurrent": kind.rawValue == address.name])
        },
      ])
  }
}
