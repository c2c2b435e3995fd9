internal import Mustache
package import PlanQueries

/// HTML that is safe to put on a page: only markup written in this program's source, with every
/// other text in it escaped.
///
/// A literal is markup and what is interpolated into it is text: `"<td>\(name)</td>"` escapes the
/// name, unless it is HTML of this type itself. There is no way in for a string that is not a
/// literal, other than by being escaped.
package struct EscapedHTML: Sendable, Hashable {
  package private(set) var html: String

  package init() { html = "" }

  /// A text, with the signs of markup escaped.
  package init(text: String) {
    html = ""
    append(text: text)
  }

  /// A search snippet: text whose only markup is `<mark>` around the words that matched.
  ///
  /// Any other tag in it is shown as the text that it is.
  package init(snippet: SnippetText) {
    html = ""
    for part in snippet.parts {
      html += part.isMarked ? "<mark>" : ""
      append(text: part.text)
      html += part.isMarked ? "</mark>" : ""
    }
  }

  package mutating func append(_ other: EscapedHTML) { html += other.html }

  package static func + (left: EscapedHTML, right: EscapedHTML) -> EscapedHTML {
    var sum = left
    sum.append(right)
    return sum
  }

  private mutating func append(text: String) {
    for byte in text.utf8 where Self.isMarkup(byte) {
      // Rare: most texts have none and are appended as they are.
      html += text.unicodeScalars.reduce(into: "") { $0 += Self.escaped($1) }
      return
    }
    html += text
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    // Control characters, and the first byte of what else no document may hold.
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xEF: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: String(scalar.isUnwritable ? "\u{FFFD}" : scalar)
    }
  }
}

extension EscapedHTML: ExpressibleByStringInterpolation {
  package init(stringLiteral literal: StaticString) { html = "\(literal)" }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.result }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var result = EscapedHTML()

    package init(literalCapacity: Int, interpolationCount: Int) {
      result.html.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) { result.html += "\(literal)" }

    package mutating func appendInterpolation(_ text: String) { result.append(text: text) }

    package mutating func appendInterpolation(_ number: Int) { result.html += String(number) }

    package mutating func appendInterpolation(_ html: EscapedHTML) { result.append(html) }
  }
}

extension Sequence<EscapedHTML> {
  package func joined(_ separator: EscapedHTML = EscapedHTML()) -> EscapedHTML {
    var sum = EscapedHTML()
    for (place, part) in enumerated() {
      if place > 0 { sum.append(separator) }
      sum.append(part)
    }
    return sum
  }
}

/// In a template `{{{html.name}}}` takes it as it is.
extension EscapedHTML: MustacheCustomRenderable {
  package var renderText: String { html }
  package var isNull: Bool { html.isEmpty }
}
