/// A word as repair sees it: lower case, one byte a letter, Latin-1.
///
/// Two bytes of the C1 range, which no text holds as letters, stand for what Latin-1 lacks.
typealias Letters = [UInt8]

extension UInt8 {
  /// U+FFFD: some decoder gave up on a letter here.
  static let lostLetter: UInt8 = 0x81
  /// Any other scalar beyond Latin-1; no rule and no word holds it.
  static let foreignLetter: UInt8 = 0x80

  init(letterOf scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: self = UInt8(scalar.value + 32)
    case 0...0x7F, 0xA0...0xFF: self = UInt8(scalar.value)
    case 0xFFFD: self = .lostLetter
    default: self = .foreignLetter
    }
  }
}

extension Unicode.Scalar {
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
    case 0...0xFF: false
    default: properties.isAlphabetic
    }
  }

  var isUpperLetter: Bool {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: true
    case 0...0xFF: false
    default: properties.isUppercase
    }
  }

  var isLowerLetter: Bool { isLetter && !isUpperLetter }
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// The blanks between words. Not the C1 control that some call a line break: in text decoded
  /// wrongly it is half an Å.
  var isBlank: Bool { value == 0x20 || (value >= 0x09 && value <= 0x0D) }

  /// Signs that stand for a letter in damaged text.
  var canStandForALetter: Bool {
    switch self {
    case "&", "@", "|", "$", "¢", "¥", "°", "?", "\u{FFFD}": true
    default: false
    }
  }
}

extension Sequence<UInt8> {
  /// The letters as text, in lower case.
  var text: String {
    var view = String.UnicodeScalarView()
    for letter in self { view.append(Unicode.Scalar(letter)) }
    return String(view)
  }
}

extension String {
  var letters: Letters { unicodeScalars.map { UInt8(letterOf: $0) } }
}
