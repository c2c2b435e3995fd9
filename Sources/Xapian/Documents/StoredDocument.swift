/// A document as the database has it: a value, free to go anywhere.
public struct StoredDocument: Sendable, Hashable {
  public let id: DocumentID
  /// What was stored with ``Document/setData(_:)``, byte for byte.
  public let data: [UInt8]
  /// The values that are not empty.
  public let values: [ValueSlot: [UInt8]]
  /// The terms in byte order, when they were asked for.
  public let terms: [TermEntry]?

  /// The data as text; what is not UTF-8 becomes U+FFFD.
  public var text: String { String(decoding: data, as: UTF8.self) }

  /// A value as text, or nil for none.
  public func string(_ slot: ValueSlot) -> String? {
    values[slot].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A value made with ``SortableNumber``, or nil for none.
  public func number(_ slot: ValueSlot) throws(XapianError) -> Double? {
    guard let bytes = values[slot] else { return nil }
    return try SortableNumber.decode(bytes)
  }
}

/// A term (or a word, or a key) met on a walk.
public struct TermEntry: Sendable, Hashable {
  /// The bytes as stored. Terms are bytes to Xapian.
  public let bytes: [UInt8]
  /// How many documents have the term; for words of the spelling dictionary
  /// how often they were added; zero for synonyms and keys.
  public let frequency: Int
  /// How often the term stands in this document, on a walk over one document;
  /// otherwise zero.
  public let withinDocumentFrequency: Int

  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  public var term: String { String(decoding: bytes, as: UTF8.self) }
}
