/// One figure of an evaluation: how much of what was expected came out right.
package struct Figure: Sendable, Equatable {
  /// How a figure is made of its counts.
  package enum Measure: Sendable {
    case share, precision, f1
    /// The mean of values between 0 and 1, whose sum is `points`; `right` counts those of a half
    /// and more.
    case mean
  }

  package var part: String
  /// The plan, or `all` for their sum.
  package var plan: String
  /// What was scored: `extracted` by the rules alone, `curated` as published.
  package var reading: String
  package var field: String
  package var measure: Measure
  package var right: Int
  package var expected: Int
  package var found: Int
  /// Sum of the values that a mean is of.
  package var points = 0.0
  /// What was wrong, a line each.
  package var misses: [String]

  package init(
    part: String, plan: String, reading: String, field: String, measure: Measure = .share,
    right: Int = 0, expected: Int = 0, found: Int = 0, misses: [String] = []
  ) {
    self.part = part
    self.plan = plan
    self.reading = reading
    self.field = field
    self.measure = measure
    self.right = right
    self.expected = expected
    self.found = found
    self.misses = misses
  }

  /// Between 0 and 1. Nothing expected and nothing found is right.
  package var value: Double {
    let right = measure == .mean ? points : Double(right)
    let of =
      switch measure {
      case .share, .mean: Double(expected)
      case .precision: Double(found)
      case .f1: Double(expected + found) / 2
      }
    return of > 0 ? right / of : 1
  }

  /// The same field summed over plans, for each reading.
  package static func totals(_ figures: [Figure]) -> [Figure] {
    var totals: [Figure] = []
    for figure in figures {
      let known = totals.firstIndex {
        ($0.part, $0.reading, $0.field) == (figure.part, figure.reading, figure.field)
      }
      guard let known else {
        var total = figure
        total.plan = "all"
        total.misses = []
        totals.append(total)
        continue
      }
      totals[known].right += figure.right
      totals[known].expected += figure.expected
      totals[known].found += figure.found
      totals[known].points += figure.points
    }
    return totals
  }
}

extension Figure: Encodable {
  private enum Key: String, CodingKey {
    case part, plan, reading, field, value, right, expected, found, misses
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(part, forKey: .part)
    try container.encode(plan, forKey: .plan)
    try container.encode(reading, forKey: .reading)
    try container.encode(field, forKey: .field)
    try container.encode((value * 10_000).rounded() / 10_000, forKey: .value)
    try container.encode(right, forKey: .right)
    try container.encode(expected, forKey: .expected)
    try container.encode(found, forKey: .found)
    try container.encode(misses, forKey: .misses)
  }
}

/// A part of `tverrsnitt evaluate`: one thing that the project scores itself on.
package protocol EvaluationPart {
  /// Its name on the command line.
  static var name: String { get }

  /// All its figures, plan by plan. Sums over plans are made of them.
  func figures() throws -> [Figure]
}
