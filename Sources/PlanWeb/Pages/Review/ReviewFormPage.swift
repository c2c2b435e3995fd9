internal import HTTPTypes
internal import PlanCorpus
internal import PlanExport

/// `/gjennomgang/PLAN/THING`: one thing of a plan as a form, beside the lines it was read from.
struct ReviewFormPage {
  /// Lines that are shown before and after those that were read.
  private static let around = 10

  private let plan: ReviewedPlan
  private let subject: CurationSubject
  private let desk: ReviewDesk
  private let fields: [ReviewField]
  private let submission: ReviewSubmission
  private let trouble: ReviewTrouble?
  private typealias Name = ReviewSubmission.Name

  /// - Parameters:
  ///   - submission: what somebody typed already.
  ///   - trouble: why that was not saved.
  /// - Throws: `Refusal.fault` when the place is no thing of a plan.
  init(
    _ place: ReviewPlace, _ desk: ReviewDesk, submission: ReviewSubmission? = nil,
    trouble: ReviewTrouble? = nil
  ) throws(Refusal) {
    guard let subject = place.subject else { throw .fault }
    plan = place.plan
    self.subject = subject
    self.desk = desk
    self.trouble = trouble
    fields = ReviewFields(vocabularies: desk.vocabularies).fields(of: subject.target.thing)
    self.submission = submission ?? ReviewSubmission(subject, fields, of: place.plan)
  }

  private var card: ReviewCard { ReviewCard(subject: subject, fields: fields, plan: plan) }

  func answer() throws -> Answer {
    let name = "\(plan.entry.manifest.kommune) \(plan.entry.manifest.period.label)"
    let page = Page(
      title: "\(trouble == nil ? "" : "Ikke lagret: ")\(card.title)", section: nil,
      utvalg: Utvalg(), template: "reviewform",
      content: TemplateContext(
        [
          "title": card.title, "state": card.state, "action": card.href,
          "token": desk.gate.token.text, "manifest": plan.text.sum,
        ],
        flags: ["canRemove": subject.removal != nil, "isAddition": subject.isAddition],
        lists: [
          "trail": [
            Link("Søk", "/"), Link("Gjennomgang", ReviewRoutes.base),
            Link(name, ReviewRoutes.href(plan.id.rawValue)),
          ].contexts,
          "fields": fields.map(context), "entries": entries, "neighbours": neighbours,
        ]
      ).merging(place).merging(excerpt).merging(ReviewTroubleView(trouble: trouble).context))
    return .html(try page.html(), status: trouble?.status ?? .ok)
  }

  // MARK: The form

  private func context(_ field: ReviewField) -> TemplateContext {
    let typed = submission.values[field.key] ?? []
    let now = field.shown(subject.values[field.key] ?? .null)
    let error = trouble?.message(of: field.name)
    let origin = subject.curated.contains(field.key) ? "satt for hånd" : "lest av programmet"
    return TemplateContext(
      [
        "key": field.key, "name": field.name, "label": field.label, "hint": field.hint,
        "value": typed.first ?? "", "error": error ?? "",
        "now": now.isEmpty ? "ikke funnet i planen" : now.joined(separator: " · "),
        "origin": now.isEmpty && !subject.curated.contains(field.key) ? "" : "(\(origin))",
      ],
      flags: [
        "hasError": error != nil, "hasHint": !field.hint.isEmpty,
        "isConfirmed": submission.confirmed.contains(field.key),
        "isLine": [.text].contains(field.form), "isLong": [.list, .ages].contains(field.form),
        "isNumber": isNumber(field), "isChoice": field.form == .choice,
        "isChoices": field.form == .choices,
      ],
      lists: ["options": options(field, typed)])
  }

  private func isNumber(_ field: ReviewField) -> Bool {
    if case .number = field.form { true } else { false }
  }

  private func options(_ field: ReviewField, _ typed: [String]) -> [TemplateContext] {
    let chosen = field.form == .choice && typed.isEmpty ? [""] : typed
    return field.options.map { option in
      TemplateContext(
        ["value": option.code, "label": option.label],
        flags: ["isOn": chosen.contains(option.code)])
    }
  }

  private var place: TemplateContext {
    let files = plan.entry.sources.compactMap { source in
      source.file.split(separator: "/").last.map { name in
        TemplateContext(
          ["value": String(name), "label": String(name)],
          flags: ["isOn": name == submission.file ?? ""])
      }
    }
    var texts = [
      "firstLine": submission.firstLine, "lastLine": submission.lastLine,
      "reason": submission.reason,
    ]
    var flags = ["hasFiles": files.count > 1]
    for (name, key) in [
      (Name.firstLine, "first"), (Name.lastLine, "last"), (Name.reason, "reason"),
    ] {
      let message = trouble?.message(of: name)
      texts["\(key)Error"] = message ?? ""
      flags["\(key)HasError"] = message != nil
    }
    return TemplateContext(texts, flags: flags, lists: ["files": files])
  }

  /// What people have set of it before, and why.
  private var entries: [TemplateContext] {
    subject.entries.filter(plan.curation.indices.contains).map { number in
      TemplateContext([
        "reason": plan.curation[number].reason, "path": plan.curation[number].target.description,
      ])
    }
  }

  // MARK: Beside it

  private var excerpt: TemplateContext {
    let source = plan.source(named: submission.file) ?? plan.source
    let evidence = subject.evidence?.lines
    let range = evidence.map { lines in
      max(1, lines.lowerBound - Self.around)...(lines.upperBound + Self.around)
    }
    let lines = ReviewLines(source: source, isReadingShown: true)
    return TemplateContext(
      [
        "whole": subject.evidence.map {
          "\(ReviewRoutes.href(plan.id.rawValue))#\(PlanLines.anchor($0.firstLine))"
        } ?? "\(ReviewRoutes.href(plan.id.rawValue))#planteksten"
      ],
      flags: ["isFound": evidence != nil],
      lists: ["lines": lines.contexts(range, marked: evidence)])
  }

  /// The thing before and the thing after, to go through a plan from end to end.
  private var neighbours: [TemplateContext] {
    guard let own = plan.subjects.firstIndex(of: subject) else { return [] }
    return [(own - 1, "Forrige"), (own + 1, "Neste")].compactMap { number, label in
      guard plan.subjects.indices.contains(number) else { return nil }
      let other = plan.subjects[number]
      let card = ReviewCard(
        subject: other,
        fields: ReviewFields(vocabularies: desk.vocabularies).fields(of: other.target.thing),
        plan: plan)
      return Link("\(label): \(card.title)", card.href).context
    }
  }
}
