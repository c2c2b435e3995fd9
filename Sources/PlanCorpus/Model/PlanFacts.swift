/// Everything known about one plan, in the shape that `extract` and `show` print.
package struct PlanFacts: Codable, Sendable, Equatable {
  package var plan: PlanDescription
  package var målgruppe: Målgruppe
  package var innsatsområder: [Innsatsområde]
  package var tiltakene: [Tiltak]
  package var organisasjon: Organisasjon
  /// When and how the plan itself is evaluated.
  @OrNull package var evaluering: Evaluering?
  /// Surveys the plan names, a year each.
  package var undersøkelser: [Undersøkelse]
  /// Other plans the plan names.
  package var planer: [NevntPlan]
  /// How sound the text of each source is.
  package var tekstkvalitet: [Tekstkvalitet] = []
  package var warnings: [Warning]
  /// Everything that a person has set, with the reason; `nil` when all is as the rules read it.
  package var curation: [Curated]?

  package init(
    plan: PlanDescription, målgruppe: Målgruppe = Målgruppe(),
    innsatsområder: [Innsatsområde] = [], tiltakene: [Tiltak] = [],
    organisasjon: Organisasjon = Organisasjon(), evaluering: Evaluering? = nil,
    undersøkelser: [Undersøkelse] = [], planer: [NevntPlan] = [], warnings: [Warning] = []
  ) {
    self.plan = plan
    self.målgruppe = målgruppe
    self.innsatsområder = innsatsområder
    self.tiltakene = tiltakene
    self.organisasjon = organisasjon
    self.evaluering = evaluering
    self.undersøkelser = undersøkelser
    self.planer = planer
    self.warnings = warnings
  }

  enum CodingKeys: String, CodingKey {
    case plan, warnings, curation
    case målgruppe = "maalgruppe"
    case innsatsområder = "innsatsomraader"
    case tiltakene = "tiltak"
    case organisasjon = "organisation"
    case evaluering = "evaluation"
    case undersøkelser = "surveys"
    case planer = "related_plans"
    case tekstkvalitet = "text_quality"
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
