internal import CXapian

extension Reader {
  /// Whether any document has the term.
  public func hasTerm(_ term: String) throws(XapianError) -> Bool {
    var exists = false
    try handle.call(.term(term)) { database, error in
      withBytes(term) { cx_database_has_term(database, $0, &exists, error) }
    }
    return exists
  }

  /// How many documents have the term.
  public func termFrequency(_ term: String) throws(XapianError) -> Int {
    Int(try statistics(of: term).term_frequency)
  }

  /// How often the term stands in all documents together.
  public func collectionFrequency(_ term: String) throws(XapianError) -> Int {
    Int(try statistics(of: term).collection_frequency)
  }

  /// The documents that have the term, ascending; all documents for an empty
  /// term.
  public func documentIDs(of term: String) throws(XapianError) -> [UInt32] {
    let list = try IDList()
    try handle.call(.term(term)) { database, error in
      withBytes(term) { cx_database_postings(database, $0, list.pointer, error) }
    }
    return list.array()
  }

  /// The documents that have the term, ascending, and how often each has it.
  public func postings(
    of term: String
  ) throws(XapianError) -> (documents: [UInt32], counts: [UInt32]) {
    let documents = try IDList()
    let counts = try IDList()
    try handle.call(.term(term)) { database, error in
      withBytes(term) {
        cx_database_weighted_postings(database, $0, documents.pointer, counts.pointer, error)
      }
    }
    return (documents.array(), counts.array())
  }

  /// All documents, ascending, with their lengths in terms, counted with repetitions. A remote
  /// database is asked for each.
  public func lengths() throws(XapianError) -> (documents: [UInt32], lengths: [UInt32]) {
    let documents = try IDList()
    let lengths = try IDList()
    try handle.call { cx_database_lengths($0, documents.pointer, lengths.pointer, $1) }
    return (documents.array(), lengths.array())
  }

  /// A walk over the terms that begin with `prefix`, all of them for an empty
  /// one.
  public func terms(withPrefix prefix: String = "") throws(XapianError) -> TermCursor {
    try TermCursor(handle, subject: .term(prefix)) { database, error in
      withBytes(prefix) { cx_terms_all(database, $0, error) }
    }
  }

  private func statistics(of term: String) throws(XapianError) -> CXTermStatistics {
    var statistics = CXTermStatistics()
    try handle.call(.term(term)) { database, error in
      withBytes(term) { cx_database_term_statistics(database, $0, &statistics, error) }
    }
    return statistics
  }
}
