internal import PlanCorpus
internal import PlanExport

/// `/gjennomgang/PLAN`: a plan's text beside what was read of it.
struct ReviewPlanPage {
  /// Says what was saved on the way here.
  static let saved = "lagret"
  /// Names the list of what people have set.
  static let entries = "rettelser"

  private let plan: ReviewedPlan
  private let desk: ReviewDesk
  private let fields: ReviewFields

  init(_ place: ReviewPlace, _ desk: ReviewDesk) {
    plan = place.plan
    self.desk = desk
    fields = ReviewFields(vocabularies: desk.vocabularies)
  }

  func answer(_ asked: Asked) throws -> Answer {
    let name = try asked.parameters.one(PlanLines.parameter)
    guard let source = plan.source(named: name) else {
      throw Refusal.unknownID("\(plan.id)/\(name ?? "")", nearest: [])
    }
    let view = View(
      source: source, isReadingShown: try Corrections(asked.parameters).isShown,
      saved: try asked.parameters.one(Self.saved), trouble: nil)
    return try .page(page(view))
  }

  /// The page with what is wrong on top.
  func answer(_ trouble: ReviewTrouble) throws -> Answer {
    let now = try desk.plan(plan.id.rawValue).map { ReviewPlace(plan: $0, subject: nil) }
    let page = now.map { ReviewPlanPage($0, desk) } ?? self
    let view = View(
      source: page.plan.source, isReadingShown: false, saved: nil, trouble: trouble)
    return .html(try page.page(view).html(), status: trouble.status)
  }

  /// How the page was asked for.
  private struct View {
    var source: SourceText
    var isReadingShown: Bool
    var saved: String?
    var trouble: ReviewTrouble?
  }

  private func page(_ view: View) -> Page {
    let manifest = plan.entry.manifest
    let name = "\(manifest.kommune) \(manifest.period.label)"
    return Page(
      title: "Gjennomgang av \(name)", section: nil, utvalg: Utvalg(), template: "review",
      content: TemplateContext(
        [
          "title": "Gjennomgang av \(name)", "name": manifest.title,
          "action": ReviewRoutes.href(plan.id.rawValue), "token": desk.gate.token.text,
          "manifest": plan.text.sum,
        ],
        flags: ["isSaved": view.saved != nil, "hasDoubts": !doubts.isEmpty],
        lists: [
          "trail": [Link("Søk", "/"), Link("Gjennomgang", ReviewRoutes.base)].contexts,
          "doubts": doubts, "checks": plan.faults.map(\.description).contexts,
          "groups": groups(view), "entries": entries,
        ]
      ).merging(text(view)).merging(ReviewTroubleView(trouble: view.trouble).context))
  }

  private var doubts: [TemplateContext] {
    ReviewDoubts(plan: plan).links.map { link in
      link.context.merging(TemplateContext(flags: ["isLink": !link.href.isEmpty]))
    }
  }

  // MARK: What was read

  private func groups(_ view: View) -> [TemplateContext] {
    [
      group("Målgruppe", view) { $0 == .målgruppe },
      group("Innsatsområder", view) { if case .innsatsområde = $0 { true } else { false } },
      group("Organisering", view) { thing in
        switch thing {
        case .organ, .koordinator, .nettverk: true
        default: false
        }
      }, group("Tiltak", view) { if case .tiltak = $0 { true } else { false } },
    ]
  }

  private func group(
    _ title: String, _ view: View, where isOfGroup: (CurationTarget.Thing) -> Bool
  ) -> TemplateContext {
    let cards = plan.subjects.filter { isOfGroup($0.target.thing) }.map { subject in
      ReviewCard(subject: subject, fields: fields.fields(of: subject.target.thing), plan: plan)
        .context(shown: view.source.file, saved: view.saved)
    }
    return TemplateContext(
      ["title": title], flags: ["isEmpty": cards.isEmpty], lists: ["cards": cards])
  }

  private var entries: [TemplateContext] {
    plan.curation.enumerated().map { number, entry in
      let deed =
        switch entry.deed {
        case .set: "Satt"
        case .add: "Lagt til"
        case .remove: "Tatt bort"
        }
      let lines = entry.lines.map { "\($0.lowerBound)–\($0.upperBound)" }
      return TemplateContext([
        "number": "\(number)", "deed": deed, "path": entry.target.description,
        "reason": entry.reason, "lines": lines.joined(separator: ", "),
      ])
    }
  }

  // MARK: The text

  private func text(_ view: View) -> TemplateContext {
    let lines = ReviewLines(source: view.source, isReadingShown: view.isReadingShown)
    let shown = view.source.file.split(separator: "/").last.map(String.init) ?? ""
    func href(_ file: String, isReadingShown: Bool) -> String {
      let query =
        [Parameter(PlanLines.parameter, file)]
        + (isReadingShown ? [Parameter(Corrections.parameter, Corrections.marked)] : [])
      return "\(ReviewRoutes.href(plan.id.rawValue))?\(QueryString.write(query))#planteksten"
    }
    let files = plan.entry.sources.compactMap { source in
      source.file.split(separator: "/").last.map { name in
        Link(String(name), href(String(name), isReadingShown: view.isReadingShown)).context.merging(
          TemplateContext(flags: ["isCurrent": source.file == view.source.file]))
      }
    }
    return TemplateContext(
      [
        "file": shown,
        "repairs": Norwegian.count(lines.repairedCount, "linje er lest", "linjer er lest"),
        "otherView": href(shown, isReadingShown: !view.isReadingShown),
      ],
      flags: [
        "hasFiles": files.count > 1, "hasRepairs": lines.repairedCount > 0,
        "showsReading": view.isReadingShown,
      ],
      lists: ["files": files, "lines": lines.contexts()])
  }
}
