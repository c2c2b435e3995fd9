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
  @OrNull package var chair: String?
  package var evidence: Evidence

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
    self.chair = chair
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case level, name, members, actors, mandate, chair, evidence
    case meetingFrequency = "meeting_frequency"
    case meetingsPerYear = "meetings_per_year"
  }
}

/// The SLT-koordinator or -koordinatorer.
package struct Koordinator: Codable, Sendable, Equatable {
  @OrNull package var count: Int?
  /// Year, or year and month: `2010`, `2013-05`.
  @OrNull package var since: String?
  @OrNull package var role: String?
  package var evidence: Evidence

  package init(count: Int? = nil, since: String? = nil, role: String? = nil, evidence: Evidence) {
    self.count = count
    self.since = since
    self.role = role
    self.evidence = evidence
  }
}

/// A network beside the three levels.
package struct Nettverk: Codable, Sendable, Equatable {
  package var name: String
  @OrNull package var meetingFrequency: String?
  package var evidence: Evidence

  package init(name: String, meetingFrequency: String? = nil, evidence: Evidence) {
    self.name = name
    self.meetingFrequency = meetingFrequency
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case name, evidence
    case meetingFrequency = "meeting_frequency"
  }
}
