package import PlanCorpus
package import PlanIndex

/// What a search found, in the shape that the command line and the API print.
package struct SearchResults: Codable, Sendable, Equatable {
  /// The words as typed.
  package var query: String
  /// The words searched for, after correction.
  package var interpreted: String
  /// A better spelling, whether it was used or not.
  @OrNull package var suggestion: String?
  /// Words the query was widened by.
  package var expansions: [String]
  /// Things to know about how it was read.
  package var notes: [String]
  /// Documents that match, exact.
  package var total: Int
  /// What `total` and the facets count.
  package var unit: String
  /// Plans among the matches, exact.
  package var plans: Int
  package var hits: [Hit]
  package var facets: FacetGroups
}

/// One document that matched.
package struct Hit: Codable, Sendable, Equatable {
  /// From 1.
  package var rank: Int
  package var id: String
  package var slag: Slag
  package var plan: String
  package var kommune: String
  package var period: Period
  package var title: String
  package var headings: [String]
  /// The plan's own heading.
  @OrNull package var innsatsområde: String?
  /// Code of the canonical area.
  @OrNull package var innsatsområdeKode: String?
  @OrNull package var tiltakstype: String?
  package var ansvar: [String]
  package var score: Double
  /// HTML: text escaped, the words that matched between `<mark>` and `</mark>`.
  package var snippet: String
  package var evidence: Evidence

  enum CodingKeys: String, CodingKey {
    case rank, id, slag, plan, kommune, period, title, headings, tiltakstype, ansvar, score
    case snippet, evidence
    case innsatsområde = "innsatsomraade"
    case innsatsområdeKode = "innsatsomraade_kode"
  }

  init(_ head: DocumentHead, rank: Int, score: Double, snippet: String) {
    self.rank = rank
    id = head.id
    slag = head.slag
    plan = head.plan
    kommune = head.kommune
    period = head.period
    title = head.title
    headings = head.headings
    innsatsområde = head.innsatsområde
    innsatsområdeKode = head.innsatsområdeKode
    tiltakstype = head.tiltakstype
    ansvar = head.ansvar
    self.score = score
    self.snippet = snippet
    evidence = head.evidence
  }
}

/// Facets with their counts; an object with a key for each facet, in the facets' order.
package struct FacetGroups: Codable, Sendable, Equatable {
  package var counts: [Facet: [FacetCount]]

  package init(_ counts: [Facet: [FacetCount]]) {
    self.counts = counts
  }

  package subscript(facet: Facet) -> [FacetCount] { counts[facet] ?? [] }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ facet: Facet) { stringValue = facet.rawValue }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var counts: [Facet: [FacetCount]] = [:]
    for facet in Facet.allCases {
      counts[facet] = try container.decodeIfPresent([FacetCount].self, forKey: Key(facet))
    }
    self.counts = counts
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for facet in Facet.allCases { try container.encode(self[facet], forKey: Key(facet)) }
  }
}
