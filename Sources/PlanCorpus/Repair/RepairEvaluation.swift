import Foundation

/// How well repair does on lines somebody has restored by hand.
package struct RepairEvaluation: Sendable, Codable, Equatable {
  /// Words of the damaged lines that the gold covers.
  package private(set) var words = 0
  /// Those that differ from the gold.
  package private(set) var damaged = 0
  /// Damaged words that repair made equal to the gold.
  package private(set) var fixed = 0
  /// Words that were right and came out wrong.
  package private(set) var harmed = 0
  /// Word error rate against the gold: insertions, deletions and changes per word of it.
  package var errorRateBefore: Double { Double(errorsBefore) / Double(max(1, goldWords)) }
  package var errorRateAfter: Double { Double(errorsAfter) / Double(max(1, goldWords)) }
  /// What was not put right, and what was put wrong: for whoever works on the rules.
  package private(set) var faults: [Fault] = []

  /// Words of the gold.
  package private(set) var goldWords = 0
  /// Insertions, deletions and changes against the gold, as delivered.
  package private(set) var errorsBefore = 0
  /// The same after repair.
  package private(set) var errorsAfter = 0

  package struct Fault: Sendable, Codable, Equatable {
    package let line: Int
    package let original: String
    package let gold: String
    package let repaired: String
  }

  package var undamaged: Int { words - damaged }
  package var fixedShare: Double { damaged == 0 ? 1 : Double(fixed) / Double(damaged) }
  package var harmedPerTenThousand: Double {
    undamaged == 0 ? 0 : 10_000 * Double(harmed) / Double(undamaged)
  }

  package init() {}

  /// - Parameters:
  ///   - original: the lines as delivered; `repaired`: as many lines, after repair.
  ///   - gold: the restored stretches.
  package init(original: [String], repaired: [String], gold: [RestoredStretch]) {
    for stretch in gold {
      let lines = (stretch.firstLine - 1)..<stretch.lastLine
      guard lines.lowerBound >= 0, lines.upperBound <= min(original.count, repaired.count) else {
        continue
      }
      score(
        stretch, original: original[lines].flatMap(\.blankSeparated),
        repaired: repaired[lines].flatMap(\.blankSeparated))
    }
  }

  private mutating func score(_ stretch: RestoredStretch, original: [String], repaired: [String]) {
    let gold = stretch.text.blankSeparated
    let wanted = Alignment(original, gold)
    let got = Alignment(original, repaired)
    goldWords += gold.count
    errorsBefore += Alignment.errors(original, gold)
    errorsAfter += Alignment.errors(repaired, gold)
    for (place, word) in original.enumerated() where !wanted.isOnlyCut(place) {
      let (wish, result) = (wanted.counterpart(of: place), got.counterpart(of: place))
      words += 1
      if wish != word { damaged += 1 }
      if wish != word, result == wish {
        fixed += 1
      } else if wish != result {
        if wish == word { harmed += 1 }
        faults.append(
          Fault(line: stretch.firstLine, original: word, gold: wish, repaired: result))
      }
    }
  }

  package static func + (one: RepairEvaluation, other: RepairEvaluation) -> RepairEvaluation {
    var sum = one
    sum.words += other.words
    sum.damaged += other.damaged
    sum.fixed += other.fixed
    sum.harmed += other.harmed
    sum.faults += other.faults
    sum.goldWords += other.goldWords
    sum.errorsBefore += other.errorsBefore
    sum.errorsAfter += other.errorsAfter
    return sum
  }
}

/// A stretch of a damaged document as somebody restored it, its lines joined by blanks.
package struct RestoredStretch: Sendable, Equatable {
  /// 1-based, both included.
  package let firstLine: Int
  package let lastLine: Int
  package let text: String

  package init(firstLine: Int, lastLine: Int, text: String) {
    self.firstLine = firstLine
    self.lastLine = lastLine
    self.text = text
  }

  /// Reads gold: first line, last line, text, separated by tabs, a stretch a line.
  package static func read(path: String) throws(RepairError) -> [RestoredStretch] {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else { throw .goldUnreadable(path: path) }
    var stretches: [RestoredStretch] = []
    for (number, line) in text.split(separator: "\n").enumerated() {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3, let first = Int(fields[0]), let last = Int(fields[1]), first <= last
      else { throw .goldLine(path: path, line: number + 1) }
      stretches.append(
        RestoredStretch(firstLine: first, lastLine: last, text: String(fields[2])))
    }
    return stretches
  }
}

extension String {
  fileprivate var blankSeparated: [String] {
    unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
  }
}
