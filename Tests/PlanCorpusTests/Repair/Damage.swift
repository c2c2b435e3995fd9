@testable import PlanCorpus

/// Damages sound text the way scanners and fonts do, the same way every time.
struct Damage: CustomStringConvertible, Sendable {
  let description: String
  private let rules: [(written: String, seen: [(String, Int)])]
  private let everyLine: Bool
  /// How much less of it can be put right: what is gone leaves little to go by.
  let allowance: Double

  /// - Parameter rules: what is written, and what comes out with its share in per cent; what is
  ///   left of the hundred stays whole.
  init(
    _ name: String, everyLine: Bool = true, allowance: Double = 0,
    _ rules: [(String, [(String, Int)])]
  ) {
    description = name
    self.everyLine = everyLine
    self.allowance = allowance
    self.rules = rules.map { (written: $0.0, seen: $0.1) }
  }

  func applied(to lines: [String]) -> [String] {
    var chance = UInt64(7)
    return lines.enumerated().map { number, line in
      everyLine || (number / 12).isMultiple(of: 2) ? damaged(line, &chance) : line
    }
  }

  private func damaged(_ line: String, _ chance: inout UInt64) -> String {
    var result = ""
    var rest = line[...]
    while let first = rest.first {
      let rule = rules.first { rest.hasPrefix($0.written) }
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if let rule, let seen = Damage.pick(rule.seen, Int((chance >> 33) % 100)) {
        result += seen
        rest = rest.dropFirst(rule.written.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func pick(_ seen: [(String, Int)], _ number: Int) -> String? {
    var sum = 0
    for (text, share) in seen {
      sum += share
      if number < sum { return text }
    }
    return nil
  }

  static let tables: [Damage] = [
    Damage(
      "every letter its plainest neighbour",
      [
        ("å", [("a", 100)]), ("ø", [("o", 100)]), ("æ", [("ae", 100)]), ("Å", [("A", 100)]),
        ("Ø", [("O", 100)]),
      ]),
    Damage(
      "a scanner that guesses",
      [
        ("å", [("a", 50), ("&", 25), ("@", 25)]), ("ø", [("0", 40), ("e", 60)]),
        ("æ", [("ze", 50), ("ee", 50)]), ("I ", [("| ", 100)]), ("rn", [("m", 60)]),
      ]),
    Damage(
      "another scanner, with slips",
      [
        ("å", [("a", 90), ("d", 5)]), ("ø", [("g", 40), ("o", 30), ("@", 10), ("e", 20)]),
        ("æ", [("ae", 60), ("ee", 40)]), ("tj", [("ti", 40)]), ("gj", [("gi", 30)]),
      ]),
    Damage(
      "accents of another language",
      [("å", [("à", 100)]), ("ø", [("¢", 100)]), ("æ", [("a", 100)])]),
    Damage(
      "letters that no decoder knew",
      [("å", [("\u{FFFD}", 100)]), ("ø", [("\u{FFFD}", 100)]), ("æ", [("\u{FFFD}", 100)])]),
    Damage(
      "half of the page only", everyLine: false, allowance: 0.04,
      [("å", [("a", 100)]), ("ø", [("o", 100)]), ("æ", [("ae", 100)])]),
    Damage(
      "joined letters that keep the first",
      [
        ("ff", [("f", 100)]), ("fi", [("f", 100)]), ("fl", [("f", 100)]), ("tt", [("t", 100)]),
        ("ti", [("t", 100)]), ("ft", [("f", 100)]),
      ]),
    Damage(
      "joined letters that are gone", allowance: 0.12,
      [("ff", [("", 100)]), ("fi", [("", 100)]), ("tt", [("", 100)]), ("ti", [("", 100)])]),
    Damage(
      "a font with two letters swapped, on no list",
      [("v", [("y", 100)]), ("g", [("q", 100)])]),
  ]
}
