/// The text of a hit's snippet, in the parts that matched and those that did not.
package struct SnippetText: Sendable, Equatable {
  package struct Part: Sendable, Equatable {
    package var text: String
    package var isMarked: Bool
  }

  package var parts: [Part]

  /// - Parameter html: as ``Hit/snippet``: escaped text, marked by `<mark>` and `</mark>` alone.
  package init(html: String) {
    parts = []
    for (place, opened) in html.split(separator: "<mark>", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard place > 0, let end = opened.firstRange(of: "</mark>") else {
        add(opened, isMarked: false)
        continue
      }
      add(opened[..<end.lowerBound], isMarked: true)
      add(opened[end.upperBound...], isMarked: false)
    }
  }

  private mutating func add(_ html: Substring, isMarked: Bool) {
    guard !html.isEmpty else { return }
    parts.append(Part(text: Self.unescaped(html), isMarked: isMarked))
  }

  private static let names: KeyValuePairs = [
    "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&",
  ]

  /// `&amp;` comes last, so that what it made is not read again.
  private static func unescaped(_ html: Substring) -> String {
    guard html.contains("&") else { return String(html) }
    // By scalars: a semicolon with an accent above is one character, and still ends a name.
    return Self.names.reduce(into: String(html)) { text, name in
      text.unicodeScalars.replace(name.key.unicodeScalars, with: name.value.unicodeScalars)
    }
  }

  /// Without marks.
  package var plain: String { parts.map(\.text).joined() }
}
