internal import CXapian

/// The one writer of a database.
///
/// A second writer anywhere fails with `databaseLocked`. Not copyable:
/// ``finish()`` consumes it, so that adding after the end does not compile.
///
/// ```swift
/// var writer = try Writer(path: "plans.db", mode: .createOrOverwrite)
/// try writer.add(document)
/// try writer.finish()
/// ```
///
/// Changes become visible to readers at a commit. Xapian commits by itself
/// after every 10,000 changed documents; the environment variable
/// `XAPIAN_FLUSH_THRESHOLD` sets another number, read when the writer is made.
///
/// A writer dropped without ``finish()`` saves what it can, as Xapian does,
/// and tells nobody when that fails: always finish.
///
/// Any change may throw `database` (disk full), `databaseCorrupt` or
/// `databaseClosed`; only other errors are named below.
public struct Writer: ~Copyable {
  let handle: DatabaseHandle

  /// Opens a database for writing.
  ///
  /// - Parameter blockSize: bytes per block, a power of two from 2,048 to
  ///   65,536, for a new database; nil is Xapian's own 8,192.
  /// - Throws: `databaseLocked`, `databaseCreate`, `databaseNotFound`,
  ///   `databaseOpening`, `databaseVersion`.
  public init(
    path: String, mode: Mode = .createOrOpen, options: Options = [], blockSize: Int? = nil
  ) throws(XapianError) {
    let size = UInt32(clamping: blockSize ?? 0)
    let pointer = try makeHandle(in: path) {
      cx_writer_open(path, mode.flags | options.rawValue, size, $0)
    }
    handle = DatabaseHandle(pointer: pointer, name: path)
  }

  // MARK: Documents

  /// Adds a document under the next free number.
  ///
  /// - Throws: `invalidArgument` for a term that is too long.
  @discardableResult
  public mutating func add(_ document: borrowing Document) throws(XapianError) -> DocumentID {
    var id: UInt32 = 0
    let source = document.pointer
    try handle.call { cx_writer_add($0, source, &id, $1) }
    return DocumentID(known: id)
  }

  /// Puts a document in the place of another, or under a number not yet used.
  public mutating func replace(
    _ id: DocumentID, with document: borrowing Document
  ) throws(XapianError) {
    let source = document.pointer
    try handle.call(.document(id)) { cx_writer_replace($0, id.rawValue, source, $1) }
  }

  /// Puts a document in the place of those that have the term, or adds it.
  /// The term is not added to the document by itself.
  ///
  /// - Throws: `invalidArgument` for an empty term.
  @discardableResult
  public mutating func replace(
    uniqueTerm term: String, with document: borrowing Document
  ) throws(XapianError) -> DocumentID {
    var id: UInt32 = 0
    let source = document.pointer
    try handle.call(.term(term)) { writer, error in
      withBytes(term) { cx_writer_replace_term(writer, $0, source, &id, error) }
    }
    return DocumentID(known: id)
  }

  /// Deletes a document.
  ///
  /// - Throws: `documentNotFound`.
  public mutating func delete(_ id: DocumentID) throws(XapianError) {
    try handle.call(.document(id)) { cx_writer_delete($0, id.rawValue, $1) }
  }

  /// Deletes the documents that have the term, if any.
  ///
  /// - Throws: `invalidArgument` for an empty term.
  public mutating func delete(uniqueTerm term: String) throws(XapianError) {
    try handle.call(.term(term)) { writer, error in
      withBytes(term) { cx_writer_delete_term(writer, $0, error) }
    }
  }

  // MARK: The end

  /// Makes the changes so far durable and visible to new readers.
  ///
  /// - Throws: `invalidOperation` inside a transaction.
  public mutating func commit() throws(XapianError) {
    try handle.call { cx_writer_commit($0, $1) }
  }

  /// Commits, closes and gives up the lock.
  ///
  /// - Throws: as ``commit()``; the writer is gone all the same.
  public consuming func finish() throws(XapianError) {
    try handle.call { cx_writer_commit($0, $1) }
    try handle.call { cx_database_close($0, $1) }
  }

  /// Closes without a commit of what a transaction under way has changed.
  /// Changes outside a transaction are committed, as Xapian does.
  public consuming func close() throws(XapianError) {
    try handle.call { cx_database_close($0, $1) }
  }

  /// Reads through the writer, what is not yet committed included.
  public func read<R>(
    _ body: (borrowing Reader) throws(XapianError) -> R
  ) throws(XapianError) -> R {
    try body(Reader(handle: handle))
  }

  /// A copy of a stored document, to change and put back.
  ///
  /// - Throws: `documentNotFound`.
  public func document(_ id: DocumentID) throws(XapianError) -> Document {
    try Document(loading: id, from: handle)
  }
}

@available(*, unavailable, message: "A writer belongs to one thread.")
extension Writer: Sendable {}
