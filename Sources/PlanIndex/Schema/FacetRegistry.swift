package import PlanCorpus

/// A facet value that documents may carry, with the names people call it by.
package struct FacetValue: Codable, Sendable, Equatable {
  package var facet: Facet
  /// ASCII, as in filters and JSON.
  package var value: String
  package var label: String
  /// Code of the group it belongs to, for types.
  package var group: String?
  /// Label of that group.
  package var groupLabel: String?
  /// Whether it is shown and counted; a plan's own headings are only filtered by.
  package var isShown: Bool
  /// Further names, as ``KommuneSpelling`` keys in their order; kommuner alone have them.
  package var names: [String]?
  /// Names it had, kommuner that became part of it, or that it became part of.
  package var relatives: [KommuneRelative]?

  package init(
    facet: Facet, value: String, label: String, group: String? = nil, groupLabel: String? = nil,
    isShown: Bool = true
  ) {
    self.facet = facet
    self.value = value
    self.label = label
    self.group = group
    self.groupLabel = groupLabel
    self.isShown = isShown
  }

  /// A value is meant by its code, by its label, or by the label's slug; a kommune by any name it
  /// has in the register too.
  package func isMeant(by name: String) -> Bool {
    name == value || slug(name) == value || slug(name) == slug(label)
      || names.map { KommuneSpelling.means(name, among: $0) } ?? false
  }

  /// The relative that is meant by a name; `nil` when the name is no relative's.
  package func relative(named name: String) -> KommuneRelative? {
    relatives?.first { KommuneSpelling.means(name, among: $0.names) }
  }
}

/// All facet values of an index. A value's code is its place here, below ``most``.
package struct FacetRegistry: Codable, Sendable {
  /// So many values fit the three bytes of a code; a million documents have some ten thousands.
  package static let most = 1 << 24

  package private(set) var values: [FacetValue] = []
  private var codes: [String: UInt32] = [:]
  /// What is known of kommuner, with a plan or without. Stands beside the values in an index.
  package var kommuner = Kommuneoversikt()
  /// Codes by facet, and by value and by label as a slug within it.
  private var byFacet: [Facet: [UInt32]] = [:]
  private var byName: [Facet: [String: [UInt32]]] = [:]

  package init() {}

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    for value in try container.decode([FacetValue].self) { _ = register(value) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }

  /// Enters a value, or finds it; `nil` when the registry is full.
  @discardableResult
  package mutating func register(_ value: FacetValue) -> UInt32? {
    let key = Schema.facetTerm(value.facet, value.value)
    if let code = codes[key] { return code }
    guard values.count < Self.most else { return nil }
    let code = UInt32(values.count)
    codes[key] = code
    values.append(value)
    byFacet[value.facet, default: []].append(code)
    for name in Set([value.value, slug(value.label)]) {
      byName[value.facet, default: [:]][name, default: []].append(code)
    }
    return code
  }

  package mutating func register(_ values: [FacetValue]) {
    for value in values { register(value) }
  }

  package func code(_ facet: Facet, _ value: String) -> UInt32? {
    codes[Schema.facetTerm(facet, value)]
  }

  package func values(of facet: Facet) -> [FacetValue] {
    (byFacet[facet] ?? []).map { values[Int($0)] }
  }

  /// The codes of a facet whose values are meant by a name: as ``FacetValue/isMeant(by:)`` says of
  /// each, without asking each.
  package func codes(of facet: Facet, meantBy name: String) -> [UInt32] {
    var found = Set([name, slug(name)].flatMap { byName[facet]?[$0] ?? [] })
    let parts = facet == .kommune ? KommuneSpelling.parts(name) : []
    if !parts.isEmpty {
      for code in byFacet[facet] ?? [] {
        guard let names = values[Int(code)].names else { continue }
        if parts.allSatisfy(names.contains) { found.insert(code) }
      }
    }
    return found.sorted()
  }
}

/// Bands of age that the facet shows, in the order of life. A filter takes any ages.
package enum AgeBand: CaseIterable {
  case førSkole, barneskole, ungdomsskole, videregående, ungVoksen, voksen

  package var ages: AgeRange {
    switch self {
    case .førSkole: AgeRange(min: 0, max: 5)
    case .barneskole: AgeRange(min: 6, max: 12)
    case .ungdomsskole: AgeRange(min: 13, max: 15)
    case .videregående: AgeRange(min: 16, max: 18)
    case .ungVoksen: AgeRange(min: 19, max: 24)
    case .voksen: AgeRange(min: 25, max: nil)
    }
  }

  /// `13-15`; the last band is `25-99`, which the filter takes like any other.
  package var value: String { "\(ages.min)-\(ages.max ?? Schema.oldestAge)" }
}
