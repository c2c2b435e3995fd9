/// Damage that needs no dictionary: letters decoded with the wrong table, joined letters set as
/// one sign, and hyphens that only a typesetter should see.
///
/// Each is unmistakable: no Norwegian word holds «Ã¥».
enum ObviousDamage {
  static func repair(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard line.contains(where: isSuspect) else { return line }
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(line.count)
    var place = 0
    while place < line.count {
      if let (written, length) = replacement(in: line, at: place) {
        result += written
        place += length
      } else {
        result.append(line[place])
        place += 1
      }
    }
    return result
  }

  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "&" || scalar == "\u{AD}" || ligatures[scalar] != nil || scalar == "Ã"
      || scalar == "Â"
      || scalar == "â"
  }

  private static func replacement(
    in line: [Unicode.Scalar], at place: Int
  ) -> (written: [Unicode.Scalar], length: Int)? {
    let scalar = line[place]
    if let letters = ligatures[scalar] { return (letters, 1) }
    if scalar == "\u{AD}" {
      let isInside =
        place > 0 && place + 1 < line.count
        && line[place - 1].isLetter && line[place + 1].isLetter
      return isInside ? ([], 1) : nil
    }
    if scalar == "&" { return entity(in: line, at: place) }
    for candidate in misdecoded[scalar] ?? [] where line[place...].starts(with: candidate.seen) {
      return ([candidate.written], candidate.seen.count)
    }
    return nil
  }

  /// The Norwegian letters as a web page may write them.
  private static func entity(
    in line: [Unicode.Scalar], at place: Int
  ) -> (written: [Unicode.Scalar], length: Int)? {
    for (name, letter) in entities where line[(place + 1)...].starts(with: name) {
      return ([letter], name.count + 1)
    }
    return nil
  }

  private static let entities: [(name: [Unicode.Scalar], letter: Unicode.Scalar)] = [
    ("aring;", "å"), ("oslash;", "ø"), ("aelig;", "æ"), ("Aring;", "Å"), ("Oslash;", "Ø"),
    ("AElig;", "Æ"),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  private static let ligatures: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ﬀ": ["f", "f"], "ﬁ": ["f", "i"], "ﬂ": ["f", "l"], "ﬃ": ["f", "f", "i"],
    "ﬄ": ["f", "f", "l"], "ﬅ": ["f", "t"], "ﬆ": ["s", "t"],
  ]

  private struct Misdecoded {
    let written: Unicode.Scalar
    let seen: [Unicode.Scalar]
  }

  /// UTF-8 read as Latin-1 or as Windows-1252, once; the longest first.
  private static let misdecoded: [Unicode.Scalar: [Misdecoded]] = {
    var table: [Unicode.Scalar: [Misdecoded]] = [:]
    for written in "åøæÅØÆéèêóòôöäüÉÖÄÜàá–—’‘“”•…«»§°½".unicodeScalars {
      let bytes = Array(String(Character(written)).utf8)
      let readings = [bytes.map { Unicode.Scalar($0) }, bytes.map { windows1252($0) }]
      for seen in readings {
        if let first = seen.first, seen.count > 1 {
          table[first, default: []].append(Misdecoded(written: written, seen: seen))
        }
      }
    }
    return table.mapValues { $0.sorted { $0.seen.count > $1.seen.count } }
  }()

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let high: [Unicode.Scalar] = [
      "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
      "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
    return byte >= 0x80 && byte < 0xA0 ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
