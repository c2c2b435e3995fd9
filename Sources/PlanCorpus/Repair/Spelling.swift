/// Gives a repaired word the capitals of the word as it stood.
struct Spelling {
  private let lines: [[Unicode.Scalar]]
  /// Signs that stand for capitals here: a machine may read Ø as @ and ø as o.
  private let capitalSigns: Set<Unicode.Scalar>

  init(tokens: [Token], lines: [[Unicode.Scalar]]) {
    self.lines = lines
    var counts: [Unicode.Scalar: (starting: Int, beginning: Int, inside: Int)] = [:]
    for token in tokens where token.length > 1 {
      for place in token.start..<token.end where !lines[token.line][place].isLetter {
        var count = counts[lines[token.line][place]] ?? (0, 0, 0)
        if place > token.start { count.inside += 1 } else { count.starting += 1 }
        if place == token.start, token.isFirst { count.beginning += 1 }
        counts[lines[token.line][place]] = count
      }
    }
    capitalSigns = Set(
      counts.filter { 2 * $1.beginning >= $1.starting && $1.starting >= $1.inside }.keys)
  }

  func spell(_ reading: WordReading, as token: Token) -> String {
    let word = reading.word
    let seen = lines[token.line][token.start..<token.end]
    guard let first = seen.first else { return word.text }
    if isUpper(token, seen: seen, word: word) { return word.text.uppercased() }
    if first == "I", word.first == UInt8(ascii: "l") { return word.text }
    let isCapital = first.isLetter ? first.isUpperLetter : isCapital(first, reading, token)
    return isCapital ? word.text.capitalizedFirst : word.text
  }

  /// A sign does not show whether it was a capital; the sentence does, or the sign's habits.
  private func isCapital(_ sign: Unicode.Scalar, _ reading: WordReading, _ token: Token) -> Bool {
    if beginsSentence(token) { return true }
    guard token.length > 1 else { return false }
    return capitalSigns.contains(sign)
      || reading.entry.map { !$0.isInDictionary || $0.isNameOnly }
        ?? false
  }

  private func beginsSentence(_ token: Token) -> Bool {
    if let before = lines[token.line][..<token.start].last(where: { !$0.isBlank }) {
      return ".:!?".unicodeScalars.contains(before)
    }
    guard token.line > 0, let before = lines[token.line - 1].last(where: { !$0.isBlank }) else {
      return true
    }
    return ".:!?".unicodeScalars.contains(before)
  }

  private func isUpper(_ token: Token, seen: ArraySlice<Unicode.Scalar>, word: Letters) -> Bool {
    if token.capitals == .all { return true }
    guard word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: ","), seen.count > 2 else {
      return false
    }
    return seen.dropLast().allSatisfy(\.isUpperLetter)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
