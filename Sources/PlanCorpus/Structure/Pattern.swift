internal import Foundation

/// A regular expression that is part of the program.
///
/// NSRegularExpression is several times faster than `Regex` on Linux; this hides its ranges.
package struct Pattern: Sendable {
  private let expression: NSRegularExpression

  /// Compiles a pattern; case is ignored unless said otherwise.
  ///
  /// A pattern is a constant of the program, so one that does not compile is a slip in the
  /// source, found by the first test that touches it, and stops the program.
  package init(_ pattern: String, caseSensitive: Bool = false) {
    do {
      expression = try NSRegularExpression(
        pattern: pattern, options: caseSensitive ? [] : .caseInsensitive)
    } catch {
      preconditionFailure("not a regular expression: \(pattern)")
    }
  }

  /// What one match found: the whole and its groups.
  package struct Match {
    package let range: Range<String.Index>
    /// Group 0 is the whole match; a group that took no part is `nil`.
    package let groups: [Substring?]

    /// The group without white space at its ends, or `nil` when it took no part or is empty.
    package func text(_ group: Int) -> String? {
      guard let text = groups[group]?.trimmed, !text.isEmpty else { return nil }
      return text
    }

    package func number(_ group: Int) -> Int? {
      groups[group].flatMap { Int($0) }
    }
  }

  package func matches(_ text: String) -> Bool {
    expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  package func first(in text: String) -> Match? {
    expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
      .flatMap { match($0, in: text) }
  }

  package func all(in text: String) -> [Match] {
    expression.matches(in: text, range: NSRange(text.startIndex..., in: text))
      .compactMap { match($0, in: text) }
  }

  private func match(_ result: NSTextCheckingResult, in text: String) -> Match? {
    guard let range = Range(result.range, in: text) else { return nil }
    let groups = (0..<result.numberOfRanges).map { group in
      Range(result.range(at: group), in: text).map { text[$0] }
    }
    return Match(range: range, groups: groups)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  package var trimmed: String {
    let visible = drop { $0.isWhitespace }
    guard let last = visible.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(visible[...last])
  }

  /// The text with every run of white space made one blank.
  package var singleSpaced: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether the first letter or digit is a lower-case letter.
  var beginsLowercase: Bool { first?.isLowercase ?? false }

  /// Whether the text ends as a sentence does.
  var endsSentence: Bool { last.map { ".!?:".contains($0) } ?? false }
}
