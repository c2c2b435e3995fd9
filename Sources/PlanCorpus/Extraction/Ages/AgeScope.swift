/// Tells what a statement about ages is about.
///
/// The målgruppe of the whole plan is one fact; the ages of a tiltak, of an innsatsområde, of
/// statistics, of a body, and of a målgruppe that was changed are others.
struct AgeScope {
  let sentence: PlanSentence
  let block: PlanBlock

  private static let people = #"(?:barn|born|ungdom|unge)"#
  private static let aim = Pattern(
    #"målgrupp|\brett(?:er|ar|e|et|ede|ast|es|a)?\s+(?:\p{L}+\s+){0,3}(?:seg|mot|inn)\b|\bgjeld(?:er)?\s+(?:for\s+)?(?:alle\s+)?\#(people)|\b(?:omfatt|omfat|favn|femn)\w*\s+(?:om\s+)?(?:alle\s+)?\#(people)|\bvender\s+seg\b|\b(?:er|gjort|laget|laga|skrevet|skriven|ment|meint)\s+for\s+(?:alle\s+)?\#(people)|\bnå(?:r)?\s+(?:ut\s+til\s+)?(?:alle\s+)?\#(people)|\b(?:som\s+(?:jobber|arbeider|jobbar|arbeidar)|arbeidet|innsatsen)\s+med\s+\#(people)"#
  )
  private static let whole = Pattern(
    #"\bSLT\b|\bSALTO\b|\bSaLTo\b|\bplan(?:en|a)?\b|handlingsplan|handlingsprogram|tiltaksplan|strategi|program(?:met)?\b|årsrapport|\b(?:arbeid|samarbeid|modell)(?:et|en)?\b|kommunen?\b"#
  )
  /// «SLT skal forebygge rus blant barn og unge i alderen …» says it without the word.
  private static let model = Pattern(
    #"\b(?:slt|salto)\b.*\b(?:forebyg|føreby|samordn|kriminalitetsf)\w*.*\b(?:blant|for|hos|mot|overfor|rundt)\s+(?:alle\s+)?\#(people)"#
  )
  /// «Planen skal gi en trygg oppvekst for barn og unge …» is told of the plan itself.
  private static let ofPlan = Pattern(
    #"^(?:(?:hand\p{L}+|tiltaks|tema|slt[\s–-]*)?plan(?:en|a)|(?:handlings)?programmet|strategien|(?:slt|salto)[\s–-]*arbeidet)\s+(?:skal|er|har|vil|gir|gjev|legger|bidrar)\b.*\b(?:blant|for|hos|mot|overfor|rundt)\s+(?:alle\s+)?\#(people)"#
  )
  /// «Med unge menes her …» sets the ages for all that follows.
  private static let definition = Pattern(
    #"\b(?:plan\p{L}*|strategien)\s+.{0,30}(?:omgrepet|begrepet)\s+[«"]?\#(people)\b|\b(?:med|omgrepet|begrepet|uttrykket|orda|ordene)\s+[«"]?\#(people)\b.{0,40}\b(?:plan|program|strategi|her\b|men(?:er|es)\b|mein(?:er|ast)\b|forst(?:år|ås)\b)"#
  )
  /// What is so in the country or elsewhere is not this plan's.
  private static let elsewhere = Pattern(
    #"\b(?:nasjonalt|på\s+landsbasis|i\s+landet|(?:andre|mange|noen|nokre|flere|fleire|(?:de|dei)\s+fleste)\s+kommun\w+)\b"#
  )
  /// Services whose own users a sentence may tell of.
  private static let service = Pattern(
    #"\b(?:\p{L}*helsestasjon\w*|\p{L}*klubb\w*|\p{L}*kontakt(?:en|a)|hfu|bup|ppt|nav|barnevern\w*|\p{L}*tenest(?:a|e|ene)|\p{L}*tjenest(?:en|e|ene)|\p{L}*skole(?:n|ne)?|\p{L}*skule(?:n|ne)?|\p{L}*senter(?:et)?|\p{L}*kurs(?:et|ene)?|\p{L}*gruppe(?:tilbud\w*)|\p{L}*tilbud(?:et|ene)?|\p{L}*tilbod(?:et|a)?|\p{L}*huset|\p{L}*prosjekt(?:et)?|ordningen|ordninga)\b"#
  )
  private static let aimOfOther = Pattern(
    #"målgrupp\w*\s+for\s+(?!(?:(?:hele|heile|denne|arbeidet|samarbeidet|innsatsen|kommunens|kommunen|vår|vårt|våre|det|alle|dei|de)\b|slt|salto|\p{L}*plan|\p{L}*program|\p{L}*strategi|\p{L}*tiltak(?:a|ene)?\b|\p{Lu}\p{L}+\s+kommune))\p{Ll}"#,
    caseSensitive: true)
  private static let counting = Pattern(
    #"statistikk|\bprosent|\d\s*%|ungdata|undersøk\w*|tabell|diagram|\bandel|\banmeld|kartlegging|innbygger|innbyggjar|lavalder|straffbar|\bstraff|mistenk|sikt(?:et|a)\b|lovbrudd|lovbrot|\btal(?:l|let|lene|a)\b|folkeregist|\bSSB\b|tendens|økning|auke\b|auka|nedgang|stigning|stiging"#
  )
  private static let countingHeading = Pattern(
    #"statistikk|ungdata|demografi|levekår|undersøkelse|undersøking|kartlegging|utfordringsbild|utfordringsbilet|kriminalitetsbild|status|situasjon|nøkkeltal|tal\b|fakta"#
  )
  private static let change = Pattern(
    #"\b(?:endr|utvid|spiss|forrige|førre|tidlegare|tidligere|opprinneleg|opphavleg|opprinnelig|hev|senk|redusert|frå\s+før|fra\s+før)\w*"#
  )
  private static let sharpened = Pattern(
    #"sekundær\w*|spiss\w*|\bfokus\w*|hovedvekt\w*|hovudvekt\w*|særskilt|særleg\s+(?:vekt|merksemd)|med\s+vekt\s+på|prioriter\w*|spesiell?t?\b|i\s+hovedsak|hovudsakleg|hovedsakelig|kjernegruppe"#
  )
  private static let part = Pattern(
    #"(?:innsats|satsings|satsnings|fokus)område|\btilbud(?:et)?\b|\btilbod(?:et)?\b|\btiltaket\b|\bprosjekt(?:et)?\b|\bkurset\b|\bprogrammet\s+er\b"#
  )
  private static let body = Pattern(
    #"\b(?:ungdoms|alders|oppvekst|innsats|fag)?team\w*|\b(?:styrings|koordinerings|arbeids)grupp\w*|områdemøt\w*"#
  )
  private static let beginsWithAim = Pattern(
    #"^(?:[\d.]+\s+)?(?:\p{L}+\s+)?(?:slt[- ]?)?\p{L}*målgrupp"#)
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
    let isToldOfPlan = [Self.model, Self.ofPlan, Self.definition].contains { $0.matches(text) }
    return isToldOfPlan ? 2 : 0
  }

