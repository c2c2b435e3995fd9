internal import CXapian

/// The number of a value slot: a place in every document for one byte string
/// that sorts, filters, collapses or is counted.
///
/// Small numbers are as good as any; only the highest 32-bit number is
/// Xapian's own and refused.
public struct ValueSlot: RawRepresentable, Sendable, Hashable, Comparable {
  public let rawValue: UInt32

  public init?(rawValue: UInt32) {
    guard rawValue != cx_no_slot else { return nil }
    self.rawValue = rawValue
  }

  init(known rawValue: UInt32) { self.rawValue = rawValue }

  public static func < (a: ValueSlot, b: ValueSlot) -> Bool { a.rawValue < b.rawValue }
}

extension ValueSlot: ExpressibleByIntegerLiteral {
  /// - Precondition: the literal is not the highest 32-bit number.
  public init(integerLiteral value: UInt32) {
    precondition(value != cx_no_slot, "The highest slot number is Xapian's own")
    self.rawValue = value
  }
}

extension ValueSlot: CustomStringConvertible {
  public var description: String { String(rawValue) }
}
