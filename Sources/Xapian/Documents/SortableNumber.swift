internal import CXapian

/// Numbers as bytes that sort like the numbers, for value slots.
///
/// Xapian compares values as bytes; this encoding (`sortable_serialise`)
/// makes that the order of the numbers, negative ones and fractions included.
/// Most take 1 to 5 bytes, none more than 9.
public enum SortableNumber {
  /// Exact for every finite number; infinities keep their place in the order.
  public static func encode(_ number: Double) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 9) { buffer, count in
      count = buffer.baseAddress.map { cx_sortable_serialise(number, $0) } ?? 0
    }
  }

  /// The number behind the bytes. Bytes which `encode` did not make give a
  /// number without meaning, never an error of memory.
  public static func decode(_ bytes: some Sequence<UInt8>) throws(XapianError) -> Double {
    var number = 0.0
    var error = CXError()
    if withBytes(bytes, { cx_sortable_unserialise($0, &number, &error) }) { return number }
    throw XapianError(taking: &error, subject: nil, database: nil)
  }

  /// The number behind the bytes of a value being streamed.
  public static func decode(_ bytes: Span<UInt8>) throws(XapianError) -> Double {
    var number = 0.0
    var error = CXError()
    let ok = bytes.withUnsafeBufferPointer { buffer in
      cx_sortable_unserialise(CXBytes(buffer), &number, &error)
    }
    if ok { return number }
    throw XapianError(taking: &error, subject: nil, database: nil)
  }
}
