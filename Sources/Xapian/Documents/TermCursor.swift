internal import CXapian

/// A walk over terms, words or keys in byte order.
///
/// Not a `Sequence`: reading on may fail, and a failing end must not look like
/// the end. Entries are fetched in batches.
///
/// ```swift
/// var cursor = try reader.terms(withPrefix: "XK")
/// while let entry = try cursor.next() { print(entry.term, entry.frequency) }
/// ```
public struct TermCursor: ~Copyable {
  private let pointer: OpaquePointer
  private let handle: DatabaseHandle
  private let batch: EntryList
  private let subject: XapianError.Subject?
  private var position = 0
  private var filled = 0

  private static let batchSize = 256

  init(
    _ handle: DatabaseHandle, subject: XapianError.Subject? = nil,
    _ open: (OpaquePointer, UnsafeMutablePointer<CXError>) -> OpaquePointer?
  ) throws(XapianError) {
    let batch = try EntryList()
    let pointer = try handle.make(subject, open)
    self.batch = batch
    self.pointer = pointer
    self.handle = handle
    self.subject = subject
  }

  deinit { cx_terms_free(pointer) }

  /// The next entry, or nil at the end.
  public mutating func next() throws(XapianError) -> TermEntry? {
    if position == filled, try !fill() { return nil }
    defer { position += 1 }
    let numbers = batch.numbers(position)
    return TermEntry(
      bytes: batch.bytes(position), frequency: Int(numbers.first),
      withinDocumentFrequency: Int(numbers.second))
  }

  /// Moves on to the first entry not before `term`. Never goes back: entries
  /// already fetched may be passed over, not given again.
  public mutating func skip(to term: String) throws(XapianError) {
    let wanted = Array(term.utf8)
    while position < filled, batch.buffer(position).lexicographicallyPrecedes(wanted) {
      position += 1
    }
    guard position == filled else { return }
    try handle.call(subject) { [pointer] _, error in
      withBytes(term) { cx_terms_skip(pointer, $0, error) }
    }
  }

  /// What is left, at once. Mind the size of the database.
  public mutating func remaining() throws(XapianError) -> [TermEntry] {
    var all: [TermEntry] = []
    while let entry = try next() { all.append(entry) }
    return all
  }

  private mutating func fill() throws(XapianError) -> Bool {
    try handle.call(subject) { [pointer, list = batch.pointer] _, error in
      cx_terms_next(pointer, Self.batchSize, list, error)
    }
    position = 0
    filled = batch.count
    return filled > 0
  }
}

@available(*, unavailable, message: "A cursor belongs to the reader it came from.")
extension TermCursor: Sendable {}
