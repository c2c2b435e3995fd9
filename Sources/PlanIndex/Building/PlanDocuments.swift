package import PlanCorpus

/// One document for the index, before it is written.
package struct DraftDocument: Codable, Sendable {
  package var head: DocumentHead
  /// Full facts as one line of JSON.
  package var facts: String
  package var facets: [FacetValue]
  package var ages: [AgeRange]
  /// Terms of the types and areas it belongs to or names, with how much.
  package var concepts: [String: Int] = [:]
}

/// Makes a plan's documents.
package struct PlanDocuments {
  private let plan: ReadPlan
  private let labels: FacetLabels
  private let classifier: Classifier

  package init(_ plan: ReadPlan, labels: FacetLabels, classifier: Classifier) {
    self.plan = plan
    self.labels = labels
    self.classifier = classifier
  }

  /// The plan itself, its bodies, its tiltak, its passages.
  package func drafts() throws -> [DraftDocument] {
    let drafts =
      try [planDraft()] + organDrafts() + plan.facts.tiltakene.map(tiltakDraft)
      + passagesOutsideOrgans().map(passageDraft)
    return drafts.map(withConcepts)
  }

  private func withConcepts(_ draft: DraftDocument) -> DraftDocument {
    var draft = draft
    draft.concepts = classifier.concepts(title: draft.head.title, text: draft.head.text)
    for value in draft.facets where Self.isConcept(value) {
      draft.concepts[Schema.conceptTerm(value.facet, value.value)] = Schema.Weight.ownConcept
    }
    return draft
  }

  /// What a document is, against what it only names.
  private static func isConcept(_ value: FacetValue) -> Bool {
    switch value.facet {
    case .tiltakstype: value.value != "annet"
    case .innsatsomraade: value.isShown
    case .nivaa: true
    default: false
    }
  }

  private var facts: PlanFacts { plan.facts }

  private func planDraft() throws -> DraftDocument {
    let description = facts.plan
    let file = description.files.first ?? ""
    let statement = facts.målgruppe.statements.first { $0.scope == .plan }?.text
    let areas = facts.innsatsområder.map(\.title)
    var head = DocumentHead(
      id: description.id ?? "", slag: .plan, plan: description, title: description.title ?? "",
      text: ([statement].compactMap { $0 } + areas).joined(separator: "\n"),
      evidence: facts.målgruppe.evidence ?? Evidence(file: file, firstLine: 1, lastLine: 1))
    head.headings = []
    let ages = facts.målgruppe.min.map { [AgeRange(min: $0, max: facts.målgruppe.max)] } ?? []
    return DraftDocument(
      head: head, facts: try CompactJSON.line(facts), facets: labels.common(description, .plan),
      ages: ages)
  }

  private func organDrafts() throws -> [DraftDocument] {
    try facts.organisasjon.levels.enumerated().map { index, organ in
      var head = DocumentHead(
        id: "\(facts.plan.id ?? "")/\(organ.level.rawValue).\(index + 1)", slag: .organ,
        plan: facts.plan, title: organ.name, text: text(of: organ), evidence: organ.evidence)
      head.headings = passages(in: organ.evidence).first?.headings.dropLast() ?? []
      let facets =
        labels.common(facts.plan, .organ) + [labels.nivå(organ.level.rawValue)].compactMap { $0 }
        + organ.actors.compactMap(labels.aktør)
      return DraftDocument(
        head: head, facts: try CompactJSON.line(organ), facets: facets, ages: [])
    }
  }

  /// A body's text is the passages of its lines, so that nothing of them is lost to search.
  private func text(of organ: Organ) -> String {
    passages(in: organ.evidence).map(\.text).joined(separator: "\n")
  }

  private func tiltakDraft(_ tiltak: Tiltak) throws -> DraftDocument {
    let area = facts.innsatsområder.first { $0.number == tiltak.innsatsområde }
    var head = DocumentHead(
      id: tiltak.id, slag: .tiltak, plan: facts.plan, title: tiltak.title, text: tiltak.text,
      evidence: tiltak.evidence)
    head.innsatsområde = area?.title
    head.innsatsområdeKode =
      area == nil ? tiltak.type.flatMap(classifier.area(ofType:)) : area?.canonical
    head.headings = area.map { [$0.title] } ?? []
    head.tiltakstype = tiltak.type
    head.ansvar = tiltak.ansvar
    let facets =
      labels.common(facts.plan, .tiltak) + areaFacets(area, canonical: head.innsatsområdeKode)
      + [tiltak.type.flatMap(labels.type)].compactMap { $0 }
      + tiltak.actors.compactMap(labels.aktør)
      + tiltak.responsibleActors.compactMap(labels.ansvar)
      + tiltak.preventionLevel.compactMap(labels.nivå)
    return DraftDocument(
      head: head, facts: try CompactJSON.line(tiltak), facets: facets, ages: tiltak.ageRanges)
  }

  private func areaFacets(_ area: Innsatsområde?, canonical: String?) -> [FacetValue] {
    [
      canonical.flatMap(labels.område),
      area.map { labels.ownArea($0, plan: facts.plan.id ?? "") },
    ].compactMap { $0 }
  }

  private func passageDraft(_ passage: Avsnitt) throws -> DraftDocument {
    let area = facts.innsatsområder.first { passage.headings.contains($0.title) }
    var head = DocumentHead(
      id: passage.id, slag: .avsnitt, plan: facts.plan,
      title: passage.headings.last ?? facts.plan.title ?? "", text: passage.text,
      evidence: passage.evidence)
    head.headings = passage.headings
    head.innsatsområde = area?.title
    head.innsatsområdeKode = area?.canonical
    return DraftDocument(
      head: head, facts: try CompactJSON.line(passage),
      facets: labels.common(facts.plan, .avsnitt) + areaFacets(area, canonical: area?.canonical),
      ages: [])
  }

  // MARK: Passages and bodies

  private func passages(in evidence: Evidence) -> [Avsnitt] {
    plan.passages.filter {
      $0.evidence.file == evidence.file && evidence.lines.contains($0.evidence.firstLine)
    }
  }

  private func passagesOutsideOrgans() -> [Avsnitt] {
    let organs = facts.organisasjon.levels.map(\.evidence)
    return plan.passages.filter { passage in
      !organs.contains {
        $0.file == passage.evidence.file && $0.lines.contains(passage.evidence.firstLine)
      }
    }
  }
}
