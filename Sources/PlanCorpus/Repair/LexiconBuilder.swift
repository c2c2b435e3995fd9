/// Makes a lexicon in memory, in the same format as `scripts/lexicon.py` writes.
///
/// For the words a corpus adds to the dictionaries, and for a machine that has the word lists but
/// no compiled lexicon.
struct LexiconBuilder {
  private var words: [(letters: Letters, kind: UInt8)] = []

  mutating func add(_ letters: Letters, kind: UInt8) {
    if !letters.isEmpty, letters.count <= 60 { words.append((letters, kind | 0x80)) }
  }

  func build() -> Lexicon? {
    let sorted = words.sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
    return Lexicon(copying: LexiconBuilder.encode(LexiconBuilder.depths(of: sorted)))
  }

  /// The nodes at one distance from the root.
  private struct Depth {
    var labels: [UInt8] = []
    var kinds: [UInt8] = []
    var children: [UInt32] = []

    mutating func append(_ label: UInt8) {
      labels.append(label)
      kinds.append(0)
      children.append(0)
    }
  }

  private static func depths(of words: [(letters: Letters, kind: UInt8)]) -> [Depth] {
    var depths = [Depth()]
    depths[0].append(0)
    var previous: Letters = []
    for (letters, kind) in words {
      let shared = zip(letters, previous).prefix { $0 == $1 }.count
      for depth in shared..<max(shared, letters.count) {
        if depths.count <= depth + 1 { depths.append(Depth()) }
        depths[depth + 1].append(letters[depth])
        depths[depth].children[depths[depth].children.count - 1] += 1
      }
      depths[letters.count].kinds[depths[letters.count].kinds.count - 1] |= kind
      previous = letters
    }
    return depths
  }

  private static func encode(_ depths: [Depth]) -> [UInt8] {
    let count = depths.reduce(0) { $0 + $1.labels.count }
    var bytes = Array("TVLEX001".utf8)
    bytes.reserveCapacity(16 + 7 * count)
    bytes.append(littleEndian: UInt32(count))
    var next: UInt32 = 1
    for children in depths.lazy.flatMap(\.children) {
      bytes.append(littleEndian: next)
      next += children
    }
    bytes.append(littleEndian: next)
    for depth in depths { bytes += depth.labels }
    for depth in depths { bytes += depth.kinds }
    return bytes + [UInt8](repeating: 0, count: count)
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian value: UInt32) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
