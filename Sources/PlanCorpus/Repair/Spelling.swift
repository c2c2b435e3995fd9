/// Gives a repaired word the capitals of the word as it stood.
struct Spelling {
  /// Signs at the beginning of words stand for capitals here: a machine that reads Ø as @ and
  /// ø as o.
  let initialSignIsCapital: Bool

  init(tokens: [Token], lines: [[Unicode.Scalar]]) {
    let signs = tokens.filter { $0.length > 1 && !lines[$0.line][$0.start].isLetter }
    initialSignIsCapital =
      !signs.isEmpty && 2 * signs.count(where: \.isFirst) >= signs.count
  }

  func spell(_ word: Letters, as token: Token, in line: [Unicode.Scalar]) -> String {
    let seen = line[token.start..<token.end]
    guard let first = seen.first else { return word.text }
    if isUpper(token, seen: seen, word: word) { return word.text.uppercased() }
    if first == "I", word.first == UInt8(ascii: "l") { return word.text }
    let isCapital =
      first.isUpperLetter || (!first.isLetter && (token.isFirst && word.count > 1 || standsAlone(token)
        || (initialSignIsCapital && token.length > 1 && word.count > 1)))
    return isCapital ? word.text.capitalizedFirst : word.text
  }

  /// A lone sign is capital only where a sentence begins.
  private func standsAlone(_ token: Token) -> Bool { token.length == 1 && token.isFirst }

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
