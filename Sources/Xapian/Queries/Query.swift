/// A query as a value: a tree that can be built, compared and kept, and is
/// turned into Xapian's own when it is used.
///
/// ```swift
/// let query = Query.filter(
///   .or([.term("Zungdom"), .term("Zbarn")]), by: .term("XKnordre-land"))
/// ```
///
/// Terms are given as they stand in the database: stemmed ones with their `Z`,
/// prefixes written out. To search for what people type, parse it with
/// ``Reader/parse(_:with:)``.
///
/// An operator with no parts matches nothing, and with one part is that part.
/// The tree is walked recursively: nest thousands deep at your own risk, and
/// give `or` a long list instead.
public indirect enum Query: Sendable, Hashable {
  /// Documents that have the term.
  ///
  /// `frequency` is how often the term stands in the query (its wqf, for
  /// weighting); `position` only matters to descriptions.
  case term(String, frequency: UInt32 = 1, position: UInt32 = 0)
  /// Every document, without weight.
  case matchAll
  /// No document.
  case matchNothing
  /// Documents that match every part; weights are added.
  case and([Query])
  /// Documents that match at least one part; weights are added.
  case or([Query])
  /// Documents that match an odd number of parts.
  case xor([Query])
  /// Documents that match the first but not the second.
  case andNot(Query, Query)
  /// Documents that match the first, with the weight of the second added where
  /// that matches too.
  case andMaybe(Query, Query)
  /// Documents that match both, with the weight of the first alone.
  case filter(Query, by: Query)
  /// Documents where the parts stand within `window` positions of each other,
  /// in any order. Parts are terms, or `or` of terms. Zero is Xapian's default
  /// window: as many as there are parts.
  case near([Query], window: UInt32 = 0)
  /// The same, in the order given.
  case phrase([Query], window: UInt32 = 0)
  /// The `size` parts with the highest weights, joined like `or`. Zero is
  /// Xapian's default.
  case elite([Query], size: UInt32 = 0)
  /// Parts that count as one term for weighting. Parts are terms, or `or` of
  /// terms, wildcards included.
  case synonym([Query])
  /// Documents that match at least one part, with the highest of the weights.
  ///
  /// Slower than the others, as every match is weighed; with it a search takes
  /// no cutoff and does not sort by relevance and then by values
  /// (`unimplemented`): Xapian 1.4 may otherwise end the process.
  case max([Query])
  /// Documents whose value lies in the range, both ends included, compared as
  /// bytes.
  case valueRange(ValueSlot, from: [UInt8], through: [UInt8])
  /// Documents whose value is not before the bytes.
  case valueAtLeast(ValueSlot, [UInt8])
  /// Documents whose value is not after the bytes; documents without a value
  /// match, as empty bytes come first.
  case valueAtMost(ValueSlot, [UInt8])
  /// The same documents with their weight multiplied; the factor must not be
  /// negative, and zero makes a filter.
  case scaled(Query, by: Double)
  /// Documents that have a term with the prefix, expanded when the query runs.
  case wildcard(prefix: String, Wildcard = Wildcard())
  /// What a query parser made, as Xapian serialised it.
  case parsed([UInt8])
}

extension Query {
  /// How a wildcard is expanded.
  public struct Wildcard: Sendable, Hashable {
    /// What to do when the prefix has more terms than allowed.
    public enum Beyond: Sendable, Hashable {
      /// Throw `wildcard`.
      case fail
      /// Use the first terms, in byte order.
      case first
      /// Use the terms that most documents have.
      case mostFrequent
    }

    /// How the terms are joined.
    public enum Combiner: Sendable, Hashable {
      /// As one term for weighting; the best way for most.
      case synonym
      /// Each with its weight.
      case or
      /// The highest weight.
      case max
    }

    /// How many terms are allowed; nil for any number.
    public var limit: UInt32?
    public var beyond: Beyond
    public var combiner: Combiner

    public init(
      limit: UInt32? = nil, beyond: Beyond = .mostFrequent, combiner: Combiner = .synonym
    ) {
      self.limit = limit
      self.beyond = beyond
      self.combiner = combiner
    }
  }

  /// Documents whose number, stored with ``SortableNumber``, lies in the range.
  public static func numbers(_ slot: ValueSlot, in range: ClosedRange<Double>) -> Query {
    .valueRange(
      slot, from: SortableNumber.encode(range.lowerBound),
      through: SortableNumber.encode(range.upperBound))
  }

  /// Documents whose number is at least this.
  public static func numbers(_ slot: ValueSlot, in range: PartialRangeFrom<Double>) -> Query {
    .valueAtLeast(slot, SortableNumber.encode(range.lowerBound))
  }

  /// Documents whose number is at most this, and those without one.
  public static func numbers(_ slot: ValueSlot, in range: PartialRangeThrough<Double>) -> Query {
    .valueAtMost(slot, SortableNumber.encode(range.upperBound))
  }
}
