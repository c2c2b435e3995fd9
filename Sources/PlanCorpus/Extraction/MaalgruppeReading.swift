/// Finds whom the whole plan is for, and every statement about ages outside the tiltak.
enum MålgruppeReading {
  /// - Parameter taken: lines that belong to tiltak, whose ages are theirs alone.
  static func read(_ outline: Outline, taken: Set<Int>) -> Målgruppe {
    let statements = Paragraphs.of(outline, skipping: taken).flatMap { found(in: $0, outline) }
    let planWide = statements.filter { $0.scope == .plan }
    guard let chosen = planWide.first else { return Målgruppe(statements: statements) }
    return Målgruppe(
      min: chosen.ages.min, max: chosen.ages.max, evidence: chosen.evidence,
      statements: statements)
  }

  private static func found(in paragraph: Paragraph, _ outline: Outline) -> [AgeStatement] {
    Prose.sentences(paragraph.text).flatMap { sentence in
      AgeReading.ranges(in: sentence).map { ages in
        AgeStatement(
          text: sentence, ages: ages, scope: scope(of: ages, in: sentence, paragraph),
          evidence: paragraph.evidence(of: sentence, in: outline))
      }
    }
  }

  private static let aim = Pattern(
    #"målgrupp|rett(?:er|e)?\s+(?:\w+\s+){0,2}seg\b|gjelder\s+(?:for\s+)?barn"#)
  private static let counting = Pattern(
    #"statistikk|prosent|\d\s*%|ungdata|undersøkels|tabell|diagram|andel|anmeld|kartlegging|innbyggere|lavalder|straff"#
  )
  private static let change = Pattern(
    #"(?:endr|utvid|spiss|tidligere|opprinnelig)\w*.*målgrupp|målgrupp\w*.*(?:endr|utvid|spiss|tidligere|opprinnelig)"#
  )
  private static let part = Pattern(
    #"innsatsområde|satsingsområde|ungdomsteam|tilbudet|tiltaket|prosjektet"#)

  private static func scope(
    of ages: AgeRange, in sentence: String, _ paragraph: Paragraph
  ) -> AgeStatement.Scope {
    if change.matches(sentence) { return .former }
    if part.matches(sentence) { return .innsatsomraade }
    let headed = paragraph.headings.last.map { $0.lowercased().contains("målgruppe") } ?? false
    let isAim = aim.matches(sentence) || headed
    if counting.matches(sentence) && !isAim { return .statistics }
    return isAim && ages.max != nil ? .plan : .statistics
  }
}
