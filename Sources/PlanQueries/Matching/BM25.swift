internal import Foundation

/// The weights of BM25 as Xapian gives them, its `BM25Weight` with k2 of zero and k3 of one.
///
/// https://xapian.org/docs/apidoc/html/classXapian_1_1BM25Weight.html
struct BM25: Sendable {
  /// Nothing counts as shorter than this share of the mean length.
  private static let leastLength = 0.5

  private let k1: Double
  private let documents: Double
  /// What a document's length adds below the line, by its number.
  let lengths: [Double]

  /// - Parameter lengths: of every document by its number, zero where there is none.
  init(k1: Double, b: Double, lengths: [UInt32], count: Int) {
    self.k1 = k1
    documents = Double(count)
    let mean = lengths.reduce(0) { $0 + Double($1) } / Double(max(count, 1))
    self.lengths = lengths.map {
      k1 * (max(mean > 0 ? Double($0) / mean : 0, Self.leastLength) * b + (1 - b))
    }
  }

  /// How many documents have any of a group, as Xapian guesses it: as if none had to do with
  /// another. The ranking is tuned to that.
  func frequency(of group: [Postings]) -> Int {
    let without = group.reduce(1) { $0 * (1 - Double($1.documents.count) / documents) }
    return Int((documents * (1 - without)).rounded())
  }

  /// What a term counts that so many documents have.
  func weight(frequency: Int, inQuery: UInt32) -> Double {
    var odds = (documents - Double(frequency) + 0.5) / (Double(frequency) + 0.5)
    if odds < 2 { odds = odds * 0.5 + 1 }
    let repeated = 2 * Double(inQuery) / (1 + Double(inQuery))
    return log(odds) * repeated * (k1 + 1)
  }
}
