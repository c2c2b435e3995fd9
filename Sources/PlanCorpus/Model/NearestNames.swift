/// Finds the names nearest to one that is not there.
package enum NearestNames {
  /// At most five, nearest first: those that share its beginning or a word, then by letters to
  /// change.
  package static func of(_ name: String, among names: [String]) -> [String] {
    let wanted = Array(name.lowercased())
    let ranked = names.map { candidate -> (name: String, distance: Int) in
      let other = Array(candidate.lowercased())
      let shares = candidate.lowercased().contains(name.lowercased())
      return (candidate, shares ? 0 : distance(wanted, other))
    }
    return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(5).map(\.name)
  }

  /// Letters to insert, delete, change or swap with a neighbour (optimal string alignment).
  package static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let change = previous[column] + (letter == other ? 0 : 1)
        var best = min(previous[column + 1] + 1, current[column] + 1, change)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
