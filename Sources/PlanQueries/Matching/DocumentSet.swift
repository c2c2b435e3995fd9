/// A set of documents by their numbers, a bit each.
struct DocumentSet: Sendable, Equatable {
  private(set) var words: [UInt64]

  /// An empty set of numbers below a bound.
  init(below bound: Int) {
    words = [UInt64](repeating: 0, count: (bound + 63) / 64)
  }

  init(_ documents: [UInt32], below bound: Int) {
    self.init(below: bound)
    insert(documents)
  }

  /// Numbers that are not below the bound are none of this index and left out.
  mutating func insert(_ documents: [UInt32]) {
    words.withUnsafeMutableBufferPointer { words in
      for document in documents {
        let place = Int(document >> 6)
        guard place < words.count else { continue }
        words[place] |= 1 << UInt64(document & 63)
      }
    }
  }

  func contains(_ document: Int) -> Bool {
    document >> 6 < words.count && words[document >> 6] >> UInt64(document & 63) & 1 == 1
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func formUnion(_ other: DocumentSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  mutating func formIntersection(_ other: DocumentSet) {
    for place in words.indices { words[place] &= other.words[place] }
  }

  mutating func subtract(_ other: DocumentSet) {
    for place in words.indices { words[place] &= ~other.words[place] }
  }

  /// Ascending.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    words.withUnsafeBufferPointer { words in
      for place in words.indices {
        var word = words[place]
        while word != 0 {
          body(place << 6 + word.trailingZeroBitCount)
          word &= word &- 1
        }
      }
    }
  }
}
