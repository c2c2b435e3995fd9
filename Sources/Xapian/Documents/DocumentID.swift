/// The number of a document in a database, from 1 upwards.
///
/// Xapian gives a new document the number after the highest ever used, and
/// compaction may renumber: keep a unique term for what must last.
public struct DocumentID: RawRepresentable, Sendable, Hashable, Comparable {
  public let rawValue: UInt32

  /// Refuses zero, which Xapian uses for "no document".
  public init?(rawValue: UInt32) {
    guard rawValue != 0 else { return nil }
    self.rawValue = rawValue
  }

  /// Refuses zero and whatever does not fit.
  public init?(_ number: some BinaryInteger) {
    guard let rawValue = UInt32(exactly: number) else { return nil }
    self.init(rawValue: rawValue)
  }

  /// For numbers that come from Xapian itself.
  init(known rawValue: UInt32) { self.rawValue = rawValue }

  public static func < (a: DocumentID, b: DocumentID) -> Bool { a.rawValue < b.rawValue }
}

extension DocumentID: CustomStringConvertible {
  public var description: String { String(rawValue) }
}
