/// Reads what a plan is from its text alone: title, kommune, kind, years, language.
enum PlanDescriptionReading {
  static func read(_ outline: Outline) -> PlanDescription {
    let title = TitlePage.title(in: outline)
    let text = title?.text
    let type = DocumentType.read(title: text, outline)
    return PlanDescription(
      kommune: KommuneName.read(outline), title: text, documentType: type,
      period: period(title: text, type: type, in: outline), language: PlanLanguage.read(outline),
      files: [outline.source.file])
  }

  /// Lines that a title page and an introduction fill.
  private static let opening = 60

  /// The title's years, else those of the first headings, else of the first lines that speak of
  /// the plan; a report's single year.
  private static func period(title: String?, type: String?, in outline: Outline) -> Period? {
    if let title, let period = PeriodReading.period(in: title) { return period }
    if type == "aarsrapport", let year = reportYear(title, outline) {
      return Period(first: year, last: year)
    }
    let headings = outline.lines.filter(\.isHeading).map(\.text).filter(ownPlan.matches)
    if let period = headings.lazy.compactMap(PeriodReading.period).first { return period }
    let lines = outline.lines.prefix(opening).filter { !$0.isBlank }.map(\.text)
    if let period = lines.lazy.filter(planWord.matches).compactMap(PeriodReading.period).first {
      return period
    }
    let short = outline.lines.lazy.filter { !$0.isBlank && $0.text.count < 60 }.map(\.text)
    if let period = short.filter(ownPlan.matches).compactMap(PeriodReading.period).first {
      return period
    }
    if let period = lines.prefix(8).lazy.compactMap(PeriodReading.period).first { return period }
    return title.flatMap(PeriodReading.year).map { Period(first: $0, last: $0) }
  }

  private static let ownPlan = Pattern(
    #"\bplan|handlingsplan|handlingsprogram|tiltak|strategi|periode|\bslt\b"#)
  private static let planWord = Pattern(#"\bplan|handlingsplan|handlingsprogram|strategi|periode"#)
  private static let report = Pattern(#"(?:års|år)(?:rapport|melding)\D{0,30}((?:19|20)\d{2})"#)

  private static func reportYear(_ title: String?, _ outline: Outline) -> Int? {
    if let year = title.flatMap(PeriodReading.year) { return year }
    return outline.lines.lazy.compactMap { report.first(in: $0.text)?.number(1) }.first
  }
}

/// Tells what kind of document a plan is.
enum DocumentType {
  private static let kinds: [(Pattern, String)] = [
    (Pattern(#"årsrapport|årsmelding"#), "aarsrapport"),
    (Pattern(#"handlingsprogram"#), "handlingsprogram"),
    (Pattern(#"handlingsplan|tiltaksplan|tiltakspakke"#), "handlingsplan"),
    (Pattern(#"temaplan|kommunedelplan|delplan"#), "temaplan"),
    (Pattern(#"strategi"#), "strategi"),
    (Pattern(#"slt[\s–-]*plan|\bplan\b"#), "handlingsplan"),
  ]

  static func read(title: String?, _ outline: Outline) -> String? {
    if let title, let kind = kind(of: title) { return kind }
    let headings = outline.lines.filter(\.isHeading).prefix(5).map(\.text)
    return headings.lazy.compactMap(kind).first ?? mostNamed(outline)
      ?? (title == nil ? nil : "annet")
  }

  private static let selfNamed = Pattern(
    #"\b(handlingsplanen|handlingsprogrammet|tiltaksplanen|temaplanen|strategien|årsrapporten)\b"#)

  /// What the text calls itself, in the definite form, at least twice.
  private static func mostNamed(_ outline: Outline) -> String? {
    var counts: [String: Int] = [:]
    for line in outline.lines {
      for match in selfNamed.all(in: line.text) {
        if let kind = match.text(1).flatMap(kind) { counts[kind, default: 0] += 1 }
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value >= 2 ? $0.key : nil }
  }

  private static func kind(of text: String) -> String? {
    kinds.first { $0.0.matches(text) }?.1
  }
}
