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

/// Finds the title among a plan's first lines.
enum TitlePage {
  /// Lines a title may stand among.
  private static let reach = 40

  private static let kind = Pattern(
    #"handlingsplan|handlingsprogram|tiltaksplan|temaplan|kommunedelplan|\bplan\b|slt[\s–-]*plan|strategi|årsrapport|årsmelding|program\b"#
  )
  private static let label = Pattern(
    #"^(?:mål|innsatsområde|strategier\s+og|bakgrunn|innhold\w*|innhald\w*|forord|føreord|side|vedtatt|vedteken|versjon|dato)\b"#
  )

  static func title(in outline: Outline) -> (text: String, lines: ClosedRange<Int>)? {
    let first = outline.lines.indices.prefix(reach).first { index in
      let line = outline.lines[index]
      guard isReadable(line), !label.matches(line.text) else { return false }
      return kind.matches(line.text) && (line.text.first?.isUppercase ?? false)
        && (line.isHeading || isShort(line.text) || begins(index, in: outline))
    }
    guard let first else { return reportTitle(in: outline) }
    return whole(from: first, in: outline)
  }

  private static func isReadable(_ line: ReadLine) -> Bool {
    switch line.role {
    case .heading, .prose: true
    default: false
    }
  }

  private static func isShort(_ text: String) -> Bool {
    text.split(separator: " ").count <= 12 && !text.hasSuffix(".")
  }

  /// A first sentence may begin with the title («Handlingsplan … 2024-2028 er en …»).
  private static func begins(_ index: Int, in outline: Outline) -> Bool {
    outline.lines[..<index].allSatisfy(\.isBlank)
  }

  private static let verb = Pattern(
    #"\s(?:er|ble|blir|vart|skal|beskriver|skildrar|har|gjelder|gjeld)\s.*$"#)

  /// The title with its second line and a line of years below it.
  private static func whole(
    from first: Int, in outline: Outline
  ) -> (text: String, lines: ClosedRange<Int>) {
    var text = outline.lines[first].text
    var last = first
    if PeriodReading.period(in: text) == nil, let next = continuation(of: first, in: outline) {
      text = Prose.join([text, outline.lines[next].text])
      last = next
    }
    if let match = verb.first(in: text), outline.lines[first].text.count > 60 {
      text.removeSubrange(match.range)
    }
    return (TitleReading.clean(text), first...last)
  }

  private static let yearsAlone = Pattern(
    #"^\(?(?:for\s+)?(?:perioden\s+)?(?:19|20)\d{2}[\s\S]{0,12}$"#)

  private static func continuation(of index: Int, in outline: Outline) -> Int? {
    let next = outline.lines.indices.dropFirst(index + 1).first { !outline.lines[$0].isBlank }
    guard let next, next - index <= 4 else { return nil }
    let text = outline.lines[next].text
    if yearsAlone.matches(text) { return next }
    return outline.lines[next].role == .headingEnd ? next : nil
  }

  private static let report = Pattern(
    #"\b((?:SLT\s+)?[Åå]rsrapport\s+(?:for\s+)?(?:SLT\s+)?(?:19|20)\d{2}(?:\s+SLT)?)\b"#)

  /// A report without a title page names itself somewhere.
  private static func reportTitle(in outline: Outline) -> (text: String, lines: ClosedRange<Int>)? {
    outline.lines.indices.lazy.compactMap { index in
      report.first(in: outline.lines[index].text).flatMap { $0.text(1) }.map { found in
        (found.prefix(1).uppercased() + found.dropFirst(), index...index)
      }
    }.first
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
