/// What a plan says about its målgruppe beside the ages.
enum MålgruppeNotes {
  private static let parent = Pattern(
    #"\b(?:foreldre\w*|foresatte\w*|føresett\w*|omsorgsperson\w*|familie(?:r|ne|ane)?\s+(?:deres|deira))\b"#
  )
  private static let aimHeading = Pattern(#"målgrupp"#)

  /// Parents count where a sentence with the målgruppe's ages names them, or its own section.
  static func parents(in text: PlanText, statements: [Int]) -> Quote? {
    let named = statements.first { parent.matches(text.sentences[$0].text) }
    if let named { return text.quote(text.sentences[named]) }
    return text.sentences.first { sentence in
      let block = text.block(of: sentence)
      return !block.isTaken && isAboutAim(sentence.text, block) && parent.matches(sentence.text)
        && !action.matches(sentence.text)
    }.map(text.quote)
  }

  /// «Bevisstgjøre foreldrene» is something done, not somebody the plan is for.
  private static let action = Pattern(
    #"^\p{Lu}\p{L}+(?:e|er)\s+(?:foreldre|foresatte|føresette)"#, caseSensitive: true)

  private static func isAboutAim(_ sentence: String, _ block: PlanBlock) -> Bool {
    if case .label(.målgruppe) = block.kind { return true }
    return block.headings.last.map(aimHeading.matches) ?? false
      || sentence.lowercased().contains("målgrupp")
  }

  // MARK: Exceptions

  private static let exception = Pattern(
    #"\b(?:ingen|inga|uten|utan|ikke|ikkje)\s+(?:\p{L}+\s+)?(?:aldersgrense|aldersbegrensning|aldersavgrensing|aldersavgrensning|øvre\s+alder)\w*|\b(?:uavhengig\s+av|uansett|uavhengig)\s+(?:\p{L}+\s+)?alder|\balle\s+(?:aldre|aldersgrupper|aldrar|aldersgruppene)\b"#
  )
  private static let refersBack = Pattern(
    #"^(?:dette|denne|det|disse|desse|her|for\s+dette)\b"#)
  private static let unless = Pattern(#"\bunntak|\bunnateke|\bunntatt|\bforuten"#)

  static func exceptions(in text: PlanText) -> [Quote] {
    text.sentences.indices.compactMap { place in
      let sentence = text.sentences[place]
      let block = text.block(of: sentence)
      guard !block.isTaken, !block.isHeading, exception.matches(sentence.text) else { return nil }
      return withWhatItRefersTo(place, in: text)
    }
  }

  /// «Dette fagområdet har ingen aldersbegrensning» says nothing without the sentence before.
  private static func withWhatItRefersTo(_ place: Int, in text: PlanText) -> Quote {
    let sentence = text.sentences[place]
    guard place > 0, refersBack.matches(sentence.text) else { return text.quote(sentence) }
    let before = text.sentences[place - 1]
    guard before.block == sentence.block, unless.matches(before.text) else {
      return text.quote(sentence)
    }
    return Quote(
      text: before.text + " " + sentence.text,
      evidence: text.evidence(before.lines.lowerBound...sentence.lines.upperBound))
  }

  // MARK: The målgruppe before

  private static let reason = Pattern(
    #"\bbakgrunn\w*\s+for|\bgrunnet\b|\bfordi\b|\bpå\s+grunn\s+av|\bsom\s+følge\s+av|\bsidan\b|\bsiden\b|\better\s+som|\bettersom\b|\bårsak\w*"#
  )

  static func former(
    _ statements: [(statement: AgeStatement, place: Int)], in text: PlanText
  ) -> FormerMålgruppe? {
    guard let (statement, place) = statements.first(where: { $0.statement.scope == .former })
    else { return nil }
    return FormerMålgruppe(
      ages: statement.ages, text: statement.text, reason: reason(at: place, in: text),
      evidence: statement.evidence)
  }

  /// In the sentence itself or in the next one of its paragraph.
  private static func reason(at place: Int, in text: PlanText) -> String? {
    let own = text.sentences[place]
    if reason.matches(own.text) { return own.text }
    guard text.sentences.indices.contains(place + 1) else { return nil }
    let next = text.sentences[place + 1]
    return next.block == own.block && reason.matches(next.text) ? next.text : nil
  }

  // MARK: Words alone

  private static let persons = Pattern(
    #"\b(?:barn|born|unge|ungdom\w*|elev\w*|ungdomsskolealder|ungdomsskulealder|skolealder|skulealder)\b"#
  )
  private static let aim = Pattern(
    #"\bmålgrupp\w*\s+(?:\p{L}+\s+){0,5}(?:er|omfatter|omfattar|består)\b|\brett(?:er|ar)\s+seg\s+(?:\p{L}+\s+)?mot\b|\b(?:er|gjelder|gjeld)\s+for\s+(?:alle\s+)?(?:barn|born|ungdom|unge)\b"#
  )
  private static let whole = Pattern(
    #"\bSLT|\bplan(?:en|a)?\b|handlingsplan|handlingsprogram|tiltaksplan|strategi|målgrupp"#)

  /// The sentence that says whom the plan is for, when none gives ages.
  static func words(in text: PlanText) -> Quote? {
    text.sentences.first { sentence in
      let block = text.block(of: sentence)
      guard !block.isTaken, !block.isHeading, persons.matches(sentence.text) else { return false }
      if case .label(.målgruppe) = block.kind { return true }
      if aim.matches(sentence.text) && whole.matches(sentence.text) { return true }
      return block.headings.last.map(onlyAim.matches) ?? false
    }.map(text.quote)
  }

  private static let onlyAim = Pattern(#"^(?:\d[\d.]*\s*)?(?:planens\s+|slt[- ]?)?målgruppe\w*"#)
}
