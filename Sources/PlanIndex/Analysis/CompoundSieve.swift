/// Says at little cost where a word may come apart into known words.
///
/// Hashes of all beginnings of a word give those of all its ends; a place passes when the
/// beginning before it, with or without a linking letter, and the end after it have hashes of
/// known words.
struct CompoundSieve: Sendable {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  private let known: Set<UInt64>

  init(_ known: Set<String>) {
    self.known = Set(known.map { $0.utf8.reduce(0, Self.appending) })
  }

  private static func appending(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    hash &* factor &+ UInt64(byte) &+ 1
  }

  /// The places where a word may come apart, from its beginning; nowhere else does it.
  func places(in word: String) -> [String.Index] {
    let bytes = Array(word.utf8)
    var beginnings: [UInt64] = [0]
    var powers: [UInt64] = [1]
    for byte in bytes {
      beginnings.append(Self.appending(beginnings[beginnings.count - 1], byte))
      powers.append(powers[powers.count - 1] &* Self.factor)
    }
    let places = bytes.indices.dropFirst().filter { place in
      let end = beginnings[bytes.count] &- beginnings[place] &* powers[bytes.count - place]
      return known.contains(end)
        && (known.contains(beginnings[place]) || known.contains(beginnings[place - 1]))
    }
    return places.map { word.utf8.index(word.startIndex, offsetBy: $0) }
  }
}
