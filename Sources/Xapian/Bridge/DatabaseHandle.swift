internal import CXapian

/// One open Xapian database, for one thread at a time.
///
/// Deliberately not Sendable: Xapian's reference counts are plain integers.
/// Whatever is made from it (matches, cursors) holds it, which both keeps it
/// alive and tells the pool that it is still in use.
final class DatabaseHandle {
  let pointer: OpaquePointer
  /// The path or address, for errors.
  let name: String
  /// The database that has the words, where this one has none.
  let words: DatabaseHandle?

  init(pointer: OpaquePointer, name: String) {
    self.pointer = pointer
    self.name = name
    words = nil
  }

  /// Opens for reading what the sources name, as one database.
  ///
  /// - Parameter words: has the synonyms and spellings; the sources themselves when `nil`.
  init(
    opening sources: [Database.Source], name: String, words: Database.Source? = nil
  ) throws(XapianError) {
    self.words = try words.map { source throws(XapianError) in
      try DatabaseHandle(opening: [source], name: name)
    }
    let pointer = try makeHandle(in: name) { cx_database_new($0) }
    self.pointer = pointer
    self.name = name
    for source in sources { try Self.add(source, to: pointer) }
  }

  deinit { cx_database_free(pointer) }

  private static func add(
    _ source: Database.Source, to pointer: OpaquePointer
  ) throws(XapianError) {
    switch source {
    case .path(let path):
      try callShim(in: path) { cx_database_add_path(pointer, path, $0) }
    case .remote(let host, let port, let timeout, let connectTimeout):
      try callShim(in: source.description) {
        cx_database_add_remote(
          pointer, host, UInt32(port), timeout.milliseconds, connectTimeout.milliseconds, $0)
      }
    }
  }

  /// Runs a call of the shim on this handle, and names the database in errors.
  func call(
    _ subject: @autoclosure () -> XapianError.Subject? = nil,
    _ body: (OpaquePointer, UnsafeMutablePointer<CXError>) -> Bool
  ) throws(XapianError) {
    var error = CXError()
    if body(pointer, &error) { return }
    throw XapianError(taking: &error, subject: subject(), database: name)
  }

  /// Makes another handle of the shim from this one.
  func make(
    _ subject: @autoclosure () -> XapianError.Subject? = nil,
    _ body: (OpaquePointer, UnsafeMutablePointer<CXError>) -> OpaquePointer?
  ) throws(XapianError) -> OpaquePointer {
    var error = CXError()
    if let handle = body(pointer, &error) { return handle }
    throw XapianError(taking: &error, subject: subject(), database: name)
  }

  /// Moves on to the newest revision; tells whether there was one.
  @discardableResult
  func reopen() throws(XapianError) -> Bool {
    var changed = false
    try call { cx_database_reopen($0, &changed, $1) }
    return changed
  }
}

extension Duration {
  /// Whole milliseconds for Xapian, at least one so that it never means
  /// "for ever" by rounding.
  var milliseconds: UInt32 {
    let parts = components
    let whole = Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
    return UInt32(min(max(whole.rounded(.up), 1), Double(Int32.max)))
  }

  var inSeconds: Double {
    let parts = components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}
