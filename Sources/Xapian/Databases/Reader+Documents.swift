internal import CXapian

extension Reader {
  /// A document with its data and values, and on request its terms.
  ///
  /// - Throws: `documentNotFound`.
  public func document(
    _ id: DocumentID, withTerms: Bool = false
  ) throws(XapianError) -> StoredDocument {
    var data = CXText()
    let list = try EntryList()
    try handle.call(.document(id)) {
      cx_database_document($0, id.rawValue, &data, list.pointer, $1)
    }
    let bytes = data.takeBytes()
    var values: [ValueSlot: [UInt8]] = [:]
    for index in 0..<list.count {
      values[ValueSlot(known: list.numbers(index).first)] = list.bytes(index)
    }
    let terms = withTerms ? try self.terms(of: id) : nil
    return StoredDocument(id: id, data: bytes, values: values, terms: terms)
  }

  /// The data of a document, as bytes.
  ///
  /// - Throws: `documentNotFound`.
  public func data(of id: DocumentID) throws(XapianError) -> [UInt8] {
    var data = CXText()
    try handle.call(.document(id)) { cx_database_document_data($0, id.rawValue, &data, $1) }
    return data.takeBytes()
  }

  /// The data of a document, as text.
  ///
  /// - Throws: `documentNotFound`.
  public func text(of id: DocumentID) throws(XapianError) -> String {
    var data = CXText()
    try handle.call(.document(id)) { cx_database_document_data($0, id.rawValue, &data, $1) }
    return data.takeString()
  }

  /// A value of a document; empty when it has none in that slot.
  ///
  /// - Throws: `documentNotFound`.
  public func value(of id: DocumentID, slot: ValueSlot) throws(XapianError) -> [UInt8] {
    var value = CXText()
    try handle.call(.document(id)) {
      cx_database_document_value($0, id.rawValue, slot.rawValue, &value, $1)
    }
    return value.takeBytes()
  }

  /// All terms of a document, in byte order.
  ///
  /// - Throws: `documentNotFound`.
  public func terms(of id: DocumentID) throws(XapianError) -> [TermEntry] {
    var cursor = try termCursor(of: id)
    return try cursor.remaining()
  }

  /// A walk over the terms of a document.
  ///
  /// - Throws: `documentNotFound`.
  public func termCursor(of id: DocumentID) throws(XapianError) -> TermCursor {
    try TermCursor(handle, subject: .document(id)) { cx_terms_document($0, id.rawValue, $1) }
  }

  /// The length of a document: its terms, with and without repetitions.
  ///
  /// - Throws: `documentNotFound`.
  public func length(of id: DocumentID) throws(XapianError) -> (terms: Int, distinct: Int) {
    var length: UInt32 = 0
    var distinct: UInt32 = 0
    try handle.call(.document(id)) {
      cx_database_document_length($0, id.rawValue, &length, &distinct, $1)
    }
    return (Int(length), Int(distinct))
  }

  /// Where a term stands in a document, ascending; empty when it has no
  /// positions there.
  public func positions(
    of term: String, in id: DocumentID
  ) throws(XapianError) -> [UInt32] {
    let list = try IDList()
    try handle.call(.term(term)) { database, error in
      withBytes(term) { cx_database_positions(database, id.rawValue, $0, list.pointer, error) }
    }
    return list.array()
  }
}
