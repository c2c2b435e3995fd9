package import PlanCorpus

/// What a hit shows of a document: the first line of its data.
package struct DocumentHead: Codable, Sendable, Equatable {
  package var id: String
  package var slag: Slag
  package var plan: String
  package var kommune: String
  package var planTitle: String
  package var period: Period
  package var title: String
  /// Headings above it, outermost first.
  package var headings: [String]
  /// The plan's own area.
  package var innsatsområde: String?
  /// Code of the canonical area.
  package var innsatsområdeKode: String?
  package var tiltakstype: String?
  package var ansvar: [String]
  package var text: String
  package var evidence: Evidence

  package init(
    id: String, slag: Slag, plan: PlanDescription, title: String, text: String, evidence: Evidence
  ) {
    self.id = id
    self.slag = slag
    self.plan = plan.id ?? ""
    kommune = plan.kommune ?? ""
    planTitle = plan.title ?? ""
    period = plan.period ?? Period(first: 0, last: 0)
    self.title = title
    headings = []
    ansvar = []
    self.text = text
    self.evidence = evidence
  }
}

/// What a list of plans shows of each.
package struct PlanSummary: Codable, Sendable, Equatable {
  package var id: String
  package var kommune: String
  package var title: String
  package var period: Period
  package var tiltak: Int

  package init(id: String, kommune: String, title: String, period: Period, tiltak: Int) {
    self.id = id
    self.kommune = kommune
    self.title = title
    self.period = period
    self.tiltak = tiltak
  }
}
