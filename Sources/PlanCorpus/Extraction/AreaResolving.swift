extension AreaHeadings {
  /// Whether a line stands in a section of what was turned down, has ended, or is no text.
  static func isClosed(_ index: Int, in outline: Outline) -> Bool {
    outline.sections(above: index).contains { SectionKind.of(outline.lines[$0].text) == .closed }
  }

  /// The heading that a tiltak without a head of its own belongs under: the nearest that the plan
  /// calls an area, or else the nearest that says more than «Tiltak».
  static func resolve(
    above index: Int, skipping taken: Set<Int>, in outline: Outline
  ) -> AreaHeading? {
    var nearest: AreaHeading?
    for place in outline.headingsUpwards(from: index) where !taken.contains(place) {
      // Above the nearest, few headings matter, and a long plan has very many.
      guard nearest == nil || maySettle(place, in: outline),
        let heading = heading(at: place, in: outline)
      else { continue }
      if heading.isDeclared { return heading }
      if isChapter(place, in: outline) { return nearest ?? heading }
      nearest = nearest ?? heading
    }
    return nearest
  }

  /// Whether a heading can be one that the plan calls an area, or one that ends the search for it.
  private static func maySettle(_ place: Int, in outline: Outline) -> Bool {
    if case .innsatsområde(_, _?) = outline.lines[place].role { return true }
    return outline.repeatsListedArea(place) || isChapter(place, in: outline)
  }

  /// The heading as an area's, unless it only introduces.
  static func heading(at place: Int, in outline: Outline) -> AreaHeading? {
    if case .innsatsområde(let number, let title?) = outline.lines[place].role {
      return AreaHeading(
        title: TitleReading.clean(title), number: number, line: place, isDeclared: true)
    }
    let text = outline.headingText(at: place)
    guard !isGeneric(text), !ReportedTiltak.isIntroduction(text) else { return nil }
    let isDeclared = outline.repeatsListedArea(place)
    // A short sentence above a list looks like a heading, and names no area.
    guard isDeclared || !text.hasSuffix(".") else { return nil }
    return AreaHeading(
      title: TitleReading.clean(unnumbered(text)), number: nil, line: place,
      lastLine: outline.lastLine(ofHeading: place), isDeclared: isDeclared)
  }

  private static let chapterNumber = Pattern(#"^\d{1,2}\.?\s+\p{L}"#)

  private static func isChapter(_ place: Int, in outline: Outline) -> Bool {
    outline.lines[place].role == .heading(level: 1)
      && chapterNumber.matches(outline.lines[place].text)
  }

  private static let numberPrefix = Pattern(#"^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+|[A-ZÆØÅ][.)]\s+)"#)

  static func unnumbered(_ text: String) -> String {
    numberPrefix.first(in: text).map { String(text[$0.range.upperBound...]) } ?? text
  }

  private static let genericWords: Set<String> = [
    "tiltak", "tiltaka", "tiltakene", "tiltaksplan", "tiltaksdel", "handlingsdel", "handlingsplan",
    "handlingsprogram", "konkrete", "aktuelle", "nye", "eksisterende", "eksisterande", "planlagte",
    "pågående", "pågåande", "videreførte", "vidareførte", "faste", "øvrige", "andre", "mål",
    "delmål", "hovedmål", "hovudmål", "og", "i", "for", "på", "til", "av", "med", "den", "det",
    "de", "vi", "vår", "våre", "våra", "vil", "skal", "hva", "kva", "slik", "gjør", "gjer",
    "gjøre", "gjere", "perioden", "planperioden", "året", "gjennomføring", "gjennomførte",
    "oversikt", "over", "tabell", "aktivitet", "aktiviteter", "aktivitetar", "strategi",
    "strategier", "strategiar", "fordelt", "innsatsområder", "innsatsområdene", "innsatsområda",
    "satsingsområder", "satsingsområdene", "satsingsområda", "satsingsområde", "fokusområder",
    "fokusområdene", "fokusområda", "prioriterte", "områder", "område", "slt", "kommune",
    "kommunen", "vedlegg", "universelle", "universell", "selektive", "selektiv", "indikerte",
    "indikert", "forebygging", "førebygging", "nivå", "status", "resultat", "resultater", "rapport",
    "årsrapport", "bakgrunn", "ansvar", "del", "kapittel", "innsatsområde", "som", "er", "har",
  ]

  /// Whether a heading's words are only such as stand over tiltak in any plan.
  static func isGeneric(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.allSatisfy { genericWords.contains($0) || $0.count == 1 }
  }
}
