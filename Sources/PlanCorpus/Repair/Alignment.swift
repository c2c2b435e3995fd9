/// Which words of one text answer which of another.
struct Alignment {
  private let counterparts: [String]
  private let onlyCut: [Bool]

  init(_ words: [String], _ others: [String]) {
    var counterparts: [String] = []
    var onlyCut: [Bool] = []
    for (ours, theirs) in Alignment.blocks(words, others) {
      let (block, other) = (words[ours], others[theirs])
      if block.count == other.count {
        counterparts += other
        onlyCut += other.map { _ in false }
      } else {
        // Words run together or cut: all of the block against all of the other.
        let isCut = other.count < block.count && block.joined() == other.joined()
        counterparts += block.map { _ in other.joined(separator: " ") }
        onlyCut += block.map { _ in isCut }
      }
    }
    self.counterparts = counterparts
    self.onlyCut = onlyCut
  }

  func counterpart(of place: Int) -> String { counterparts[place] }

  /// The word differs from the other text only in being cut at a line's end, which repair leaves.
  func isOnlyCut(_ place: Int) -> Bool { onlyCut[place] }

  /// Equal words one by one, and between them the blocks that differ.
  private static func blocks(
    _ words: [String], _ others: [String]
  ) -> [(ours: Range<Int>, theirs: Range<Int>)] {
    let difference = others.difference(from: words)
    let removed = Set(difference.removals.map(\.place))
    let inserted = Set(difference.insertions.map(\.place))
    var blocks: [(Range<Int>, Range<Int>)] = []
    var (our, their) = (0, 0)
    while our < words.count || their < others.count {
      let (ourStart, theirStart) = (our, their)
      while our < words.count, removed.contains(our) { our += 1 }
      while their < others.count, inserted.contains(their) { their += 1 }
      if ourStart < our || theirStart < their {
        blocks.append((ourStart..<our, theirStart..<their))
      } else {
        blocks.append((our..<(our + 1), their..<(their + 1)))
        (our, their) = (our + 1, their + 1)
      }
    }
    return blocks
  }

  /// Insertions, deletions and changes between two texts, in words.
  static func errors(_ words: [String], _ gold: [String]) -> Int {
    var row = Array(0...gold.count)
    for (place, word) in words.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for column in gold.indices {
        let change = diagonal + (word == gold[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[gold.count]
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
