/// When and how a plan is evaluated, in its own words.
package struct Evaluering: Codable, Sendable, Equatable {
  package var text: String
  /// The year it is set to, where the plan names one.
  @OrNull package var year: Int?
  /// How often, in the plan's own words («hvert år»).
  @OrNull package var frequency: String?
  /// Who sees to it, as a role.
  @OrNull package var responsible: String?
  package var evidence: Evidence

  package init(
    text: String, year: Int? = nil, frequency: String? = nil, responsible: String? = nil,
    evidence: Evidence
  ) {
    self.text = text
    self.year = year
    self.frequency = frequency
    self.responsible = responsible
    self.evidence = evidence
  }
}

/// A survey that a plan builds on or plans for, in one year.
package struct Undersøkelse: Codable, Sendable, Equatable {
  package var name: String
  package var year: Int
  /// Whether it was still to come when the plan was written.
  package var isPlanned: Bool
  package var evidence: Evidence

  package init(name: String, year: Int, isPlanned: Bool = false, evidence: Evidence) {
    self.name = name
    self.year = year
    self.isPlanned = isPlanned
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case name, year, evidence
    case isPlanned = "planned"
  }
}

/// Another plan that a plan names.
package struct NevntPlan: Codable, Sendable, Equatable {
  package var title: String
  @OrNull package var period: Period?
  package var evidence: Evidence

  package init(title: String, period: Period? = nil, evidence: Evidence) {
    self.title = title
    self.period = period
    self.evidence = evidence
  }
}
