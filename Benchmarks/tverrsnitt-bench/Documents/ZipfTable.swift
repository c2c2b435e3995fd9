internal import Foundation

/// Ranks drawn as words are in texts: the first often, most of the others hardly ever.
///
/// Zipf's law with Mandelbrot's offset, which keeps the very first words from drowning the rest.
struct ZipfTable {
  private static let offset = 2.7
  private static let exponent = 1.05

  private let cumulated: [Double]

  /// - Parameter count: at least 1.
  init(count: Int) {
    var sum = 0.0
    cumulated = (0..<max(1, count)).map { rank in
      sum += pow(Double(rank) + 1 + Self.offset, -Self.exponent)
      return sum
    }
  }

  /// A rank, from 0.
  func rank(_ chance: inout SeededChance) -> Int {
    let point = Double.random(in: 0..<cumulated[cumulated.count - 1], using: &chance)
    var (low, high) = (0, cumulated.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulated[middle] > point { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
