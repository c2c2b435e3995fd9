internal import CXapian

/// A document being made: terms to find it by, values to sort and filter by,
/// and data to show.
///
/// ```swift
/// var document = try Document()
/// try document.addTerm("ungdom")
/// try document.addBooleanTerm("Q42")
/// try document.setValue(0, number: 2024)
/// try document.setData("…")
/// let id = try writer.add(document)
/// ```
///
/// Belongs to one thread, and is not copied: pass it on with `consume` or lend
/// it.
public struct Document: ~Copyable {
  /// The longest term, in bytes of UTF-8. A NUL byte counts twice.
  public static var maxTermSize: Int { Int(cx_max_term_size) }

  let pointer: OpaquePointer

  /// An empty document.
  public init() throws(XapianError) {
    pointer = try makeHandle { cx_document_new($0) }
  }

  init(loading id: DocumentID, from handle: DatabaseHandle) throws(XapianError) {
    pointer = try handle.make(.document(id)) { cx_document_load($0, id.rawValue, $1) }
  }

  deinit { cx_document_free(pointer) }

  // MARK: Terms

  /// Adds a term, or adds to how often it stands in the document.
  ///
  /// - Parameter wdf: how much to add to its within-document frequency.
  /// - Throws: `invalidArgument` for an empty term or one over
  ///   ``maxTermSize``, which Xapian would refuse later and less clearly.
  public mutating func addTerm(_ term: String, wdf: UInt32 = 1) throws(XapianError) {
    try Self.check(term)
    try callShim(.term(term)) { [pointer] error in
      withBytes(term) { cx_document_add_term(pointer, $0, wdf, error) }
    }
  }

  /// Adds a term that filters and carries no weight.
  ///
  /// - Throws: like ``addTerm(_:wdf:)``.
  public mutating func addBooleanTerm(_ term: String) throws(XapianError) {
    try addTerm(term, wdf: 0)
  }

  /// Adds a term at a position, for phrases and nearness.
  ///
  /// - Throws: like ``addTerm(_:wdf:)``.
  public mutating func addPosting(
    _ term: String, at position: UInt32, wdf: UInt32 = 1
  ) throws(XapianError) {
    try Self.check(term)
    try callShim(.term(term)) { [pointer] error in
      withBytes(term) { cx_document_add_posting(pointer, $0, position, wdf, error) }
    }
  }

  /// Removes a term with its positions.
  ///
  /// - Throws: `invalidArgument` when the document does not have it.
  public mutating func removeTerm(_ term: String) throws(XapianError) {
    try callShim(.term(term)) { [pointer] error in
      withBytes(term) { cx_document_remove_term(pointer, $0, error) }
    }
  }

  /// The terms so far, in byte order. Their frequency in the database is not
  /// known here and is zero.
  public func terms() throws(XapianError) -> [TermEntry] {
    let list = try EntryList()
    try callShim { cx_document_terms(pointer, list.pointer, $0) }
    return (0..<list.count).map { index in
      TermEntry(
        bytes: list.bytes(index), frequency: 0,
        withinDocumentFrequency: Int(list.numbers(index).first))
    }
  }

  /// Removes terms, values and data.
  public mutating func clear() throws(XapianError) {
    try callShim { cx_document_clear(pointer, $0) }
  }

  private static func check(_ term: String) throws(XapianError) {
    var size = 0
    for byte in term.utf8 { size += byte == 0 ? 2 : 1 }
    guard size == 0 || size > maxTermSize else { return }
    let problem =
      size == 0
      ? "A term must not be empty" : "The term takes \(size) bytes; \(maxTermSize) are allowed"
    throw XapianError(code: .invalidArgument, message: problem, subject: .term(term))
  }
}

@available(*, unavailable, message: "A document under construction belongs to one thread.")
extension Document: Sendable {}
