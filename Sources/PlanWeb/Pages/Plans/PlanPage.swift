internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `/planer/PLAN`: everything known about a plan, and its lines.
struct PlanPage {
  private let facts: PlanFacts
  private let id: String
  private let edition: Edition
  private let links: PageLinks
  private let names: FacetNames
  private let discretion: Discretion
  private let corrections: Corrections
  private let lines: PlanLines
  private let isReviewed: Bool

  private init(_ facts: PlanFacts, _ head: DocumentHead, _ asked: Asked) throws {
    self.facts = facts
    id = head.id
    edition = asked.edition
    links = PageLinks(try Utvalg(asked.parameters))
    names = FacetNames(asked.edition.index.facets)
    discretion = Discretion(asked.edition.index)
    corrections = try Corrections(asked.parameters)
    lines = try PlanLines(of: facts.plan, asked)
    isReviewed = asked.site.review != nil
  }

  static func answer(_ asked: Asked) throws -> Answer {
    guard case .plan(let facts, let head) = try DocumentPage.find(asked) else {
      throw Refusal.noSuchPage(asked.path)
    }
    return try .page(PlanPage(facts, head, asked).page)
  }

  private var kommune: String { facts.plan.kommune ?? id }

  private var slug: String { PlanID(rawValue: id)?.kommuneSlug ?? id }

  private var page: Page {
    Page(
      title: "\(kommune) \(facts.plan.period?.label ?? "")", section: nil, utvalg: links.utvalg,
      template: "plan",
      content: frame.merging(organisation).merging(tiltak).merging(coverage).merging(text)
        .merging(
          Downloads(
            "Last ned tiltakene", of: TableKind.tiltak.rawValue,
            ComparisonAddress(.tiltak, filters: [.kommune: [slug]])
          ).context))
  }

  private var frame: TemplateContext {
    TemplateContext(
      [
        "title": facts.plan.title ?? id, "kommune": kommune,
        "period": facts.plan.period?.label ?? "periode ikke funnet",
        "status": PlanStatus(of: facts.plan.period, on: edition.day).label,
      ],
      lists: [
        "trail": [Link("Søk", links.href("/"))].contexts,
        "contents": [
          Link("Fakta", "#fakta"), Link("Organisering", "#organisering"),
          Link("Tiltak", "#tiltak"), Link("Tiltakstyper", "#typer"),
          Link("Hvor sikker er lesingen?", "#kvalitet"), Link("Planens tekst", "#planteksten"),
        ].contexts,
        "review": review,
        "facts": PlanDescriptionFacts(facts, names, discretion).all.contexts(links),
        "quality": ReadingQuality(facts).sentences.contexts,
      ])
  }

  /// Where the plan can be corrected, if it can be here.
  private var review: [TemplateContext] {
    isReviewed ? [Link("Rett eller bekreft det som er lest", ReviewRoutes.href(id)).context] : []
  }

  private var organisation: TemplateContext {
    let chart = OrganisationChart(facts.organisasjon, kommune: kommune, names)
    let others = PlanDescriptionFacts(facts, names, discretion).beside
    return TemplateContext(
      lists: [
        "organisation": [
          chart.context.merging(
            TemplateContext(
              flags: ["hasOthers": !others.isEmpty],
              lists: [
                "levels": chart.lists(names, links, discretion), "facts": others.contexts(links),
              ]))
        ]
      ])
  }

  // MARK: Tiltak

  private var tiltak: TemplateContext {
    let count = Norwegian.count(facts.tiltakene.count, "tiltak", "tiltak")
    let areas = facts.innsatsområder.map { area($0) }
    let others = facts.tiltakene.filter { tiltak in
      !facts.innsatsområder.contains { $0.number == tiltak.innsatsområde }
    }
    return TemplateContext(
      [
        "tiltakText": facts.tiltakene.isEmpty
          ? "Ingen tiltak er funnet i planen." : "\(count) er funnet i planen."
      ],
      lists: [
        "areas": areas
          + (others.isEmpty
            ? [] : [area(areas.isEmpty ? "Alle tiltakene" : "Uten innsatsområde", others, nil)])
      ])
  }

  private func area(_ own: Innsatsområde) -> TemplateContext {
    area(
      own.title, facts.tiltakene.filter { $0.innsatsområde == own.number }, own.evidence)
  }

  private func area(
    _ title: String, _ tiltakene: [Tiltak], _ evidence: Evidence?
  ) -> TemplateContext {
    TemplateContext(
      ["title": title], flags: ["hasTiltak": !tiltakene.isEmpty],
      lists: [
        "sources": [evidence].compactMap { $0 }.map(links.source),
        "tiltakene": tiltakene.map { tiltak in
          Link(
            discretion.text(tiltak.title), links.document(tiltak.id),
            note: tiltak.ansvar.isEmpty
              ? "" : "Ansvar: \(tiltak.ansvar.map(discretion.role).joined(separator: "; "))"
          ).context
        },
      ])
  }

  // MARK: Types and text

  private var coverage: TemplateContext {
    let coverage = TypeCoverage(facts.tiltakene, names)
    return TemplateContext(
      [
        "coverageText": coverage.summary,
        "gaps": GapsAddress(kommune: slug, utvalg: links.utvalg).href,
      ],
      lists: ["coverage": coverage.contexts(kommune: slug, links.utvalg)])
  }

  private var text: TemplateContext {
    let count = facts.tekstkvalitet.first { $0.file == lines.file }?.repairedWords ?? 0
    return TemplateContext(
      flags: ["hasFiles": !files.isEmpty],
      lists: [
        "lines": lines.contexts(marked: corrections.isShown, discretion), "files": files,
      ]
    )
    .merging(
      corrections.context(count) { links.document(id, $0, fragment: "planteksten") })
  }

  /// Which file is shown, where a plan has several.
  private var files: [TemplateContext] {
    guard facts.plan.files.count > 1 else { return [] }
    return facts.plan.files.map { file in
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return TemplateContext(
        [
          "label": name,
          "href": links.document(
            id, [Parameter(PlanLines.parameter, name)], fragment: "planteksten"),
        ], flags: ["isCurrent": file == lines.file])
    }
  }
}
