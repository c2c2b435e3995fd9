internal import CXapian

extension MatchSet {
  /// Asks for the documents of the page at once. Only of use over a network,
  /// where it saves a question per document, and only for a page without
  /// offset: for others Xapian 1.4 has a defect, and this does nothing.
  public func fetch() throws(XapianError) {
    try handle.call { cx_matches_fetch(pointer, $1) }
  }

  /// The data of a match of this page.
  ///
  /// - Throws: `range` for a match of another page.
  public func data(of match: Match) throws(XapianError) -> [UInt8] {
    try rawData(of: match).takeBytes()
  }

  /// The data of a match of this page, as text.
  ///
  /// - Throws: `range` for a match of another page.
  public func text(of match: Match) throws(XapianError) -> String {
    try rawData(of: match).takeString()
  }

  /// The terms of the query that the document has, in the order of the query.
  ///
  /// - Throws: `documentNotFound`.
  public func matchingTerms(of match: Match) throws(XapianError) -> [String] {
    let list = try EntryList()
    try handle.call(.document(match.id)) {
      cx_matches_matching_terms(pointer, match.id.rawValue, list.pointer, $1)
    }
    return list.strings()
  }

  /// How many documents have a term of the query, and what the term can add to
  /// a weight.
  ///
  /// - Throws: `invalidArgument` for a term the query does not have.
  public func weight(
    of term: String
  ) throws(XapianError) -> (frequency: Int, weight: Double) {
    var frequency: UInt32 = 0
    var weight = 0.0
    try handle.call(.term(term)) { [pointer] _, error in
      withBytes(term) { cx_matches_term_weight(pointer, $0, &frequency, &weight, error) }
    }
    return (Int(frequency), weight)
  }

  private func rawData(of match: Match) throws(XapianError) -> CXText {
    guard let first = matches.first,
      match.rank >= first.rank, match.rank - first.rank < matches.count,
      matches[match.rank - first.rank].id == match.id
    else {
      throw XapianError(
        code: .range, message: "The match is not of this page", subject: .document(match.id),
        database: handle.name)
    }
    var data = CXText()
    let index = UInt32(match.rank - first.rank)
    try handle.call(.document(match.id)) { cx_matches_data(pointer, index, &data, $1) }
    return data
  }
}
