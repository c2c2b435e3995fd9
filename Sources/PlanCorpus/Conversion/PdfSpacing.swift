/// Puts the blanks and the pages back that a pdf's structure does not tell: it joins the lines of
/// a paragraph with nothing between, and knows no pages. The same letters stand in the text in
/// reading order, with both.
struct PdfSpacing {
  private let characters: [Character]
  /// The letters alone, as bytes, and the place of each among the characters.
  private let dense: [UInt8]
  private let places: [Int]
  private let pages: [Int]
  private var position = 0

  init(_ text: String) {
    characters = Array(text)
    var dense: [UInt8] = []
    var places: [Int] = []
    var pages: [Int] = []
    var page = 1
    for (index, character) in characters.enumerated() {
      if character == "\u{0C}" { page += 1 }
      pages.append(page)
      guard !character.isWhitespace else { continue }
      for byte in character.utf8 {
        dense.append(byte)
        places.append(index)
      }
    }
    (self.dense, self.places, self.pages) = (dense, places, pages)
  }

  /// A text with its blanks, and the page that it begins on; as it was where it is not found.
  mutating func spaced(_ text: String) -> (text: String, page: Int?) {
    let own = Array(text.filter { !$0.isWhitespace }.utf8)
    guard !own.isEmpty, let start = find(own) else { return (text, nil) }
    position = start + own.count
    let stretch = places[start]...places[start + own.count - 1]
    let lines = characters[stretch].split(whereSeparator: \.isNewline).map { String($0).trimmed }
    return (Self.joined(lines), pages[stretch.lowerBound])
  }

  /// A hyphen after a capital belongs to the word: «SLT-koordinator».
  private static func joined(_ lines: [String]) -> String {
    lines.reduce(into: "") { text, line in
      let keeps = text.hasSuffix("-") && text.dropLast().last?.isUppercase ?? false
      text = keeps ? text + line : Prose.join([text, line])
    }
  }

  /// The next place with these letters, else the first.
  private func find(_ own: [UInt8]) -> Int? {
    dense[position...].firstRange(of: own)?.lowerBound ?? dense.firstRange(of: own)?.lowerBound
  }
}
