internal import Foundation

/// Text as converters hand it over, in the spelling that everything here expects.
enum CleanText {
  /// Letters composed, ligatures taken apart, hyphens that only show at a line's end made visible
  /// there, and no signs that are none.
  static func of(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if pending == softHyphen, scalar == "\n" || scalar == "\r" { result.append("-") }
      pending = scalar
      if let letters = ligatures[scalar] {
        result.append(contentsOf: letters.unicodeScalars)
      } else if scalar != softHyphen, !isStray(scalar) {
        result.append(scalar)
      }
    }
    return String(result).precomposedStringWithCanonicalMapping
  }

  private static let softHyphen: Unicode.Scalar = "\u{AD}"

  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st", "\u{FB06}": "st",
  ]

  private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\t", "\u{0C}": false
    case "\u{FEFF}", "\u{200B}": true
    default: scalar.properties.generalCategory == .control
    }
  }
}
