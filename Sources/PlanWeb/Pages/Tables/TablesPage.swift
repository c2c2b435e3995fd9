internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `/sammenlign` and `/hull`: what can be set side by side, and whose plan can be asked about.
enum TablesPage {
  static func answer(_ asked: Asked) throws -> Answer {
    let utvalg = try Utvalg(asked.parameters)
    let ready = try TableDefinition.all(at: asked.site.definitionPath).map { definition in
      Link(
        definition.title, PageLinks(utvalg).href("/sammenlign/\(definition.slug)"),
        note: "Fra tabellen \(TableChoices.title(definition.table).lowercased()).")
    }
    return try .page(
      Page(
        title: "Sammenlign kommuner", section: .sammenlign, utvalg: utvalg, template: "tables",
        content: TemplateContext(
          flags: ["hasReady": !ready.isEmpty],
          lists: [
            "tables": TableChoices(utvalg).links.contexts, "ready": ready.contexts,
            "gaps": gaps(asked, utvalg).contexts,
          ])))
  }

  static func gapsAnswer(_ asked: Asked) throws -> Answer {
    let utvalg = try Utvalg(asked.parameters)
    return try .page(
      Page(
        title: "Hull i planen", section: .hull, utvalg: utvalg, template: "gapchoice",
        content: TemplateContext(lists: ["gaps": gaps(asked, utvalg).contexts])))
  }

  private static func gaps(_ asked: Asked, _ utvalg: Utvalg) -> [Link] {
    let kommuner = asked.edition.index.facets.values(of: .kommune)
    return kommuner.sorted { alphabetical($0.label) < alphabetical($1.label) }.map { kommune in
      let plans = asked.edition.index.plans.filter { $0.kommune == kommune.label }
      return Link(
        kommune.label, GapsAddress(kommune: kommune.value, utvalg: utvalg).href,
        note: "Plan for \(NorwegianText.list(plans.map(\.period.label)))")
    }
  }
}
