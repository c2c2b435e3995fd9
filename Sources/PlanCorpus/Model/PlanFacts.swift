/// Everything known about one plan, in the shape that `extract` and `show` print.
package struct PlanFacts: Codable, Sendable, Equatable {
  package var plan: PlanDescription
  package var målgruppe: Målgruppe
  package var innsatsområder: [Innsatsområde]
  package var tiltakene: [Tiltak]
  package var organisasjon: Organisasjon
  package var warnings: [Warning]

  package init(
    plan: PlanDescription, målgruppe: Målgruppe = Målgruppe(),
    innsatsområder: [Innsatsområde] = [], tiltakene: [Tiltak] = [],
    organisasjon: Organisasjon = Organisasjon(), warnings: [Warning] = []
  ) {
    self.plan = plan
    self.målgruppe = målgruppe
    self.innsatsområder = innsatsområder
    self.tiltakene = tiltakene
    self.organisasjon = organisasjon
    self.warnings = warnings
  }

  enum CodingKeys: String, CodingKey {
    case plan, warnings
    case målgruppe = "maalgruppe"
    case innsatsområder = "innsatsomraader"
    case tiltakene = "tiltak"
    case organisasjon = "organisation"
  }
}

/// What a plan is: whose, of what kind, for which years.
package struct PlanDescription: Codable, Sendable, Equatable {
  @OrNull package var id: String?
  @OrNull package var kommune: String?
  @OrNull package var kommunenummer: String?
  @OrNull package var title: String?
  @OrNull package var documentType: String?
  @OrNull package var period: Period?
  /// `nb` or `nn`.
  @OrNull package var language: String?
  /// The plan's sources, paths below `Corpus/`.
  package var files: [String]

  package init(
    id: String? = nil, kommune: String? = nil, kommunenummer: String? = nil, title: String? = nil,
    documentType: String? = nil, period: Period? = nil, language: String? = nil,
    files: [String] = []
  ) {
    self.id = id
    self.kommune = kommune
    self.kommunenummer = kommunenummer
    self.title = title
    self.documentType = documentType
    self.period = period
    self.language = language
    self.files = files
  }

  enum CodingKeys: String, CodingKey {
    case id, kommune, kommunenummer, title, period, language, files
    case documentType = "document_type"
  }
}

/// The years a plan holds for, both included; written `[2024, 2028]`.
package struct Period: Codable, Sendable, Hashable {
  package var first: Int
  package var last: Int

  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    first = try container.decode(Int.self)
    last = try container.decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(first)
    try container.encode(last)
  }

  /// `2024–2028`, or `2016` for a single year.
  package var label: String { first == last ? "\(first)" : "\(first)–\(last)" }

  package func contains(_ year: Int) -> Bool { first <= year && year <= last }
}

/// A doubt that a person should look at.
package struct Warning: Codable, Sendable, Equatable {
  package var code: String
  package var message: String
  @OrNull package var evidence: Evidence?

  package init(code: String, message: String, evidence: Evidence? = nil) {
    self.code = code
    self.message = message
    self.evidence = evidence
  }
}
