internal import CXapian

extension Reader {
  /// Runs a search.
  ///
  /// - Throws: `invalidArgument` or `unimplemented` for a query or a setting
  ///   Xapian refuses; `wildcard` for one that stands for too much.
  public func search(_ search: Search) throws(XapianError) -> MatchSet {
    try MatchSet(search, on: handle)
  }

  /// Runs a search and gives only values.
  ///
  /// - Throws: as ``search(_:)``.
  public func result(of search: Search) throws(XapianError) -> SearchResult {
    try self.search(search).result()
  }

  /// Everything that matches, unweighted: the ids, ascending.
  ///
  /// The quickest way to a whole set, in one call: for a single term the
  /// posting list is copied as it is. Sets of several or remote databases take
  /// longer.
  ///
  /// - Throws: as ``search(_:)``.
  public func documentIDs(matching query: Query) throws(XapianError) -> [UInt32] {
    let built = try BuiltQuery(query)
    let list = try IDList()
    try handle.call { cx_match_ids($0, built.pointer, list.pointer, $1) }
    return list.array()
  }

  /// Terms that set the given documents apart from the others, the best first:
  /// for "more like these".
  ///
  /// - Parameter prefix: only terms that begin with it.
  /// - Throws: `documentNotFound` for an id that does not exist.
  public func expand(
    from documents: [DocumentID], limit: Int = 10, prefix: String = ""
  ) throws(XapianError) -> [(term: String, weight: Double)] {
    let list = try EntryList()
    let ids = documents.map(\.rawValue)
    let limit = min(max(limit, 0), 10_000)
    var weights = [Double](repeating: 0, count: limit + 1)
    try handle.call { database, error in
      withBytes(prefix) { prefix in
        weights.withUnsafeMutableBufferPointer { weights in
          guard let weights = weights.baseAddress else { return true }
          return cx_expand(
            database, ids, ids.count, UInt32(limit), prefix, weights, list.pointer, error)
        }
      }
    }
    return (0..<list.count).map { (list.string($0), weights[$0]) }
  }
}
