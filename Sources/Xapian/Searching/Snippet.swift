/// The part of a text that shows a match best, with the matching words marked.
public struct Snippet: Sendable, Hashable {
  /// A run of the text, marked or not.
  public struct Segment: Sendable, Hashable {
    /// Plain text, not escaped.
    public let text: String
    public let isHighlighted: Bool
  }

  /// The runs in order, marks for text left out included.
  public let segments: [Segment]

  /// The words without marks, not escaped.
  public var plainText: String { segments.map(\.text).joined() }
  /// Whether there is nothing to show.
  public var isEmpty: Bool { segments.isEmpty }

  /// The snippet as HTML: text escaped, matches between `open` and `close`,
  /// which are put in as they are.
  public func escaped(open: String = "<mark>", close: String = "</mark>") -> EscapedText {
    var html = ""
    for segment in segments {
      let text = EscapedText(escaping: segment.text).html
      html += segment.isHighlighted ? open + text + close : text
    }
    return EscapedText(trusted: html)
  }
}

/// Text that may be put into HTML as it is. A type of its own, so that it is
/// neither escaped twice nor mixed up with text that is not escaped.
public struct EscapedText: Sendable, Hashable, CustomStringConvertible {
  public let html: String

  /// Escapes `&`, `<`, `>`, `"` and `'`.
  public init(escaping text: String) {
    var html = ""
    html.reserveCapacity(text.utf8.count)
    for character in text.unicodeScalars {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      default: html.unicodeScalars.append(character)
      }
    }
    self.html = html
  }

  init(trusted html: String) { self.html = html }

  public var description: String { html }
}
