/// The words of a text, as typed and in lower case. A word is a run of letters and digits.
package struct Words: Sendable {
  package let original: [String]
  package let lowercased: [String]

  package init(_ text: String) {
    self.init(Self.plain(text) ?? text.split { !Self.isPart($0) }.map(String.init))
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  // MARK: Text without accents apart

  /// Whether each of the first scalars is part of a word.
  private static let parts: [Bool] = (0..<0x300).map { number in
    UnicodeScalar(UInt32(number)).map { isPart(Character($0)) } ?? false
  }

  /// The words of a text where every scalar is a character of its own, which nearly all are:
  /// several times faster than finding out how scalars belong together. `nil` for other texts.
  private static func plain(_ text: String) -> [String]? {
    var words: [String] = []
    var start: String.Index?
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let scalar = scalars[place].value
      guard scalar < 0x300 || isDashOrQuote(scalar) else { return nil }
      if scalar < 0x300, parts[Int(scalar)] {
        if start == nil { start = place }
      } else if let first = start {
        words.append(String(text[first..<place]))
        start = nil
      }
    }
    if let start { words.append(String(text[start...])) }
    return words
  }

  /// Punctuation that joins with nothing.
  private static func isDashOrQuote(_ scalar: UInt32) -> Bool {
    (0x2010...0x2027).contains(scalar) || (0x2030...0x205E).contains(scalar)
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

  /// Two to eight capitals and digits, a letter among them.
  package static func isAbbreviation(_ word: String) -> Bool {
    (2...8).contains(word.count) && word.contains(where: \.isLetter)
      && !word.contains(where: \.isLowercase)
  }

  /// Whether two characters stand together that an abbreviation may have. `false` is certain, and
  /// much sooner known than the words are.
  package static func mayHaveAbbreviation(_ text: String) -> Bool {
    var wasCapital = false
    for scalar in text.unicodeScalars {
      let number = Int(scalar.value)
      let isCapital = number >= capitals.count || capitals[number]
      if isCapital, wasCapital { return true }
      wasCapital = isCapital
    }
    return false
  }

  /// Whether each of the first scalars can be part of an abbreviation.
  private static let capitals: [Bool] = parts.indices.map { number in
    UnicodeScalar(UInt32(number)).map { parts[number] && !Character($0).isLowercase } ?? false
  }

  /// Whether it is a heading set wholly in capitals, of three or more words.
  var isInCapitals: Bool {
    count > 2 && original.allSatisfy { !$0.contains(where: \.isLowercase) }
  }
}
