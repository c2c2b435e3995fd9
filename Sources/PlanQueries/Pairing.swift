/// Pairs the things of two lists, each at most once.
enum Pairing {
  struct Candidate {
    let left: Int
    let right: Int
    /// How well they go together; only the order matters.
    let likeness: Double
  }

  /// The pairs that go together best, taken one after the other, in the order of the left list.
  static func best(_ candidates: [Candidate]) -> [(left: Int, right: Int)] {
    var lefts: Set<Int> = []
    var rights: Set<Int> = []
    let ordered = candidates.sorted {
      ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right)
    }
    return ordered.compactMap { candidate in
      guard !lefts.contains(candidate.left), !rights.contains(candidate.right) else { return nil }
      lefts.insert(candidate.left)
      rights.insert(candidate.right)
      return (candidate.left, candidate.right)
    }.sorted { $0.left < $1.left }
  }
}
