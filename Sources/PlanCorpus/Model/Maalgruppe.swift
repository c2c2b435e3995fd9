/// Whom a plan is for: an age range, and every sentence about ages that it was read from.
package struct Målgruppe: Codable, Sendable, Equatable {
  /// Youngest age in years; `nil` when the plan states none.
  @OrNull package var min: Int?
  /// Oldest age in years; `nil` when the plan states none or sets no upper limit.
  @OrNull package var max: Int?
  @OrNull package var evidence: Evidence?
  package var statements: [AgeStatement]

  package init(
    min: Int? = nil, max: Int? = nil, evidence: Evidence? = nil, statements: [AgeStatement] = []
  ) {
    self.min = min
    self.max = max
    self.evidence = evidence
    self.statements = statements
  }
}

/// One statement about ages, with what it is about.
package struct AgeStatement: Codable, Sendable, Equatable {
  /// What a statement's ages belong to. Only `plan` is the målgruppe of the whole plan.
  package enum Scope: String, Codable, Sendable {
    case plan, innsatsomraade, tiltak, organ, former, statistics
  }

  package var text: String
  package var ages: AgeRange
  package var scope: Scope
  package var evidence: Evidence

  package init(text: String, ages: AgeRange, scope: Scope, evidence: Evidence) {
    self.text = text
    self.ages = ages
    self.scope = scope
    self.evidence = evidence
  }
}

/// Ages in whole years, both ends included; no upper end means "and older".
/// Written `[10, 18]` or `[18, null]`.
package struct AgeRange: Codable, Sendable, Hashable {
  package var min: Int
  package var max: Int?

  package init(min: Int, max: Int?) {
    self.min = min
    self.max = max
  }

  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    min = try container.decode(Int.self)
    max = try container.decodeNil() ? nil : container.decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(min)
    if let max { try container.encode(max) } else { try container.encodeNil() }
  }

  /// `10–18 år`, or `18 år og eldre`.
  package var label: String {
    guard let max else { return "\(min) år og eldre" }
    return min == max ? "\(min) år" : "\(min)–\(max) år"
  }

  package func overlaps(_ other: AgeRange) -> Bool {
    min <= (other.max ?? Int.max) && other.min <= (max ?? Int.max)
  }
}
