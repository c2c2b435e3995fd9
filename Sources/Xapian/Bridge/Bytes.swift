internal import CXapian

/// Lends a string's UTF-8 to the shim, without a copy when it is native.
func withBytes<R>(_ text: String, _ body: (CXBytes) -> R) -> R {
  var text = text
  return text.withUTF8 { body(CXBytes($0)) }
}

/// Lends bytes to the shim, without a copy when they lie in one piece.
func withBytes<R>(_ bytes: some Sequence<UInt8>, _ body: (CXBytes) -> R) -> R {
  bytes.withContiguousStorageIfAvailable { body(CXBytes($0)) }
    ?? Array(bytes).withUnsafeBufferPointer { body(CXBytes($0)) }
}

extension CXBytes {
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.init(data: buffer.baseAddress, size: buffer.count)
  }
}

extension CXText {
  /// Takes over the bytes and frees the shim's copy.
  consuming func takeBytes() -> [UInt8] {
    defer { cx_text_free(self) }
    return Array(UnsafeBufferPointer(start: data, count: size))
  }

  /// Takes over the bytes as text; what is not UTF-8 becomes U+FFFD.
  consuming func takeString() -> String {
    defer { cx_text_free(self) }
    return String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  }
}

/// A handle of the shim with one owner, freed when that goes, also when it
/// goes because setting it up failed.
struct OwnedHandle: ~Copyable {
  let pointer: OpaquePointer
  private let free: @convention(c) (OpaquePointer?) -> Void

  init(_ pointer: OpaquePointer, _ free: @convention(c) (OpaquePointer?) -> Void) {
    self.pointer = pointer
    self.free = free
  }

  deinit { free(pointer) }
}

/// A batch of byte strings with two numbers each, as the shim fills it.
struct EntryList: ~Copyable {
  let pointer: OpaquePointer

  init() throws(XapianError) {
    guard let pointer = cx_list_new() else { throw .outOfMemory }
    self.pointer = pointer
  }

  deinit { cx_list_free(pointer) }

  var count: Int { cx_list_count(pointer) }

  /// The numbers of an entry.
  func numbers(_ index: Int) -> (first: UInt32, second: UInt32) {
    guard let entries = cx_list_entries(pointer) else { return (0, 0) }
    return (entries[index].first, entries[index].second)
  }

  /// The bytes of an entry, valid until the list changes.
  func buffer(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let entries = cx_list_entries(pointer), let bytes = cx_list_bytes(pointer) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: bytes + entries[index].offset, count: entries[index].size)
  }

  func bytes(_ index: Int) -> [UInt8] { Array(buffer(index)) }
  func string(_ index: Int) -> String { String(decoding: buffer(index), as: UTF8.self) }
  func strings() -> [String] { (0..<count).map { string($0) } }
}

/// An array of ids or positions, as the shim fills it.
struct IDList: ~Copyable {
  let pointer: OpaquePointer

  init() throws(XapianError) {
    guard let pointer = cx_ids_new() else { throw .outOfMemory }
    self.pointer = pointer
  }

  deinit { cx_ids_free(pointer) }

  func array() -> [UInt32] {
    Array(UnsafeBufferPointer(start: cx_ids_data(pointer), count: cx_ids_count(pointer)))
  }
}

extension XapianError {
  static let outOfMemory = XapianError(
    code: .outOfMemory, message: "No memory for a list", typeName: "std::bad_alloc")
}
