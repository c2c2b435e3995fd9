import Foundation

/// A name no list holds, which the document spells in several ways: where one spelling explains
/// them all under the damage of this document, that is the name.
///
/// «Solvmo» here and «Selvmo» there can both be Sølvmo, and hardly anything else.
struct NameSpellings {
  private var names: [Letters: Letters] = [:]

  init(unknown tokens: [Token], channel: Channel, established: Set<Letters>) {
    let undoings = NameSpellings.undoings(channel, established)
    let spellings = Set(tokens.filter(NameSpellings.canBeName).map(\.letters))
    var origins: [Letters: Origin] = [:]
    for spelling in spellings {
      for (name, cost) in NameSpellings.names(behind: spelling, undoings) {
        origins[name, default: Origin()].add(spelling, cost: cost)
      }
    }
    for spelling in spellings {
      let candidates = origins.filter {
        $0.value.spellings.count > 1 && $0.value.spellings.contains(spelling)
      }
      guard let best = candidates.max(by: { $0.value < $1.value }) else { continue }
      // What comes close to the best leaves it undecided.
      let rivals = candidates.count {
        $0.value.spellings.count == best.value.spellings.count
          && $0.value.cost < best.value.cost + 0.4
      }
      if rivals == 1 { names[spelling] = best.key }
    }
  }

  /// The spellings one name explains, and what it takes.
  private struct Origin: Comparable {
    var spellings: Set<Letters> = []
    var cost = 0.0

    mutating func add(_ spelling: Letters, cost: Double) {
      spellings.insert(spelling)
      self.cost += cost
    }

    /// The better one explains more with less.
    static func < (one: Origin, other: Origin) -> Bool {
      one.spellings.count != other.spellings.count
        ? one.spellings.count < other.spellings.count : one.cost > other.cost
    }
  }

  func name(of token: Token) -> Letters? {
    NameSpellings.canBeName(token) ? names[token.letters] : nil
  }

  private static func canBeName(_ token: Token) -> Bool {
    (4...20).contains(token.length) && (token.capitals == .name || token.capitals == .first)
  }

  private static func undoings(_ channel: Channel, _ established: Set<Letters>) -> [Confusion] {
    channel.confusions.filter {
      established.contains($0.written) && $0.written.count == 1 && !$0.seen.isEmpty && !$0.isAtEnd
        && $0.rate > 0.0015
    }
  }

  /// The spelling with one or two letters put back, and what it costs.
  private static func names(
    behind spelling: Letters, _ undoings: [Confusion]
  ) -> [Letters: Double] {
    var found: [Letters: Double] = [:]
    func note(_ name: Letters, _ cost: Double) { found[name] = min(found[name] ?? .infinity, cost) }
    for (once, cost) in undone(spelling, undoings) {
      note(once, cost)
      for (twice, more) in undone(once, undoings) { note(twice, cost + more) }
    }
    found[spelling] = nil
    return found
  }

  private static func undone(
    _ word: Letters, _ undoings: [Confusion]
  ) -> [(name: Letters, cost: Double)] {
    undoings.flatMap { confusion in
      (0..<word.count).compactMap { place in
        let end = place + confusion.seen.count
        guard end <= word.count, word[place..<end].elementsEqual(confusion.seen) else { return nil }
        return (word[..<place] + confusion.written + word[end...], -log(confusion.rate))
      }
    }
  }
}
