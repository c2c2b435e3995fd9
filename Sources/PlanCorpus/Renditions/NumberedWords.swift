/// A source's words with the lines they stand in.
struct NumberedWords {
  struct Word {
    /// As it stands, letters and digits alone.
    let text: String
    /// As it is compared: in lower case.
    let key: String
    /// Number of its line.
    let line: Int
  }

  let words: [Word]

  init(_ source: SourceText) {
    words = source.lines.flatMap { line in
      Self.parts(line.text).map { Word(text: $0, key: $0.lowercased(), line: line.number) }
    }
  }

  var keys: [String] { words.map(\.key) }

  /// Wrapping cuts words at hyphens, so a hyphen parts words here as a blank does.
  private static func parts(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
