/// A plan that is read from one file alone, before it belongs to any corpus.
package enum LoneFile {
  /// Reads a text with the rules alone.
  ///
  /// - Parameters:
  ///   - name: what evidence calls it.
  ///   - soundWords: words of sound plans, asked for when the text is damaged.
  package static func read(
    _ decoded: LenientDecoding.Decoded, as name: String,
    soundWords: () -> WordCounts = { .empty }
  ) -> ReadPlan {
    let delivered = source(decoded, as: name)
    let repaired = CorpusRepair().repair(
      lone: delivered.lines.map(\.delivered), soundWords: soundWords)
    let source = delivered.reading(repaired)
    var plan = PlanReading.extract(source)
    plan.facts.warnings =
      [conversion(decoded, name), otherLanguage(source)].compactMap { $0 } + plan.facts.warnings
    return plan
  }

  /// A text as delivered, line by line.
  package static func source(_ decoded: LenientDecoding.Decoded, as name: String) -> SourceText {
    SourceText(
      text: decoded.text, file: name, kind: .textLayer,
      pageMarks: PageMarks.found(in: decoded.text))
  }

  /// Repairs a text; lines are what line feeds separate, and all but words stays as it is.
  package static func repair(
    _ decoded: LenientDecoding.Decoded, soundWords: () -> WordCounts = { .empty }
  ) -> RepairedText {
    let lines = decoded.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return CorpusRepair().repair(
      lone: lines.map { String(decoding: $0, as: UTF8.self) }, soundWords: soundWords)
  }

  private static func conversion(_ decoded: LenientDecoding.Decoded, _ name: String) -> Warning? {
    decoded.convertedFrom.map {
      Warning(
        code: "converted-encoding",
        message: "\(name) is in \($0); it was read as such, and is UTF-8 in the output.")
    }
  }

  // MARK: Language

  /// Words that any Norwegian text is full of, in bokmål or nynorsk, and that the neighbouring
  /// languages spell otherwise or lack.
  private static let everyday: Set<String> = ["og", "ikke", "ikkje", "på", "å", "av", "for", "som"]
  private static let fewestWords = 100
  /// One word in so many, at least; running text has one in eight.
  private static let seldom = 50

  /// A text without them is hardly Norwegian, and what the rules find in it means little.
  private static func otherLanguage(_ source: SourceText) -> Warning? {
    var count = 0
    var known = 0
    var found: Set<String> = []
    for line in source.lines {
      for word in line.text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        count += 1
        guard everyday.contains(String(word)) else { continue }
        known += 1
        found.insert(String(word))
      }
    }
    guard count >= fewestWords, known * seldom < count || !found.contains("og") else { return nil }
    return Warning(
      code: "other-language",
      message: "The text does not read like bokmål or nynorsk; what was found may mean little.")
  }
}
