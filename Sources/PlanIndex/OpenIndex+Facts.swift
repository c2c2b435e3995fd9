internal import Xapian

extension OpenIndex {
  /// The search engine that reads and writes indexes, with its version.
  package static var engine: (name: String, version: String) {
    ("Xapian", Database.xapianVersion)
  }

  /// How many documents it holds.
  ///
  /// - Throws: `IndexError.unreadable`.
  package func documentCount() throws(IndexError) -> Int {
    do {
      return try database.read { reader throws(XapianError) in try reader.documentCount }
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
  }
}
