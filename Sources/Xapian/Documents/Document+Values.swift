internal import CXapian

extension Document {
  /// Sets the value in a slot; empty bytes remove it.
  public mutating func setValue(
    _ slot: ValueSlot, bytes: some Sequence<UInt8>
  ) throws(XapianError) {
    var error = CXError()
    if withBytes(bytes, { cx_document_set_value(pointer, slot.rawValue, $0, &error) }) { return }
    throw XapianError(taking: &error, subject: .slot(slot), database: nil)
  }

  /// Sets the value in a slot to text, which sorts by its UTF-8 bytes.
  public mutating func setValue(_ slot: ValueSlot, _ text: String) throws(XapianError) {
    try callShim(.slot(slot)) { [pointer] error in
      withBytes(text) { cx_document_set_value(pointer, slot.rawValue, $0, error) }
    }
  }

  /// Sets the value in a slot to a number, encoded with ``SortableNumber``.
  public mutating func setValue(_ slot: ValueSlot, number: Double) throws(XapianError) {
    try setValue(slot, bytes: SortableNumber.encode(number))
  }

  /// Removes the value in a slot, if there is one.
  public mutating func removeValue(_ slot: ValueSlot) throws(XapianError) {
    try callShim(.slot(slot)) { cx_document_remove_value(pointer, slot.rawValue, $0) }
  }

  /// The value in a slot; empty for none.
  public func value(_ slot: ValueSlot) throws(XapianError) -> [UInt8] {
    var value = CXText()
    try callShim(.slot(slot)) { cx_document_value(pointer, slot.rawValue, &value, $0) }
    return value.takeBytes()
  }

  /// Sets the data: any bytes, given back as they are.
  public mutating func setData(bytes: some Sequence<UInt8>) throws(XapianError) {
    var error = CXError()
    if withBytes(bytes, { cx_document_set_data(pointer, $0, &error) }) { return }
    throw XapianError(taking: &error, subject: nil, database: nil)
  }

  /// Sets the data to text.
  public mutating func setData(_ text: String) throws(XapianError) {
    try callShim { [pointer] error in withBytes(text) { cx_document_set_data(pointer, $0, error) } }
  }

  /// The data.
  public func data() throws(XapianError) -> [UInt8] {
    var data = CXText()
    try callShim { cx_document_data(pointer, &data, $0) }
    return data.takeBytes()
  }
}
