/// Keeps the best of what it is shown.
struct BestMatches {
  struct Match: Equatable {
    /// What comes before the weight: less goes first.
    var key: Int
    var weight: Double
    var document: Int

    /// Whether it goes before another; of equals, the one that stands first.
    static func precedes(_ left: Match, _ right: Match) -> Bool {
      if left.key != right.key { return left.key < right.key }
      return left.weight != right.weight
        ? left.weight > right.weight : left.document < right.document
    }
  }

  private let most: Int
  private var kept: [Match] = []
  /// The last that can still be among the best.
  private var last: Match?

  init(most: Int) { self.most = most }

  @inline(__always)
  mutating func show(_ match: Match) {
    if let last, !Match.precedes(match, last) { return }
    keep(match)
  }

  private mutating func keep(_ match: Match) {
    guard most > 0 else { return }
    kept.append(match)
    if kept.count >= 2 * most + 64 { shorten() }
  }

  private mutating func shorten() {
    kept.sort(by: Match.precedes)
    guard kept.count >= most else { return }
    kept.removeLast(kept.count - most)
    last = kept.last
  }

  /// The best, in their order.
  mutating func inOrder() -> [Match] {
    shorten()
    return kept
  }
}
