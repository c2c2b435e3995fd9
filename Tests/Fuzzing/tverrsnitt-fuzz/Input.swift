/// The bytes that libFuzzer gives, read from the front; at their end everything is zero or empty.
struct Input {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  var isEmpty: Bool { rest.isEmpty }

  /// All that is left, as text; what is no UTF-8 becomes U+FFFD.
  var text: String { String(decoding: rest, as: UTF8.self) }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  mutating func number() -> UInt32 {
    (0..<4).reduce(0) { number, _ in number << 8 | UInt32(byte()) }
  }

  mutating func below(_ bound: Int) -> Int { Int(byte()) % bound }

  mutating func flag() -> Bool { byte() & 1 == 1 }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// Bytes up to a line feed, which is left out.
  mutating func line() -> [UInt8] {
    let line = Array(rest.prefix { $0 != UInt8(ascii: "\n") })
    rest = rest.dropFirst(line.count + 1)
    return line
  }

  /// So many bytes as the next one says.
  mutating func counted() -> [UInt8] {
    let count = Int(byte())
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}
