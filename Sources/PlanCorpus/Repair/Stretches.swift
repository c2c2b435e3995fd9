import Foundation

/// How strong each kind of damage is in each stretch of the document: a heading in another font
/// can be whole where the body is not.
struct Stretches {
  private struct Shift {
    let damaged: Double
    let whole: Double
  }

  private var shifts: [Int: [Letters: Shift]] = [:]
  private let channel: Channel
  /// How many occurrences outweigh what the whole document says.
  private static let trust = 2.0

  init(channel: Channel) { self.channel = channel }

  /// Learns from a first reading of every token.
  init(
    channel: Channel, established: Set<Letters>, stretchOf: (Int) -> Int,
    readings: [(line: Int, reading: WordReading)]
  ) {
    self.channel = channel
    let parts = channel.wholeness.filter { established.contains($0.written) }
    var counts: [Int: [Letters: (damaged: Int, all: Int)]] = [:]
    for (line, reading) in readings where reading.isKnown && !reading.isIrregular {
      for part in parts {
        let all = reading.word.occurrences(of: part.written)
        guard all > 0 else { continue }
        let whole = channel.wholeCount(of: part.written, in: reading.word, edits: reading.edits)
        let sum = counts[stretchOf(line)]?[part.written] ?? (0, 0)
        counts[stretchOf(line), default: [:]][part.written] = (
          sum.damaged + max(0, all - whole), sum.all + all
        )
      }
    }
    for (stretch, sums) in counts {
      shifts[stretch] = sums.mapValuesWithKey { written, sum in
        Stretches.shift(sum.damaged, of: sum.all, share: parts.share(of: written))
      }
    }
  }

  private static func shift(_ damaged: Int, of all: Int, share: Double) -> Shift {
    let usual = min(0.98, share)
    let here = min(0.99, max(0.01, (Double(damaged) + trust * usual) / (Double(all) + trust)))
    return Shift(damaged: log(here / usual), whole: log((1 - here) / (1 - usual)))
  }

  /// What this stretch adds to the weight of a reading.
  func weight(of reading: WordReading, in stretch: Int) -> Double {
    guard let shifts = shifts[stretch] else { return 0 }
    var sum = 0.0
    for (written, shift) in shifts {
      let all = reading.word.occurrences(of: written)
      guard all > 0 else { continue }
      let whole = channel.wholeCount(of: written, in: reading.word, edits: reading.edits)
      sum += Double(max(0, all - whole)) * shift.damaged + Double(max(0, whole)) * shift.whole
    }
    return sum
  }
}

extension [Channel.Wholeness] {
  fileprivate func share(of written: Letters) -> Double {
    first { $0.written == written }?.damagedShare ?? 0.5
  }
}

extension Dictionary {
  fileprivate func mapValuesWithKey<T>(_ transform: (Key, Value) -> T) -> [Key: T] {
    var result: [Key: T] = [:]
    for (key, value) in self { result[key] = transform(key, value) }
    return result
  }
}
