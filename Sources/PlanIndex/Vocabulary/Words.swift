/// The words of a text, as typed and in lower case. A word is a run of letters and digits.
package struct Words: Sendable {
  package let original: [String]
  package let lowercased: [String]

  package init(_ text: String) {
    self.init(text.split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }

  private init(_ words: [String]) {
    original = words
    lowercased = words.map { $0.lowercased() }
  }

  package var count: Int { original.count }

  /// The words of a stretch, as far as there are any.
  func slice(_ range: Range<Int>) -> Words {
    Words(Array(original[range.clamped(to: original.indices)]))
  }

  /// Whether it is a heading set in capitals: most of three or more words are.
  var isInCapitals: Bool {
    guard count > 2 else { return false }
    let capitals = original.count {
      $0.count > 1 && $0.contains(where: \.isLetter) && !$0.contains(where: \.isLowercase)
    }
    return Double(capitals) > 0.6 * Double(count)
  }
}
