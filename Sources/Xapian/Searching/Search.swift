/// What to look for and what to give back: a value.
///
/// ```swift
/// var search = Search(parsed.query, limit: 20)
/// search.facets = [kommuneSlot]
/// search.collapse = .init(slot: planSlot, keep: 3)
/// let page = try reader.search(search)
/// ```
public struct Search: Sendable, Hashable {
  public var query: Query
  /// How many of the best matches to pass over.
  public var offset: Int
  /// How many matches to give at most.
  public var limit: Int
  /// How many matches to look at before the counts may become estimates. Nil
  /// looks at all of them when there are facets, which are then exact, and
  /// otherwise at no more than needed. `.max` makes the counts exact.
  public var checkAtLeast: Int?
  public var weighting: Weighting = .bm25()
  public var sort: Sort = .relevance
  /// The order of what is otherwise equal.
  public var documentOrder: DocumentOrder = .ascending
  /// Keep only the best of those that share a value.
  public var collapse: Collapse?
  /// Leave out matches under this share of the best possible, 0 to 100.
  public var percentCutoff = 0
  /// Leave out matches under this weight.
  public var weightCutoff = 0.0
  /// Stop looking for more than the page after this long. The page itself is
  /// still complete; the counts and facets may not be.
  public var timeLimit: Duration?
  /// The length of the query for weighting; nil is the sum of its term
  /// frequencies.
  public var queryLength: UInt32?
  /// The slots whose values to count over the matches, before collapsing.
  public var facets: [ValueSlot] = []

  public init(_ query: Query, offset: Int = 0, limit: Int = 10) {
    self.query = query
    self.offset = offset
    self.limit = limit
  }
}

extension Search {
  /// The order of matches with the same rank.
  public enum DocumentOrder: Sendable, Hashable {
    case ascending
    case descending
    /// Whatever is quickest.
    case any
  }

  /// Keeps at most `keep` of the matches that share a value. Matches without a
  /// value are all kept.
  public struct Collapse: Sendable, Hashable {
    public var slot: ValueSlot
    public var keep: Int

    public init(slot: ValueSlot, keep: Int = 1) {
      self.slot = slot
      self.keep = keep
    }
  }

  /// A value to sort by.
  public struct SortKey: Sendable, Hashable {
    public enum Direction: Sendable, Hashable {
      case ascending
      case descending
    }

    public var slot: ValueSlot
    public var direction: Direction
    /// Stands in for a missing value. Without it, missing values come first
    /// when ascending.
    public var missing: [UInt8]

    public init(_ slot: ValueSlot, _ direction: Direction = .ascending, missing: [UInt8] = []) {
      self.slot = slot
      self.direction = direction
      self.missing = missing
    }
  }

  /// The order of the matches. Several keys, or a stand-in for missing values,
  /// are not available on remote databases.
  public enum Sort: Sendable, Hashable {
    /// The best first.
    case relevance
    case values([SortKey])
    case valuesThenRelevance([SortKey])
    case relevanceThenValues([SortKey])

    /// By one value.
    public static func value(
      _ slot: ValueSlot, _ direction: SortKey.Direction = .ascending
    ) -> Sort {
      .values([SortKey(slot, direction)])
    }
  }
}
