/// Takes off the marks that a converter leaves in a line: `## Tiltak`, `**Ansvar:**`, `<br>`.
enum Markup {
  /// A line's own words, and the level of the heading its marks make it.
  static func plain(_ text: String) -> (text: String, level: Int?) {
    guard text.utf8.contains(where: isMark) else { return (text, nil) }
    var rest = icon.first(in: text).map { String(text[$0.range.upperBound...]) } ?? text
    var level: Int?
    let hashes = rest.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), rest.dropFirst(hashes).first?.isWhitespace ?? false {
      level = hashes
      rest = rest.dropFirst(hashes).trimmed
    }
    if level == nil, isAllBold(rest) { level = boldLevel }
    return (withoutEmphasis(withoutTags(rest)), level)
  }

  /// What optical recognition makes of a picture before a heading.
  private static let icon = Pattern(#"^[@®]\s+(?=\p{Lu})"#, caseSensitive: true)

  /// A line that is bold as a whole heads what follows, below every heading proper.
  private static let boldLevel = 6

  private static func isAllBold(_ text: String) -> Bool {
    text.hasPrefix("**") && text.hasSuffix("**") && text.utf8.count < 120
      && text.split(separator: "**").count == 1
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@") || byte == 0xAE
  }

  private static let tag = Pattern(#"</?[a-z][^<>]{0,200}>"#)

  /// A line break before an item of a list inside a cell.
  private static let broken = Pattern(#"<br\s*/?>\s*[-–•]\s*"#)

  static func withoutTags(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = text
    for match in broken.all(in: text).reversed() {
      result.replaceSubrange(match.range, with: " • ")
    }
    for match in tag.all(in: result).reversed() { result.replaceSubrange(match.range, with: " ") }
    return result.trimmed
  }

  /// Pairs of `**` and `__` go; a lone star may be a bullet, a lone underscore part of an address.
  private static func withoutEmphasis(_ text: String) -> String {
    guard text.contains("**") || text.contains("__") else { return text }
    let starless = text.split(separator: "**", omittingEmptySubsequences: false).joined()
    return starless.split(separator: "__", omittingEmptySubsequences: false).joined().trimmed
  }
}
