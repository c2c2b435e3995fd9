/// A document that matched.
public struct Match: Sendable, Hashable {
  public let id: DocumentID
  /// The place among all matches, from 0.
  public let rank: Int
  /// The weight as a share of the best possible, 0 to 100.
  public let percent: Int
  /// Only comparable within one search.
  public let weight: Double
  /// The value the matches were collapsed by.
  public let collapseKey: [UInt8]?
  /// At least how many matches were left out for this one; exact only when all
  /// were looked at.
  public let collapseCount: Int
  /// What it was sorted by, when by values.
  public let sortKey: [UInt8]?
}

/// How often a value stands among the matches.
public struct FacetCount: Sendable, Hashable {
  public let value: [UInt8]
  public let count: Int

  /// The value as text; what is not UTF-8 becomes U+FFFD.
  public var text: String { String(decoding: value, as: UTF8.self) }
}

/// The number of matches: exact, or known to lie between bounds.
public struct MatchCount: Sendable, Hashable {
  public let lowerBound: Int
  /// The best guess; may be rounded for show, see Xapian's documentation.
  public let estimated: Int
  public let upperBound: Int

  /// Whether nothing is guessed.
  public var isExact: Bool { lowerBound == upperBound }
}

/// The values of a ``MatchSet``, free to leave the reader's closure.
public struct SearchResult: Sendable, Hashable {
  public let matches: [Match]
  public let count: MatchCount
  public let uncollapsedCount: MatchCount
  /// For each slot asked for, the values in byte order.
  public let facets: [ValueSlot: [FacetCount]]
}
