import Testing
import Fixtures

/// A plan's text with lines left out, doubled, moved, cut, joined and mixed with another plan's:
/// what converters and people make of plans, and worse.
struct MutatedPlan: CustomTestStringConvertible {
  let name: String
  let seed: Int
  let text: String

  var testDescription: String { "\(name), \(seed)" }

  /// Every fixture as often as asked for, in the same way every time.
  static func all(times: Int) -> [MutatedPlan] {
    let texts = Fixtures.planTexts.sorted { $0.key < $1.key }
    return (0..<times).flatMap { round in
      texts.enumerated().map { place, plan in
        let seed = 1000 * round + place
        return MutatedPlan(plan.key, plan.value, seed: seed, among: texts.map(\.value))
      }
    }
  }

  private init(_ name: String, _ text: String, seed: Int, among texts: [String]) {
    var numbers = Numbers(seed)
    var lines = Self.lines(text)
    for _ in 0..<(4 + numbers.below(12)) where !lines.isEmpty {
      Self.change(&lines, &numbers, Self.lines(numbers.one(of: texts)))
    }
    self.name = name
    self.seed = seed
    self.text = lines.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static let starts = [
    "• ", "1. ", "2.1 ", "Tiltak 3: ", "Ansvar: ", "| a | b |", "# ", "\t", "        ", "\u{C}",
    "10–18 år ", "Styringsgruppe ", "Innsatsområde 2: ",
  ]

  private static func change(
    _ lines: inout [String], _ numbers: inout Numbers, _ others: [String]
  ) {
    let place = numbers.below(lines.count)
    let length = min(1 + numbers.below(6), lines.count - place)
    let stretch = Array(lines[place..<(place + length)])
    switch numbers.below(7) {
    case 0: lines.removeSubrange(place..<(place + length))
    case 1: lines.insert(contentsOf: stretch, at: place)
    case 2:
      lines.removeSubrange(place..<(place + length))
      lines.insert(contentsOf: stretch, at: numbers.below(lines.count + 1))
    case 3: lines[place] = String(lines[place].prefix(numbers.below(lines[place].count + 1)))
    case 4:
      lines.replaceSubrange(place..<(place + length), with: [stretch.joined(separator: " ")])
    case 5: lines[place] = numbers.one(of: starts) + lines[place]
    default:
      let start = numbers.below(others.count)
      lines.insert(contentsOf: others[start...].prefix(1 + numbers.below(20)), at: place)
    }
  }
}
