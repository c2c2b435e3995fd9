package import PlanCorpus

/// What a plan says about one thing, and where.
package struct Cell: Codable, Sendable, Equatable {
  package enum State: String, Codable, Sendable {
    /// The plan says so.
    case stated
    /// The plan says no.
    case denied
    /// Nothing was found in the plan, which does not mean that there is nothing.
    case notFound = "not_found"
    /// The plan says something, and it is not sure that it is this.
    case unclear
  }

  /// In bokmål, never empty.
  package var value: String
  package var state: State
  package var evidence: [Evidence]
  /// The plan's own words, where the value is a reading of them.
  package var words: String?
  /// Ages, where the value is a range of them.
  package var ages: AgeRange?
  package var count: Int?
  /// Code in the vocabulary.
  package var code: String?
  /// What the value lists, each with its own place.
  package var items: [CellItem]?

  package static let notFoundWords = "ikke funnet"

  package init(
    _ value: String, _ state: State, _ evidence: [Evidence], words: String? = nil,
    ages: AgeRange? = nil, count: Int? = nil, code: String? = nil, items: [CellItem]? = nil
  ) {
    self.value = value
    self.state = state
    self.evidence = evidence
    self.words = words
    self.ages = ages
    self.count = count
    self.code = code
    self.items = items
  }

  /// Nothing was found: shown as «ikke funnet», never blank.
  package static let notFound = Cell(notFoundWords, .notFound, [])

  /// A name that stands for the row, not for what a plan says.
  ///
  /// - Parameter cells: those of the row that it stands for; the first place they give is its own.
  package static func label(_ value: String, code: String? = nil, of cells: [Cell] = []) -> Cell {
    let stated = cells.first { $0.state == .stated } ?? cells.first { !$0.evidence.isEmpty }
    return Cell(value, .stated, Array((stated?.evidence ?? []).prefix(1)), code: code)
  }

  /// A list of what was found; not found when there is nothing in it.
  package static func list(_ items: [CellItem], count: Int? = nil) -> Cell {
    guard !items.isEmpty else { return .notFound }
    return Cell(
      items.map(\.shown).joined(separator: "; "), .stated, items.map(\.evidence).distinct,
      count: count, items: items)
  }

  // MARK: Coding

  enum CodingKeys: String, CodingKey {
    case value, state, evidence, words, min, max, count, code, items
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = try container.decode(String.self, forKey: .value)
    state = try container.decode(State.self, forKey: .state)
    evidence = try container.decode([Evidence].self, forKey: .evidence)
    words = try container.decodeIfPresent(String.self, forKey: .words)
    let max = try container.decodeIfPresent(Int.self, forKey: .max)
    ages = try container.decodeIfPresent(Int.self, forKey: .min).map { AgeRange(min: $0, max: max) }
    count = try container.decodeIfPresent(Int.self, forKey: .count)
    code = try container.decodeIfPresent(String.self, forKey: .code)
    items = try container.decodeIfPresent([CellItem].self, forKey: .items)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    try container.encode(state, forKey: .state)
    try container.encode(evidence, forKey: .evidence)
    try container.encodeIfPresent(words, forKey: .words)
    if let ages {
      try container.encode(ages.min, forKey: .min)
      // An open range is `null`, as everywhere.
      try container.encode(ages.max, forKey: .max)
    }
    try container.encodeIfPresent(count, forKey: .count)
    try container.encodeIfPresent(code, forKey: .code)
    try container.encodeIfPresent(items, forKey: .items)
  }
}

/// One of several things in a cell.
package struct CellItem: Codable, Sendable, Equatable {
  /// Of the tiltak, body or passage that it is; `nil` for what has none.
  package var id: String?
  package var text: String
  /// What is to be said of it, in bokmål: «også», «3 tiltak».
  package var note: String?
  /// Whether it is here by a secondary type.
  package var secondary: Bool?
  package var ages: [AgeRange]?
  /// Who is responsible, in the plan's own words, where the table has no column for it.
  package var ansvar: [String]?
  package var evidence: Evidence

  package init(
    _ text: String, id: String? = nil, note: String? = nil, secondary: Bool? = nil,
    ages: [AgeRange]? = nil, evidence: Evidence
  ) {
    self.id = id
    self.text = text
    self.note = note
    self.secondary = secondary
    self.ages = ages
    self.evidence = evidence
  }

  /// The text with what is to be said of it.
  package var shown: String { note.map { "\(text) (\($0))" } ?? text }
}
