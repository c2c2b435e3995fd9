/// Pairs the words of two renditions of one text, in order.
///
/// Words that stand once in each are anchors, or runs of words where no word does; the longest run of anchors in both orders holds,
/// and between two of them the same is done again. What has no anchor of its own is walked from
/// both ends, and a small rest is compared word by word. Time stays near linear in the words.
struct WordAlignment {
  /// For each word of the left text its partner in the right one, or `nil`.
  private(set) var partners: [Int?]
  private let left: [String]
  private let right: [String]

  /// Stretches with more pairs than this are left unpaired rather than compared in full.
  private static let mostPairs = 250_000

  init(_ left: [String], _ right: [String]) {
    self.left = left
    self.right = right
    partners = Array(repeating: nil, count: left.count)
    // A list of stretches instead of recursion: a text may have as many as it has words.
    var open = [(left.indices, right.indices)]
    while let (own, other) = open.popLast() { open += pair(own, other) }
  }

  /// Pairs what is certain in a stretch and gives the stretches that are left between.
  private mutating func pair(
    _ own: Range<Int>, _ other: Range<Int>
  ) -> [(Range<Int>, Range<Int>)] {
    let (own, other) = pairEnds(own, other)
    guard !own.isEmpty, !other.isEmpty else { return [] }
    let anchors = Self.inBothOrders(anchors(own, other))
    guard !anchors.isEmpty else {
      if own.count * other.count <= Self.mostPairs { pairInFull(own, other) }
      return []
    }
    var gaps: [(Range<Int>, Range<Int>)] = []
    var (start, otherStart) = (own.lowerBound, other.lowerBound)
    for anchor in anchors {
      partners[anchor.left] = anchor.right
      gaps.append((start..<anchor.left, otherStart..<anchor.right))
      (start, otherStart) = (anchor.left + 1, anchor.right + 1)
    }
    return gaps + [(start..<own.upperBound, otherStart..<other.upperBound)]
  }

  private mutating func pairEnds(
    _ own: Range<Int>, _ other: Range<Int>
  ) -> (Range<Int>, Range<Int>) {
    var (own, other) = (own, other)
    while let first = own.first, let otherFirst = other.first, left[first] == right[otherFirst] {
      partners[first] = otherFirst
      (own, other) = (own.dropFirst(), other.dropFirst())
    }
    while let last = own.last, let otherLast = other.last, left[last] == right[otherLast] {
      partners[last] = otherLast
      (own, other) = (own.dropLast(), other.dropLast())
    }
    return (own, other)
  }

  // MARK: Anchors

  private typealias Anchor = (left: Int, right: Int)

  /// How many words in a row are tried as an anchor, one after another.
  private static let runs = [1, 2, 4]

  private func anchors(_ own: Range<Int>, _ other: Range<Int>) -> [Anchor] {
    for length in Self.runs {
      let places = Self.single(right, other, length)
      let found = Self.single(left, own, length).compactMap { run, place in
        places[run].map { (left: place, right: $0) }
      }
      if !found.isEmpty { return found.sorted { $0.left < $1.left } }
    }
    return []
  }

  /// The runs of words that stand once in a stretch, with their places.
  private static func single(
    _ words: [String], _ range: Range<Int>, _ length: Int
  ) -> [ArraySlice<String>: Int] {
    var places: [ArraySlice<String>: Int] = [:]
    var twice: Set<ArraySlice<String>> = []
    for index in range.dropLast(length - 1) {
      let run = words[index..<(index + length)]
      if places.updateValue(index, forKey: run) != nil { twice.insert(run) }
    }
    return places.filter { !twice.contains($0.key) }
  }

  /// The longest run of anchors that rises on the right as on the left (patience sorting).
  private static func inBothOrders(_ anchors: [Anchor]) -> [Anchor] {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: anchors.count)
    for (index, anchor) in anchors.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if anchors[ends[middle]].right < anchor.right { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [Anchor] = []
    var next = ends.last
    while let index = next {
      run.append(anchors[index])
      next = before[index]
    }
    return run.reversed()
  }

  // MARK: Word by word

  /// The longest common run of a small stretch.
  private mutating func pairInFull(_ own: Range<Int>, _ other: Range<Int>) {
    let width = other.count + 1
    var longest = [Int](repeating: 0, count: (own.count + 1) * width)
    for row in own.indices.reversed() {
      let place = (row - own.lowerBound) * width
      for column in other.indices.reversed() {
        let cell = place + column - other.lowerBound
        longest[cell] =
          left[row] == right[column]
          ? longest[cell + width + 1] + 1 : max(longest[cell + width], longest[cell + 1])
      }
    }
    var (row, column) = (own.lowerBound, other.lowerBound)
    while row < own.upperBound, column < other.upperBound {
      let cell = (row - own.lowerBound) * width + column - other.lowerBound
      if left[row] == right[column] {
        partners[row] = column
        (row, column) = (row + 1, column + 1)
      } else if longest[cell + width] >= longest[cell + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
