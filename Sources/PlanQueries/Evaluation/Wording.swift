internal import PlanCorpus

/// Compares what two texts say, leaving aside case, punctuation and spacing.
enum Wording {
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  static func same(_ left: String, _ right: String) -> Bool { words(left) == words(right) }

  /// Whether a text says what is expected, in one of the accepted wordings.
  static func same(_ text: String, _ expected: GoldPlan.Title) -> Bool {
    ([expected.title] + expected.accepted).contains { same(text, $0) }
  }

  /// Whether most words of the shorter text stand in the other.
  static func shareMost(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Set(words(left)), Set(words(right)))
    let fewest = min(left.count, right.count)
    return fewest > 0 && 2 * left.intersection(right).count > fewest
  }

  static func shareMost(_ text: String, _ expected: GoldPlan.Title) -> Bool {
    ([expected.title] + expected.accepted).contains { shareMost(text, $0) }
  }

  /// How many texts of two lists are the same, each used once.
  static func shared(_ left: [String], _ right: [String]) -> Int {
    var rest = right.map(words)
    return left.map(words).count { text in
      guard let index = rest.firstIndex(of: text) else { return false }
      rest.remove(at: index)
      return true
    }
  }

  /// Whether most words of a text stand in another, allowing for letters that were damaged there
  /// and are repaired here.
  static func stands(_ text: String, in other: String) -> Bool {
    let places = Set(words(other))
    let own = words(text)
    let found = own.count { word in
      places.contains(word) || places.contains { isNear(word, $0) }
    }
    return 3 * found >= 2 * own.count
  }

  private static func isNear(_ word: String, _ other: String) -> Bool {
    guard word.count > 3, abs(word.count - other.count) <= 3 else { return false }
    let before = zip(word, other).prefix { $0 == $1 }.count
    let after = zip(word.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return 2 * (before + after) >= word.count
  }
}
