internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// What the pages of a tiltak, a passage and a body have in common: the frame, the text with its
/// repairs, the facts, the source.
struct DocumentPage {
  let head: DocumentHead
  let edition: Edition
  let links: PageLinks
  let names: FacetNames
  let discretion: Discretion
  private let corrections: Corrections

  init(_ head: DocumentHead, _ asked: Asked) throws(Refusal) {
    self.head = head
    edition = asked.edition
    links = PageLinks(try Utvalg(asked.parameters))
    names = FacetNames(asked.edition.index.facets)
    discretion = Discretion(asked.edition.index)
    corrections = try Corrections(asked.parameters)
  }

  /// Finds the document that a route's `{id}` names.
  ///
  /// - Throws: `Refusal.unknownID` with the nearest ids.
  static func find(_ asked: Asked) throws -> Found {
    try Lookup(asked.edition.index).find(asked.variable("id"))
  }

  func page(
    _ name: String, text: String, repaired: [RepairedWord], facts: [Fact],
    more: TemplateContext = TemplateContext()
  ) throws -> Page {
    let title = discretion.text(name)
    return Page(
      title: title, section: nil, utvalg: links.utvalg, template: "document",
      content: frame(title)
        .merging(try body(text, repaired))
        .merging(TemplateContext(lists: ["facts": facts.contexts(links)]))
        .merging(more))
  }

  private func frame(_ title: String) -> TemplateContext {
    let path = head.headings.filter { $0 != title }.joined(separator: " › ")
    return TemplateContext(
      [
        "title": title, "kind": head.slag.label, "kommune": head.kommune,
        "plan": "\(head.planTitle) (\(head.period.label))", "path": path,
      ],
      flags: ["hasPath": !path.isEmpty, "hasSimilar": false, "hasDownloads": false],
      lists: [
        "trail": [
          Link("Søk", links.href("/")),
          Link("\(head.kommune) \(head.period.label)", links.document(head.plan)),
        ].contexts,
        "source": [links.source(head.evidence)], "collect": [],
      ])
  }

  private func body(_ text: String, _ repaired: [RepairedWord]) throws -> TemplateContext {
    let isMarked = corrections.isShown && !repaired.isEmpty
    let runs = RepairedRuns(discretion.text(text), repaired)
    return TemplateContext(
      ["textTitle": "Det planen sier"],
      flags: ["hasText": !text.isEmpty, "showsOriginal": isMarked],
      lists: [
        "runs": runs.contexts(marked: isMarked), "lines": isMarked ? try lines() : [],
      ]
    )
    .merging(
      corrections.context(repaired.count) { links.document(head.id, $0, fragment: "tekst") })
  }

  /// The lines of the source as they are read, beside those that were delivered.
  private func lines() throws -> [TemplateContext] {
    let evidence = head.evidence
    let text = try PlanText.read(evidence.file, in: edition.index)
    let lines = discretion.lines(text[evidence.lines])
    return lines.enumerated().filter { !$0.element.text.isEmpty || $0.element.delivered != nil }
      .map { place, line in
        TemplateContext(
          [
            "number": "\(evidence.firstLine + place)", "text": line.text,
            "delivered": line.delivered ?? "",
          ], flags: ["isSame": line.delivered == nil])
      }
  }
}
