/// Finds when and how the plan itself is evaluated.
enum EvalueringReading {
  private static let word = Pattern(#"evalu|revider|revisjon|rullere|rullering|rullert|oppdater"#)
  private static let heading = Pattern(
    #"evaluer|oppfølging|rullering|revisjon|rapportering|implementering"#)
  private static let plan = Pattern(
    #"\b(?:handlings|tiltaks|tema)?plan(?:en|a)?\b|handlingsplan|handlingsprogram|programmet|strategien|planperiode|tiltakene|tiltaka"#
  )
  private static let toCome = Pattern(
    #"\b(?:skal|vil|må|blir|vert)\s+(?:\p{L}+\s+){0,4}?(?:evalu|revider|rulle|oppdater|gjenstand)|\b(?:evalueres|evaluerast|revideres|reviderast|rulleres|rullerast|oppdateres)\b|sikre\s+evaluering"#
  )
  private static let past = Pattern(
    #"\b(?:ble|vart|er|har)\s+(?:\p{L}+\s+){0,2}(?:evaluert|revidert)|revidert\s+utgave|\((?:[^)]*)(?:revider|evalu)[^)]*\)|^tiltaket\b"#
  )

  static func read(_ text: PlanText) -> Evaluering? {
    var best: (score: Int, sentence: PlanSentence)?
    for sentence in text.sentences {
      let score = score(sentence, text.block(of: sentence))
      if score >= 3, score > best?.score ?? 0 { best = (score, sentence) }
    }
    guard let found = best?.sentence else { return nil }
    return Evaluering(
      text: found.text, year: year(in: found.text), frequency: frequency(in: found.text),
      responsible: responsible(in: found.text), evidence: text.evidence(found.lines))
  }

  private static func score(_ sentence: PlanSentence, _ block: PlanBlock) -> Int {
    let words = sentence.text
    guard !block.isTaken, !block.isHeading, word.matches(words), !past.matches(words) else {
      return 0
    }
    let isHeaded = block.headings.last.map(heading.matches) ?? false
    let isFirst = words.lowercased().hasPrefix("evaluering")
    guard isHeaded || isFirst || toCome.matches(words) else { return 0 }
    var score = plan.matches(words) ? 2 : 0
    if isHeaded || isFirst { score += 2 }
    if toCome.matches(words) { score += 2 }
    if year(in: words) != nil || frequency(in: words) != nil { score += 1 }
    if words.lowercased().contains("evalu") { score += 1 }
    return score
  }

  private static func year(in text: String) -> Int? {
    guard PeriodReading.period(in: text) == nil else {
      return spoken.all(in: text).compactMap { $0.number(1) }.last
    }
    return PeriodReading.year(in: text)
  }
  private static let spoken = Pattern(
    #"\b(?:i|innen|innan|våren|hausten|høsten|sommeren|løpet\s+av|utgangen\s+av)\s+((?:20)\d{2})(?!\s*[-–—/])"#
  )

  private static let often = Pattern(
    #"\b(?:årlig|årleg|halvårlig|halvårleg|hver\s+toårs\s+periode|(?:hvert|kvart|hver|kvar)\s+(?:\p{L}+\s+)?(?:år|halvår|periode)|annethvert\s+år|annakvart\s+år|én\s+gang\s+i\s+året|en\s+gang\s+i\s+året|ein\s+gong\s+i\s+året)\b"#
  )
  private static func frequency(in text: String) -> String? {
    often.first(in: text).flatMap { $0.text(0) }
  }

  private static let sees = Pattern(
    #"^(?:det\s+er\s+)?(?:kommunens\s+)?(\p{L}[\p{L}\s–-]{2,40}?)\s+(?:som\s+)?(?:skal|har\s+ansvar|er\s+ansvarlig|er\s+ansvarleg|sørger|syter|evaluerer|reviderer)\b"#
  )
  private static let by = Pattern(
    #"\b(?:evaluer\w*|revider\w*|rulle\w*)\b[^.]{0,40}?\sav\s+([\p{L}\s–-]{3,40}?)(?=[.,;]|\s+(?:og|i|ved|hvert|kvart|som)\s|$)"#
  )
  private static let isPlan = Pattern(
    #"plan|program|tiltak|strategi|\bat\b|^(?:den|det|dei|de|dette|denne)$|evaluer"#)

  private static func responsible(in text: String) -> String? {
    for pattern in [by, sees] {
      guard let found = pattern.first(in: text).flatMap({ $0.text(1) }), !isPlan.matches(found)
      else { continue }
      return RoleReading.role(of: found)
    }
    return nil
  }
}
