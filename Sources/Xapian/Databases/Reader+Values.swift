internal import CXapian

extension Reader {
  /// How many documents have a value in the slot.
  public func valueFrequency(_ slot: ValueSlot) throws(XapianError) -> Int {
    var count: UInt32 = 0
    try handle.call(.slot(slot)) { cx_database_value_frequency($0, slot.rawValue, &count, $1) }
    return Int(count)
  }

  /// Bounds of the values in a slot, in byte order; nil when it has none. They
  /// may be wider than need be after documents were deleted.
  public func valueBounds(
    _ slot: ValueSlot
  ) throws(XapianError) -> (lower: [UInt8], upper: [UInt8])? {
    guard try valueFrequency(slot) > 0 else { return nil }
    var lower = CXText()
    var upper = CXText()
    try handle.call(.slot(slot)) {
      cx_database_value_bounds($0, slot.rawValue, &lower, &upper, $1)
    }
    return (lower.takeBytes(), upper.takeBytes())
  }

  /// Streams one slot: every document that has a value there, ascending.
  ///
  /// The quickest way to load a column. The bytes are lent for the call of the
  /// closure only.
  ///
  /// - Throws: also what the closure throws, which ends the walk.
  public func forEachValue(
    in slot: ValueSlot, _ body: (DocumentID, Span<UInt8>) throws(XapianError) -> Void
  ) throws(XapianError) {
    let stream = OwnedHandle(
      try handle.make(.slot(slot)) { cx_values_new($0, slot.rawValue, $1) }, cx_values_free)
    let list = try EntryList()
    while true {
      try handle.call(.slot(slot)) { _, error in
        cx_values_next(stream.pointer, 4096, list.pointer, error)
      }
      let count = list.count
      guard count > 0, let entries = cx_list_entries(list.pointer) else { return }
      let bytes = cx_list_bytes(list.pointer)
      for entry in UnsafeBufferPointer(start: entries, count: count) {
        let buffer = UnsafeBufferPointer(start: bytes.map { $0 + entry.offset }, count: entry.size)
        try body(DocumentID(known: entry.first), buffer.span)
      }
    }
  }
}
