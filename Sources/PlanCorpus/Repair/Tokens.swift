/// The words of a document, found without knowing which of its signs are letters.
struct Tokens: Sendable {
  private(set) var tokens: [Token] = []
  /// The paragraph each line belongs to: lines without a blank line between them.
  private(set) var stretches: [Int] = []

  /// Longer chunks are no words, and longer lines no text.
  static let longestChunk = 120
  static let longestLine = 20_000

  init(lines: [String]) {
    self.init(scalars: lines.map { Array($0.unicodeScalars) })
  }

  init(scalars lines: [[Unicode.Scalar]]) {
    var stretch = 0
    for (number, line) in lines.enumerated() {
      if line.allSatisfy(\.isBlank) { stretch += 1 }
      stretches.append(stretch)
      guard line.count <= Tokens.longestLine else { continue }
      let next = number + 1 < lines.count ? lines[number + 1] : []
      var words = LineWords(line: line, number: number, next: next, before: tokens)
      tokens += words.read()
    }
  }
}

/// The words of one line.
private struct LineWords {
  let line: [Unicode.Scalar]
  let number: Int
  /// The first sign of the next line; nil where a paragraph ends.
  let nextSign: Unicode.Scalar?
  /// Enough words stand without a stop before the end of this line to expect one there.
  let isLongSentence: Bool
  private var found: [Token] = []

  init(line: [Unicode.Scalar], number: Int, next: [Unicode.Scalar], before: [Token]) {
    self.line = line
    self.number = number
    nextSign = next.first { !$0.isBlank }
    let inLine = line.split(whereSeparator: \.isBlank).count
    let recent = before.suffix(6)
    isLongSentence =
      inLine > 5
      || (!recent.isEmpty && recent.allSatisfy { !$0.isFollowedByStop && $0.line >= number - 2 })
  }

  mutating func read() -> [Token] {
    var start = 0
    while start < line.count {
      if line[start].isBlank {
        start += 1
        continue
      }
      var end = start
      while end < line.count, !line[end].isBlank { end += 1 }
      if end - start <= Tokens.longestChunk, !Address.matches(line[start..<end]) {
        readChunk(start..<end)
      }
      start = end
    }
    return found
  }

  private mutating func readChunk(_ chunk: Range<Int>) {
    var start = chunk.lowerBound
    while start < chunk.upperBound {
      guard isCore(line[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < chunk.upperBound, isCore(line[end]) { end += 1 }
      let word = trimmed(start..<end, in: chunk)
      if let token = token(word, in: chunk) { found.append(token) }
      start = end
    }
  }

  private func isCore(_ sign: Unicode.Scalar) -> Bool {
    sign.isLetter || sign.isDigit || sign.canStandForALetter
  }

  /// A question mark at the end is one, unless hardly anything is left without it.
  private func trimmed(_ word: Range<Int>, in chunk: Range<Int>) -> Range<Int> {
    var end = word.upperBound
    while end - word.lowerBound > 2, line[end - 1] == "?" { end -= 1 }
    return word.lowerBound..<end
  }

  private func token(_ word: Range<Int>, in chunk: Range<Int>) -> Token? {
    let signs = line[word]
    let letterCount = signs.count(where: \.isLetter)
    guard isReadable(signs, letterCount: letterCount) else { return nil }
    if word.count == 1, isPartOfAbbreviation(word, in: chunk) || isBar(word.lowerBound) {
      return nil
    }
    if isMarkup(word) { return nil }
    let isFirst = isSentenceStart(word.lowerBound)
    let after = word.upperBound < line.count ? line[word.upperBound] : nil
    return Token(
      line: number, start: word.lowerBound, length: word.count,
      letters: signs.map { UInt8(letterOf: $0) },
      capitals: capitals(signs, isFirst: isFirst),
      stop: stopPlace(after: word, in: chunk),
      isFirst: isFirst,
      isLastOfLine: line[word.upperBound...].allSatisfy {
        $0.isBlank || $0 == "-" || $0 == "\u{AD}"
      },
      isCutByHyphen: isHyphen(after) && line[(word.upperBound + 1)...].allSatisfy(\.isBlank),
      isFollowedByStop: after.map { ".:;!?".unicodeScalars.contains($0) } ?? false,
      endsClause: after.map { ".;!?,".unicodeScalars.contains($0) } ?? false,
      isWord: letterCount == word.count)
  }

  /// Numbers are no words; a digit inside a word may be a letter misread.
  private func isReadable(_ signs: ArraySlice<Unicode.Scalar>, letterCount: Int) -> Bool {
    let digits = signs.count(where: \.isDigit)
    if letterCount == 0 {
      // Two tries of a machine at one letter: «&4».
      if signs.count == 2, signs.first == "&", digits == 1 { return true }
      guard signs.count == 1, let sign = signs.first else { return false }
      return "&@|\u{FFFD}".unicodeScalars.contains(sign)
        || (sign == "?" && isAlone(signs.startIndex))
    }
    return digits == 0 || (digits == 1 && letterCount == 2) || (digits <= 2 && letterCount >= 3)
  }

  private func isAlone(_ place: Int) -> Bool {
    (place == 0 || line[place - 1].isBlank) && (place + 1 == line.count || line[place + 1].isBlank)
  }

  /// A bar between the cells of a table. One that stands for an I begins a sentence, alone.
  private func isBar(_ place: Int) -> Bool {
    line[place] == "|" && (line.count { $0 == "|" } > 1 || !isSentenceStart(place))
  }

  /// The name of a tag or of an entity: «<br>», «&nbsp;».
  private func isMarkup(_ word: Range<Int>) -> Bool {
    if line[word.lowerBound] == "&", word.count > 2 {
      return word.upperBound < line.count && line[word.upperBound] == ";"
    }
    let before = line[..<word.lowerBound].suffix(2)
    return before.last == "<" || before.elementsEqual(["<", "/"])
  }

  private func isPartOfAbbreviation(_ word: Range<Int>, in chunk: Range<Int>) -> Bool {
    let around: Set<Unicode.Scalar> = [".", "/", "-", "’", "'", "@", "–"]
    if word.upperBound < chunk.upperBound, around.contains(line[word.upperBound]) { return true }
    return word.lowerBound > chunk.lowerBound && around.contains(line[word.lowerBound - 1])
  }

  private func isHyphen(_ sign: Unicode.Scalar?) -> Bool { sign == "-" || sign == "\u{AD}" }

  private func isSentenceStart(_ start: Int) -> Bool {
    guard let before = line[..<start].last(where: { !$0.isBlank }) else { return true }
    return ".:!?•=-–\"«\u{F0B7}".unicodeScalars.contains(before)
  }

  private func capitals(_ signs: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Capitals {
    let letters = signs.filter(\.isLetter)
    let upper = letters.count(where: \.isUpperLetter)
    if upper == 0 { return .none }
    if upper == letters.count, letters.count > 1 { return .all }
    if zip(letters, letters.dropFirst()).contains(where: { $0.isLowerLetter && $1.isUpperLetter }) {
      return .odd
    }
    return signs.first?.isUpperLetter == true ? (isFirst ? .first : .name) : .odd
  }

  private func stopPlace(after word: Range<Int>, in chunk: Range<Int>) -> StopPlace {
    guard word.upperBound == chunk.upperBound else { return .taken }
    if let next = line[word.upperBound...].first(where: { !$0.isBlank }) {
      return next.isUpperLetter || next == "•" ? .likely : .impossible
    }
    guard let nextSign else { return isLongSentence ? .expected : .possible }
    return nextSign.isLowerLetter ? .unlikely : .likely
  }
}
