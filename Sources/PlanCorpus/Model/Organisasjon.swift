/// How a kommune organises SLT, as far as its plan describes it.
package struct Organisasjon: Codable, Sendable, Equatable {
  package var levels: [Organ]
  @OrNull package var coordinator: Koordinator?
  package var networks: [Nettverk]

  package init(levels: [Organ] = [], coordinator: Koordinator? = nil, networks: [Nettverk] = []) {
    self.levels = levels
    self.coordinator = coordinator
    self.networks = networks
  }
}

/// SLT's three levels.
package enum Nivå: String, Codable, Sendable, CaseIterable {
  case styrende, koordinerende
  case utførende = "utforende"
}

/// A body on one of the three levels.
package struct Organ: Codable, Sendable, Equatable {
  package var level: Nivå
  package var name: String
  /// The plan's own words, roles and units, never persons.
  package var members: [String]
  /// Codes of the members in the vocabulary of actors.
  package var actors: [String]
  @OrNull package var meetingFrequency: String?
  @OrNull package var meetingsPerYear: Int?
  package var mandate: [String]
  /// What the body may decide, in the plan's own words.
  package var decisionLimits: [String]
  @OrNull package var chair: String?
  @OrNull package var secretary: String?
  package var evidence: Evidence
  /// Where the members stand; often not where the body is described.
  @OrNull package var membersEvidence: Evidence?
  /// Where the frequency stands; some plans state all frequencies in one place.
  @OrNull package var frequencyEvidence: Evidence?
  @OrNull package var chairEvidence: Evidence?

  package init(
    level: Nivå, name: String, members: [String] = [], meetingFrequency: String? = nil,
    meetingsPerYear: Int? = nil, mandate: [String] = [], chair: String? = nil, evidence: Evidence
  ) {
    self.level = level
    self.name = name
    self.members = members
    actors = []
    self.meetingFrequency = meetingFrequency
    self.meetingsPerYear = meetingsPerYear
    self.mandate = mandate
    decisionLimits = []
    self.chair = chair
    secretary = nil
    self.evidence = evidence
    membersEvidence = nil
    frequencyEvidence = nil
    chairEvidence = nil
  }

  enum CodingKeys: String, CodingKey {
    case level, name, members, actors, mandate, chair, secretary, evidence
    case meetingFrequency = "meeting_frequency"
    case meetingsPerYear = "meetings_per_year"
    case decisionLimits = "decision_limits"
    case membersEvidence = "members_evidence"
    case frequencyEvidence = "frequency_evidence"
    case chairEvidence = "chair_evidence"
  }
}

/// The SLT-koordinator or -koordinatorer.
package struct Koordinator: Codable, Sendable, Equatable {
  @OrNull package var count: Int?
  /// Year, or year and month: `2010`, `2013-05`.
  @OrNull package var since: String?
  @OrNull package var role: String?
  /// Share of a full post, in per cent.
  @OrNull package var percentage: Int?
  package var evidence: Evidence
  /// The sentences it was read from.
  package var statements: [Quote]

  package init(
    count: Int? = nil, since: String? = nil, role: String? = nil, percentage: Int? = nil,
    evidence: Evidence, statements: [Quote] = []
  ) {
    self.count = count
    self.since = since
    self.role = role
    self.percentage = percentage
    self.evidence = evidence
    self.statements = statements
  }
}

/// A network beside the three levels.
package struct Nettverk: Codable, Sendable, Equatable {
  package var name: String
  @OrNull package var meetingFrequency: String?
  @OrNull package var meetingsPerYear: Int?
  package var evidence: Evidence

  package init(
    name: String, meetingFrequency: String? = nil, meetingsPerYear: Int? = nil, evidence: Evidence
  ) {
    self.name = name
    self.meetingFrequency = meetingFrequency
    self.meetingsPerYear = meetingsPerYear
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case name, evidence
    case meetingFrequency = "meeting_frequency"
    case meetingsPerYear = "meetings_per_year"
  }
}
