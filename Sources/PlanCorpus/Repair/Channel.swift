import Foundation

/// The damage model: every confusion with its rate, indexed for inversion.
struct Channel: Sendable {
  private(set) var confusions: [Confusion]
  /// What each confusion costs a reading that needs it: -ln(rate).
  private(set) var costs: [Double] = []
  /// For each thing that can be written wrong, what it costs to have come through whole.
  private(set) var wholeness: [Wholeness] = []
  private(set) var byFirstSeen: [[Int]] = []
  private(set) var endingBySeen: [[Int]] = []
  private(set) var losses: [Int] = []

  struct Wholeness: Sendable {
    let written: Letters
    /// The share of its occurrences that come out damaged.
    let damagedShare: Double
    /// ln(1 - damagedShare), never below ln 0.02.
    let logWhole: Double
  }

  init(_ confusions: [Confusion]) {
    self.confusions = confusions
    index()
  }

  mutating func setRates(_ rates: [Double]) {
    for (place, rate) in rates.enumerated() { confusions[place].rate = rate }
    index()
  }

  private mutating func index() {
    costs = confusions.map { -log(max(1e-6, $0.rate)) }
    byFirstSeen = Array(repeating: [], count: 256)
    endingBySeen = Array(repeating: [], count: 256)
    losses = []
    for (place, confusion) in confusions.enumerated() {
      if let first = confusion.seen.first {
        if confusion.isAtEnd {
          endingBySeen[Int(first)].append(place)
        } else {
          byFirstSeen[Int(first)].append(place)
        }
      } else {
        losses.append(place)
      }
    }
    wholeness = measureWholeness()
  }

  private func measureWholeness() -> [Wholeness] {
    var shares: [Letters: Double] = [:]
    for confusion in confusions where !confusion.isAtEnd {
      shares[confusion.written, default: 0] += confusion.rate
    }
    return shares.filter { $0.value > 0.02 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { Wholeness(written: $0, damagedShare: $1, logWhole: log(max(0.02, 1 - $1))) }
  }

  /// What it costs `word` that the rest of it came through whole. This is the test forward: a
  /// reading full of letters this document always loses cannot be what is written here.
  func logWhole(_ word: Letters, edits: [Edit]) -> Double {
    var sum = 0.0
    for part in wholeness {
      let kept = wholeCount(of: part.written, in: word, edits: edits)
      if kept > 0 { sum += Double(kept) * part.logWhole }
    }
    return sum
  }

  func wholeCount(of written: Letters, in word: Letters, edits: [Edit]) -> Int {
    let all = word.occurrences(of: written)
    if all == 0 { return 0 }
    return all - edits.count { confusions[$0.confusion].written == written }
  }
}

/// One confusion undone at one place of the token.
struct Edit: Sendable, Hashable {
  let confusion: Int
  /// The offset in the token as seen.
  let offset: Int
}

extension Letters {
  func occurrences(of part: Letters) -> Int {
    guard let first = part.first, count >= part.count else { return 0 }
    var found = 0
    for start in 0...(count - part.count) where self[start] == first {
      if part.count == 1 || self[start..<(start + part.count)].elementsEqual(part) { found += 1 }
    }
    return found
  }
}