  private var isUnderAim: Bool {
    if block.headings.last.map(Pattern.aimHeading.matches) ?? false { return true }
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
    if Self.elsewhere.matches(text) { return .other }
    if Self.part.matches(text) && strength < 5 { return .innsatsomraade }
    if isOfService(mention) { return .tiltak }
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
      Pattern.areaWord.matches(heading) && !Pattern.aimHeading.matches(heading)
    } ?? false
  }

  /// «Målgruppen for klubben er …» and «Helsestasjonen er for ungdom …» tell of one service.
  private func isOfService(_ mention: AgeReading.Mention) -> Bool {
    if Self.aimOfOther.matches(sentence.text) { return true }
    guard strength < 4 || !sentence.text.lowercased().contains("målgrupp") else { return false }
    let before = String(sentence.text[..<mention.place.lowerBound])
    guard let service = Self.service.first(in: before) else { return false }
    return !Self.subject.matches(String(before[..<service.range.lowerBound]))
  }

  /// What the whole plan is told of by, before any service is named.
  private static let subject = Pattern(
    #"\b(?:slt|salto)\b|plan(?:en|a)\b|program(?:met)?\b|strategi(?:en)?\b|\b(?:arbeid|samarbeid)(?:et)?\b|\btiltak(?:a|ene)\b|målgrupp"#
  )

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
  /// «Målgruppe», «Hvem planen er for»: headings above what says whom a plan is for.
  static let aimHeading = Pattern(
    #"målgrupp|^(?:[\d.]+\s+)?(?:hvem|kven)\s+(?!.*(?:ansvar|gjør|gjer\b|bidr|delt|\bmed\b)).*(?:plan|program|strategi|\bslt\b|gjeld|omfatt|femn|\bfor\b)"#
  )
  /// Headings that introduce a plan's own areas of effort.
  static let areaWord = Pattern(
    #"(?:innsats|satsings|satsnings|fokus)område|prioriterte\s+områd|satsingsfelt|hovedmål|hovudmål|delmål"#
  )
}
