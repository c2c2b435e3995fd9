/// A word that repair changed, for a page that shows what stood there.
package struct RepairedWord: Sendable, Codable, Equatable {
  /// 1-based.
  package let line: Int
  /// Where the word stands in the original line, in UTF-8 bytes; the end is not included.
  package let start: Int
  package let end: Int
  package let original: String
  /// Holds a blank where two words had run together.
  package let repaired: String
  /// 0…1: how sure repair is of this reading against every other it found.
  package let confidence: Double
}

/// How a document was damaged, as far as it shows.
package struct DamageReport: Sendable, Codable, Equatable {
  package struct Confusion: Sendable, Codable, Equatable {
    package let written: String
    package let seen: String
    /// The share of the occurrences of `written` that came out as `seen`.
    package let share: Double
  }

  package let isDamaged: Bool
  /// False where there is no lexicon or the text is far too long: then only what needs no
  /// dictionary was repaired.
  package let isExamined: Bool
  /// nb or nn; nil where the text is not damaged, or no Norwegian.
  package let language: String?
  /// The regular damage, the most frequent first.
  package let confusions: [Confusion]

  enum CodingKeys: String, CodingKey {
    case language, confusions
    case isDamaged = "damaged"
    case isExamined = "examined"
  }

  package static let none = DamageReport(
    isDamaged: false, isExamined: true, language: nil, confusions: [])
  package static let notExamined = DamageReport(
    isDamaged: false, isExamined: false, language: nil, confusions: [])
}

/// A document after repair: as many lines as before, and every word that changed.
package struct RepairedText: Sendable {
  package let lines: [String]
  package let words: [RepairedWord]
  package let damage: DamageReport
}
