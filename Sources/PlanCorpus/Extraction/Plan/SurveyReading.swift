/// Finds the surveys that a plan builds on, with their years.
enum SurveyReading {
  private static let names: [(Pattern, String)] = [
    (Pattern(#"ungdata\s*junior"#), "Ungdata junior"),
    (Pattern(#"ungdata"#), "Ungdata"),
    (Pattern(#"ungdomsundersøk|ungdomsundersøking"#), "Ungdomsundersøkelsen"),
    (Pattern(#"levekårsundersøk"#), "Levekårsundersøkelsen"),
    (Pattern(#"elevundersøk"#), "Elevundersøkelsen"),
    (Pattern(#"folkehelseundersøk"#), "Folkehelseundersøkelsen"),
    (Pattern(#"trygghetsundersøk|tryggleiksundersøk"#), "Trygghetsundersøkelsen"),
    (Pattern(#"hurtig\s+kartlegging|\bHKH\b"#), "Hurtig kartlegging og handling"),
  ]
  private static let survey = Pattern(#"undersøk"#)
  private static let year = Pattern(
    #"(?<![\d.-])((?:20)\d{2})(?!\s*[-–—/]\s*(?:20)?\d{2}\b)(?![\d.]\d|\d)"#)
  private static let again = Pattern(#"^i\s+20\d{2}\b"#)
  private static let planned = Pattern(
    #"\b(?:neste|ny|nytt|planlagt|planlagd)\s+(?:\p{L}+\s+){0,2}(?:undersøk|ungdata|ungdomsundersøk|runde|gang|gong)|\b(?:skal|vil\s+bli|blir|vert)\s+(?:\p{L}+\s+){0,4}gjenno?mfør"#
  )

  static func read(_ text: PlanText) -> [Undersøkelse] {
    var found: [Undersøkelse] = []
    var last: (name: String, block: Int)?
    for sentence in text.sentences {
      let block = text.block(of: sentence)
      guard !block.isTaken, let name = name(of: sentence, block, last) else { continue }
      last = (name, sentence.block)
      for match in year.all(in: sentence.text) {
        guard let year = match.number(1),
          !found.contains(where: { $0.name == name && $0.year == year })
        else { continue }
        found.append(
          Undersøkelse(
            name: name, year: year, isPlanned: isPlanned(match.range, in: sentence.text),
            evidence: text.evidence(sentence.lines)))
      }
    }
    return found
  }

  private static let done = Pattern(
    #"\b(?:sist|sist\s+gang|ble|vart|resultat\w*|viste|fra|frå)\s+(?:[\p{L}-]+\s+){0,4}$"#)

  /// One sentence may speak of the last survey and of the next.
  private static func isPlanned(_ place: Range<String.Index>, in text: String) -> Bool {
    planned.matches(text) && !done.matches(String(text[..<place.lowerBound]))
  }

  /// «Ny undersøkelse …» under a heading and «I 2012 var …» after a sentence mean the survey
  /// that stands there.
  private static func name(
    of sentence: PlanSentence, _ block: PlanBlock, _ last: (name: String, block: Int)?
  ) -> String? {
    if let own = named(sentence.text) { return own }
    if survey.matches(sentence.text), let above = block.headings.last.flatMap(named) {
      return above
    }
    guard let last, last.block == sentence.block, again.matches(sentence.text) else { return nil }
    return last.name
  }

  private static func named(_ text: String) -> String? {
    names.first { $0.0.matches(text) }?.1
  }
}
