internal import PlanCorpus
package import PlanIndex

/// One document with everything known about it, and what others do that is like it: what `show`
/// and the API print.
package struct Shown: Encodable, Sendable {
  package let found: Found
  /// Tiltak of other kommuner, for a tiltak.
  package let similar: [Similar]

  /// - Throws: `QueryError.unknownID` with the nearest ids when there is none.
  package init(_ id: String, in index: OpenIndex) throws(QueryError) {
    found = try Lookup(index).find(id)
    similar = try found.isTiltak ? SimilarTiltak(index).of(found.head) : []
  }

  private enum Key: String, CodingKey { case similar }

  package func encode(to encoder: any Encoder) throws {
    switch found {
    case .plan(let facts, _): try facts.encode(to: encoder)
    case .organ(let organ, _): try organ.encode(to: encoder)
    case .avsnitt(let avsnitt, _): try avsnitt.encode(to: encoder)
    case .tiltak(let tiltak, _):
      try tiltak.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(similar, forKey: .similar)
    }
  }
}
