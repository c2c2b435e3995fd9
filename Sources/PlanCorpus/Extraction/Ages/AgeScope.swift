/// Tells what a statement about ages is about.
///
/// The målgruppe of the whole plan is one fact; the ages of a tiltak, of an innsatsområde, of
/// statistics, of a body, and of a målgruppe that was changed are others.
struct AgeScope {
  let sentence: PlanSentence
  let block: PlanBlock

  private static let aim = Pattern(
    #"målgrupp|\brett(?:er|ar|e|ast|es|a)?\s+(?:\p{L}+\s+){0,3}(?:seg|mot|inn)\b|\bgjeld(?:er)?\s+(?:for\s+)?(?:alle\s+)?(?:barn|born|ungdom|unge)|\b(?:omfatt|omfat|favn)\w*\s+(?:alle\s+)?(?:barn|born|ungdom|unge)|\bvender\s+seg\b|\ber\s+for\s+(?:alle\s+)?(?:barn|born|ungdom|unge)"#
  )
  private static let whole = Pattern(
    #"\bSLT\b|\bSALTO\b|\bSaLTo\b|\bplan(?:en|a)?\b|handlingsplan|handlingsprogram|tiltaksplan|strategi|program(?:met)?\b|årsrapport|\b(?:arbeid|samarbeid|modell)(?:et|en)?\b|kommunen?\b"#
  )
  /// «SLT skal forebygge rus blant barn og unge i alderen …» says it without the word.
  private static let model = Pattern(
    #"\b(?:slt|salto)\b.*\b(?:forebyg|føreby|samordn|kriminalitetsf)\w*.*\b(?:blant|for|hos|mot)\s+(?:barn|born|ungdom|unge)"#
  )
  private static let counting = Pattern(
    #"statistikk|\bprosent|\d\s*%|ungdata|undersøk\w*|tabell|diagram|\bandel|\banmeld|kartlegging|innbygger|innbyggjar|lavalder|straffbar|\bstraff|mistenk|sikt(?:et|a)\b|lovbrudd|lovbrot|\btal(?:l|let|lene|a)\b|folkeregist|\bSSB\b|tendens|økning|auke\b|auka|nedgang|stigning|stiging"#
  )
  private static let countingHeading = Pattern(
    #"statistikk|ungdata|demografi|levekår|undersøkelse|undersøking|kartlegging|utfordringsbild|utfordringsbilet|kriminalitetsbild|status|situasjon|nøkkeltal|tal\b|fakta"#
  )
  private static let change = Pattern(
    #"\b(?:endr|utvid|spiss|tidlegare|tidligere|opprinneleg|opphavleg|opprinnelig|hev|senk|redusert|frå\s+før|fra\s+før)\w*"#
  )
  private static let sharpened = Pattern(
    #"spiss\w*|\bfokus\w*|hovedvekt\w*|hovudvekt\w*|særskilt|særleg\s+(?:vekt|merksemd)|med\s+vekt\s+på|prioriter\w*|spesiell?t?\b|i\s+hovedsak|hovudsakleg|hovedsakelig|kjernegruppe"#
  )
  private static let part = Pattern(
    #"(?:innsats|satsings|satsnings|fokus)område|\btilbud(?:et)?\b|\btilbod(?:et)?\b|\btiltaket\b|\bprosjekt(?:et)?\b|\bkurset\b|\bprogrammet\s+er\b"#
  )
  private static let body = Pattern(
    #"\b(?:ungdoms|alders|oppvekst|innsats|fag)?team\w*|\b(?:styrings|koordinerings|arbeids)grupp\w*|områdemøt\w*"#
  )
  private static let aimHeading = Pattern(#"målgrupp"#)
  private static let beginsWithAim = Pattern(#"^(?:[\d.]+\s+)?(?:\p{L}+\s+)?(?:slt[- ]?)?målgrupp"#)
  private static let areaHeading = Pattern(#"(?:innsats|satsings|satsnings|fokus)område\w*\s*\d"#)

  /// How firmly the sentence says that its ages are the plan's: 0 where they are not.
  var strength: Int {
    let text = sentence.text
    let isHeaded = isUnderAim
    if text.lowercased().contains("målgrupp") {
      return isHeaded || Self.whole.matches(text) ? 5 : 4
    }
    if case .label(.målgruppe) = block.kind { return 5 }
    if Self.aim.matches(text) { return isHeaded || Self.whole.matches(text) ? 4 : 2 }
    if isHeaded { return 3 }
    return Self.model.matches(text) ? 2 : 0
  }

  private var isUnderAim: Bool {
    if block.headings.last.map(Self.aimHeading.matches) ?? false { return true }
    if case .label(.målgruppe) = block.kind { return true }
    return false
  }

  func scope(of mention: AgeReading.Mention) -> AgeStatement.Scope {
    let text = sentence.text
    if mention.isName { return .organ }
    if block.isTaken { return .tiltak }
    if isFormer(mention) { return .former }
    if isFocus(mention) { return .focus }
    if isAreaItem { return .innsatsomraade }
    if block.isHeading && !Self.beginsWithAim.matches(text) { return .innsatsomraade }
    if Self.part.matches(text) && strength < 5 { return .innsatsomraade }
    if Self.body.matches(text) && strength < 4 { return .organ }
    let isCounting = Self.counting.matches(text) || block.isUnder(Self.countingHeading)
    if strength == 0 { return isCounting ? .statistics : .other }
    if isCounting && strength < 4 { return .statistics }
    return mention.whole.max == nil && strength < 4 ? .other : .plan
  }

  /// An item of a list of innsatsområder, or text whose heading is numbered as one.
  private var isAreaItem: Bool {
    guard block.isItem || block.isHeading else { return false }
    return block.headings.last.map { heading in
      Pattern.areaWord.matches(heading) && !Self.aimHeading.matches(heading)
    } ?? false
  }

  // MARK: Changes

  private static let from = Pattern(
    #"(?:\b(?:fra|frå|var|før|tidligere|tidlegare|opprinnelig|opphavleg)\s+(?:\p{L}+\s+){0,4})$"#)
  private static let changedFrom = Pattern(
    #"\b(?:endr|utvid|hev|senk|redus|flytt|juster)\p{L}*\s+[^.;]{0,60}?\b(?:fra|frå)\s+\d{1,2}\D{1,18}\d{1,2}(?:\s*år)?$"#
  )
  private static let to = Pattern(#"\b(?:til|nå|no|er\s+nå|er\s+no)\s+(?:\p{L}+\s+){0,6}$"#)

  /// In «endre målgruppen fra 12-25 år til 10-25 år» the first range is the former one.
  private func isFormer(_ mention: AgeReading.Mention) -> Bool {
    guard Self.change.matches(sentence.text), speaksOfAim else { return false }
    let through = String(sentence.text[..<mention.place.upperBound])
    if Self.changedFrom.matches(through) { return true }
    let before = String(sentence.text[..<mention.place.lowerBound].suffix(60))
    if Self.to.matches(before) { return false }
    return Self.from.matches(before)
  }

  private var speaksOfAim: Bool {
    isUnderAim || sentence.text.lowercased().contains("målgrupp")
      || sentence.text.lowercased().contains("alder")
  }

  /// Words that narrow stand before the ages they narrow to.
  private func isFocus(_ mention: AgeReading.Mention) -> Bool {
    let before = String(sentence.text[..<mention.place.lowerBound].suffix(90))
    return Self.sharpened.matches(before) && !Self.retter.matches(before)
  }

  private static let retter = Pattern(#"rett(?:er|ar)\s+seg\s+\p{L}+\s+mot\s+målgrupp"#)
}

extension Pattern {
  /// Headings that introduce a plan's own areas of effort.
  static let areaWord = Pattern(
    #"(?:innsats|satsings|satsnings|fokus)område|prioriterte\s+områd|satsingsfelt|hovedmål|hovudmål|delmål"#
  )
}
