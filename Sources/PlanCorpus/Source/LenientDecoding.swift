internal import Foundation

/// Turns a file that somebody hands over into text, in whatever encoding it came.
///
/// The corpus itself is UTF-8 alone, see `SourceDecoding`; this is for a lone plan file that is
/// read before it is added, and says what it converted.
package enum LenientDecoding {
  /// A text, and the encoding it was converted from; `nil` when it was UTF-8.
  package struct Decoded: Sendable, Equatable {
    package var text: String
    package var convertedFrom: String?
    /// Whether UTF-8 began with a byte order mark, which is no part of the text.
    package var hasMark = false
  }

  /// Files larger than this hold no plan: 8 MiB is some thousand pages of text.
  package static let largestFile = 8 << 20

  /// A line longer than this is no line of a plan, and patterns would take minutes over it.
  static let longestLine = 100_000

  /// Reads a file in UTF-8, UTF-16, Windows-1252 or Latin-1.
  ///
  /// - Throws: a `Fault` when it is missing, a folder, too large, empty, binary or not made of
  ///   letters.
  package static func text(at path: String, as file: String) throws(Fault) -> Decoded {
    try text(of: SourceDecoding.bytes(at: path, as: file, atMost: largestFile), as: file)
  }

  /// Decodes bytes that are in hand, such as those of standard input.
  package static func text(of bytes: [UInt8], as file: String) throws(Fault) -> Decoded {
    try refuse(bytes, file)
    let decoded = try decode(bytes, file)
    try refuse(decoded.text, file)
    return decoded
  }

  /// Decodes a page of HTML, whose lines may be of any length.
  static func page(of bytes: [UInt8], as file: String) throws(Fault) -> Decoded {
    try refuse(bytes, file)
    return try decode(bytes, file)
  }

  // MARK: What is no text

  private static let containers: [(magic: String, what: String, remedy: String)] = [
    ("%PDF", "a PDF", "take its text out with `pdftotext -layout`"),
    ("PK\u{3}\u{4}", "a packed document (docx, odt or zip)", "save it as plain text"),
    ("{\\rtf", "a document in RTF", "save it as plain text"),
  ]

  private static func refuse(_ bytes: [UInt8], _ file: String) throws(Fault) {
    guard bytes.count <= largestFile else { throw SourceDecoding.tooLarge(file, largestFile) }
    for container in containers where bytes.starts(with: container.magic.utf8) {
      throw Fault(file: file, problem: "is \(container.what)", remedy: container.remedy)
    }
  }

  private static func refuse(_ text: String, _ file: String) throws(Fault) {
    guard text.contains(where: \.isLetter) else {
      throw Fault(
        file: file, problem: "holds no letters", remedy: "give a file that holds a plan's text")
    }
    var line = 1
    var length = 0
    for byte in text.utf8 {
      length = byte == 0x0A || byte == 0x0D ? 0 : length + 1
      if byte == 0x0A { line += 1 }
      guard length <= longestLine else {
        throw Fault(
          file: file, line: line, problem: "is longer than \(longestLine) bytes, which no line is",
          remedy: "give the text with its line breaks")
      }
    }
  }

  // MARK: Encodings

  private static func decode(_ bytes: [UInt8], _ file: String) throws(Fault) -> Decoded {
    if let encoding = UTF16Form(bytes) {
      return Decoded(
        text: try encoding.text(of: bytes, as: file), convertedFrom: encoding.rawValue)
    }
    // Finds an empty file and NUL bytes; only bytes that are not UTF-8 may pass.
    if String(validating: bytes, as: UTF8.self) != nil || bytes.contains(0) || bytes.isEmpty {
      return Decoded(
        text: try SourceDecoding.text(of: bytes, as: file),
        hasMark: bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }
    try refuseControls(bytes, file)
    return eightBit(bytes)
  }

  /// A text in one byte a character has next to no control characters; a picture has many.
  private static func refuseControls(_ bytes: [UInt8], _ file: String) throws(Fault) {
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    guard controls * 100 <= bytes.count else {
      throw Fault(
        file: file, problem: "holds control characters and is no text",
        remedy: "save it as UTF-8 text")
    }
  }

  /// Line by line, so that a file put together of two encodings is read right too.
  private static func eightBit(_ bytes: [UInt8]) -> Decoded {
    var text = ""
    var isWindows = false
    var hasBoth = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !text.isEmpty || line.startIndex > 0 { text.unicodeScalars.append("\n") }
      if let utf8 = String(validating: line, as: UTF8.self) {
        hasBoth = hasBoth || utf8.utf8.contains { $0 >= 0x80 }
        text += utf8
      } else {
        isWindows = isWindows || line.contains { (0x80...0x9F).contains($0) }
        text.unicodeScalars.append(contentsOf: line.map(scalar))
      }
    }
    let name = isWindows ? "Windows-1252" : "Latin-1"
    return Decoded(text: text, convertedFrom: hasBoth ? "\(name) mixed with UTF-8" : name)
  }

  /// Windows-1252 where Latin-1 has only control characters: 0x80 to 0x9F.
  private static let windows = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}

/// UTF-16, by its byte order mark or, without one, by where its NUL bytes stand.
private enum UTF16Form: String {
  case little = "UTF-16 (little-endian)"
  case big = "UTF-16 (big-endian)"

  private static let sample = 4096

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .little
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .big
    } else {
      // Latin letters have a NUL for their upper byte, and none for the lower.
      let head = bytes.prefix(Self.sample)
      let nulls = head.indices.filter { head[$0] == 0 }
      let even = nulls.count { $0.isMultiple(of: 2) }
      guard head.count >= 4, nulls.count * 5 >= head.count * 2 else { return nil }
      if even == 0 {
        self = .little
      } else if even == nulls.count {
        self = .big
      } else {
        return nil
      }
    }
  }

  func text(of bytes: [UInt8], as file: String) throws(Fault) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return self == .little ? second << 8 | first : first << 8 | second
    }
    guard bytes.count.isMultiple(of: 2), !units.contains(0),
      let text = String(validating: units, as: UTF16.self)
    else {
      throw Fault(
        file: file, problem: "begins as \(rawValue) and is not", remedy: "save it as UTF-8 text")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
