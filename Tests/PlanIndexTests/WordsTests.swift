import PlanIndex
import Testing

@Suite struct `Words of a text` {
  private static let pieces = [
    "skole", "Ærlig", "ø", "Å", "S", "9", "½", "²", " ", "\n", "\r\n", "-", "–", "«", "»", "…", "/",
    "e\u{301}", "\u{301}", "o\u{308}re", "ǆ", "ʼ", "\u{AD}", "🙂", "👩‍👧", "한", "٣", "\u{200D}",
    "\u{0}",
    "Σ", "ﬁ", "\u{2028}", "'", "&",
  ]

  /// Random texts of letters, signs, accents that stand apart and scalars that join.
  private static func text(_ seed: Int) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<(seed % 24)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
  }

  @Test func `are runs of letters and digits, whatever the text is made of`() {
    for seed in 0..<4000 {
      let text = Self.text(seed)
      let runs = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      #expect(Words(text).original == runs, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test func `are looked through for abbreviations wherever there may be one`() {
    for seed in 0..<4000 {
      let text = Self.text(seed)
      guard !Words.mayHaveAbbreviation(text) else { continue }
      let abbreviations = Words(text).original.filter(Words.isAbbreviation)
      #expect(abbreviations.isEmpty, "\(text.unicodeScalars.map(\.value))")
    }
    #expect(Words.mayHaveAbbreviation("Barn og unge i SLT"))
    #expect(!Words.mayHaveAbbreviation("Barn og Unge i 5. klasse"))
  }
}
