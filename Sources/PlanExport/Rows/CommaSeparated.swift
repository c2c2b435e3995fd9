/// Separated values after RFC 4180.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front, which makes it
/// the text that it is.
package struct CommaSeparated: Sendable, Equatable {
  private let separator: Unicode.Scalar
  private let hasByteOrderMark: Bool

  /// As programs read it: commas.
  package static let plain = CommaSeparated(separator: ",", hasByteOrderMark: false)
  /// As a Norwegian Excel opens it right: semicolons, since commas are decimal, and the mark that
  /// says UTF-8.
  package static let norwegian = CommaSeparated(separator: ";", hasByteOrderMark: true)

  package func text(_ rows: [[String]]) -> String {
    var text = hasByteOrderMark ? "\u{FEFF}" : ""
    for (number, row) in rows.enumerated() {
      if number > 0 { text += "\r\n" }
      for (place, field) in row.enumerated() {
        if place > 0 { text.unicodeScalars.append(separator) }
        text += quoted(Self.harmless(field))
      }
    }
    return text
  }

  /// What no spreadsheet reckons with, also where it takes the wide signs of Chinese and Japanese
  /// for the same.
  static func harmless(_ field: String) -> String {
    guard let first = field.unicodeScalars.first else { return field }
    let isFormula = "=+-@＝＋－＠".unicodeScalars.contains(first)
    return isFormula || first.properties.generalCategory == .control ? "'" + field : field
  }

  private func quoted(_ field: String) -> String {
    let needsQuotes = field.unicodeScalars.contains {
      $0 == separator || $0 == "\"" || $0 == "\r" || $0 == "\n"
    }
    guard needsQuotes else { return field }
    // By scalars: a quotation mark with an accent above is one character, and still a mark.
    let doubled = field.unicodeScalars.replacing("\"".unicodeScalars, with: "\"\"".unicodeScalars)
    return "\"\(String(doubled))\""
  }
}
