/// Puts the blanks and the pages back that a pdf's structure does not tell: it joins the lines of
/// a paragraph with nothing between, and knows no pages. The same letters stand in the text as
/// the file has it, with both.
struct PdfSpacing {
  /// Stands where one piece of an element's text ends and the next begins: at a change of font, or
  /// of column or page in the middle of a cell.
  static let joint = "\u{1F}"

  private let characters: [Character]
  /// The letters alone, as bytes, and the place of each among the characters.
  private let dense: [UInt8]
  private let places: [Int]
  private let pages: [Int]
  private var position = 0
  /// Texts that were not found.
  private(set) var misses = 0

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
    let own = Array(text.filter { !$0.isWhitespace && String($0) != Self.joint }.utf8)
    guard !own.isEmpty else { return ("", nil) }
    guard let start = find(own) else { return inPieces(text) }
    let isTelling = own.count >= Self.telling
    if isTelling { position = start + own.count }
    let stretch = places[start]...places[start + own.count - 1]
    let lines = characters[stretch].split(whereSeparator: \.isNewline).map { String($0).trimmed }
    return (Self.joined(lines), isTelling ? pages[stretch.lowerBound] : nil)
  }

  private mutating func inPieces(_ text: String) -> (text: String, page: Int?) {
    let pieces = text.split(separator: Self.joint).map(String.init)
    guard pieces.count > 1 else {
      misses += 1
      return (text.replacing(Self.joint, with: ""), nil)
    }
    let spaced = pieces.map { self.spaced($0) }
    return (Self.joined(spaced.map(\.text)), spaced.lazy.compactMap(\.page).first)
  }

  /// Bytes before and after the last place that are searched: columns and tables stand in another
  /// order on their page, and a file made to be slow gains nothing.
  private static let reach = 60_000

  /// Bytes; a shorter text may stand anywhere, and says nothing of where one is.
  private static let telling = 12

  /// The next place with these letters, else one before.
  private func find(_ own: [UInt8]) -> Int? {
    let next = dense[position..<min(position + Self.reach, dense.count)]
    let before = dense[max(position - Self.reach, 0)..<position]
    return next.firstRange(of: own)?.lowerBound ?? before.firstRange(of: own)?.lowerBound
  }

  /// A hyphen after a capital belongs to the word, and a dash to its numbers: «SLT-koordinator»,
  /// «2023–2026».
  private static func joined(_ lines: [String]) -> String {
    lines.reduce(into: "") { text, line in
      let before = text.dropLast().last ?? " "
      let keeps = text.hasSuffix("-") && before.isUppercase || text.hasSuffix("–") && before != " "
      text = keeps ? text + line : Prose.join([text, line])
    }
  }
}
