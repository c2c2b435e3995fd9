internal import CXapian

/// A database lent to one closure: see ``Database/read(_:)`` and
/// ``Writer/read(_:)``.
///
/// Borrowed and not copyable; what is made from it (cursors, match sets) may
/// not cross threads either. Take values out.
///
/// Every function may throw `databaseModified`, which ``Database/read(_:)``
/// answers with a second try, and `databaseCorrupt` or, for a remote database,
/// `network` and `networkTimeout`. Only other errors are named below.
public struct Reader: ~Copyable {
  let handle: DatabaseHandle

  init(handle: DatabaseHandle) { self.handle = handle }

  /// How many documents there are.
  public var documentCount: Int {
    get throws(XapianError) {
      var count: UInt32 = 0
      try handle.call { cx_database_document_count($0, &count, $1) }
      return Int(count)
    }
  }

  /// The highest number ever given to a document; nil when none was.
  public var lastDocumentID: DocumentID? {
    get throws(XapianError) { DocumentID(rawValue: try rawStatistics().last_document_id) }
  }

  /// The mean length of a document in terms, counted with repetitions.
  public var averageLength: Double {
    get throws(XapianError) { try rawStatistics().average_length }
  }

  /// The lengths and whether positions (for phrases) are stored.
  public var statistics: DatabaseStatistics {
    get throws(XapianError) {
      let raw = try rawStatistics()
      return DatabaseStatistics(
        documentCount: Int(raw.document_count), averageLength: raw.average_length,
        totalLength: Int(clamping: raw.total_length), shortestLength: Int(raw.shortest_length),
        longestLength: Int(raw.longest_length), hasPositions: raw.has_positions)
    }
  }

  /// The identity of the database, the same for every revision of it; several
  /// databases give several, joined by colons.
  public var uuid: String {
    get throws(XapianError) {
      var text = CXText()
      try handle.call { cx_database_uuid($0, &text, $1) }
      return text.takeString()
    }
  }

  /// The revision being read, which rises with every commit.
  ///
  /// - Throws: `invalidOperation` for several databases, `unimplemented` for
  ///   remote ones.
  public var revision: Int {
    get throws(XapianError) {
      var revision: UInt64 = 0
      try handle.call { cx_database_revision($0, &revision, $1) }
      return Int(clamping: revision)
    }
  }

  /// Whether a writer has the database open, here or in another process.
  public var isLocked: Bool {
    get throws(XapianError) {
      var locked = false
      try handle.call { cx_database_is_locked($0, &locked, $1) }
      return locked
    }
  }

  /// Keeps a connection to a server from being closed for being idle.
  public func keepAlive() throws(XapianError) {
    try handle.call { cx_database_keep_alive($0, $1) }
  }

  private func rawStatistics() throws(XapianError) -> CXStatistics {
    var statistics = CXStatistics()
    try handle.call { cx_database_statistics($0, &statistics, $1) }
    return statistics
  }
}

@available(*, unavailable, message: "A reader belongs to the closure it was lent to.")
extension Reader: Sendable {}

/// Numbers about a database as a whole. Lengths count terms with repetitions.
public struct DatabaseStatistics: Sendable, Hashable {
  public let documentCount: Int
  public let averageLength: Double
  public let totalLength: Int
  /// A lower bound; Xapian keeps it exact only while documents are added.
  public let shortestLength: Int
  /// An upper bound, like `shortestLength`.
  public let longestLength: Int
  public let hasPositions: Bool
}
