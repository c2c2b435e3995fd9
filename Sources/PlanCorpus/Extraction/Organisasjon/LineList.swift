/// Reads lists that have neither bullets nor commas: an entry to a line.
enum LineList {
  /// The entries of a paragraph whose lines are all short and none of them a sentence, or `nil`
  /// when it is running text.
  static func entries(of block: PlanBlock, in text: PlanText, isLedUpTo: Bool) -> [String]? {
    let lines = block.lines.map { text.outline.lines[$0].text }.filter { !$0.isEmpty }
    guard lines.count >= (isLedUpTo ? 2 : 3), !isWrapped(lines) else { return nil }
    let entries = joined(lines)
    guard entries.count > 1, entries.allSatisfy(mayBeEntry) else { return nil }
    return entries
  }

  /// Characters that a line of running text has at least, all but the last.
  private static let full = 60

  /// Running text fills its lines, or parts its entries by commas.
  private static func isWrapped(_ lines: [String]) -> Bool {
    lines.dropLast().contains { $0.count > full || $0.hasSuffix(",") || $0.hasSuffix("-") }
      || lines.dropLast().count { $0.contains(",") } * 2 > lines.count
  }

  private static let runsOn = Pattern(#"^(?:og|eller|samt|for|i|på|ved|med|av|til|fra|frå)\s"#)

  private static func joined(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { entries, line in
      if let last = entries.last, runsOn.matches(line) {
        entries[entries.count - 1] = last + " " + line
      } else {
        entries.append(line)
      }
    }
  }

  private static func mayBeEntry(_ text: String) -> Bool {
    MemberSentence.looksLikeRole(text) && !text.endsSentence && !MemberSentence.hasVerb(text)
  }
}
