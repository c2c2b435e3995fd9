/// Finds tiltak that are items of a list: under «Tiltak:», under an area's heading, or with the
/// ansvar inside them.
enum ListedTiltak {
  /// Items under «Tiltak:», under what has been done, or with an ansvar of their own.
  static func find(in outline: Outline) -> [TiltakBlock] {
    blocks(in: outline) { list in
      leads(list, in: outline) || namesAnsvar(list, in: outline)
        || (isBracketed(list, in: outline) && !isDescriptive(list, in: outline))
    }
  }

  /// Items right under the heading of an area, where nothing else says that they are tiltak.
  static func findUnderAreas(in outline: Outline) -> [TiltakBlock] {
    blocks(in: outline) { list in
      guard !isDescriptive(list, in: outline), !isIntroduced(list, in: outline),
        !isOfStatements(list, in: outline)
      else { return false }
      let heading = list.lines.flatMap {
        AreaHeadings.resolve(above: $0.lowerBound, skipping: [], in: outline)
      }
      return heading?.isDeclared ?? false
    }
  }

  private static func blocks(
    in outline: Outline, where accepts: (BulletList) -> Bool
  ) -> [TiltakBlock] {
    BulletList.all(in: outline).filter { list in
      guard let first = list.items.first?.lines.first else { return false }
      return !AreaHeadings.isClosed(first, in: outline) && !isRejected(list, in: outline)
        && accepts(list)
    }.flatMap { list in
      let shared = sharedAnsvar(list, in: outline)
      let isBracketed = isBracketed(list, in: outline)
      return list.items.compactMap { item in
        var block = block(of: item, in: list, isBracketed: isBracketed, outline)
        if let shared, item.labels.isEmpty { block?.columns[.ansvar] = shared }
        return block
      }
    }
  }

  /// An ansvar that stands apart below the last item, where no other has one, is every item's.
  private static func sharedAnsvar(_ list: BulletList, in outline: Outline) -> String? {
    guard list.items.count > 1, let last = list.items.last, let line = last.lines.last,
      list.items.dropLast().allSatisfy(\.labels.isEmpty), let label = last.labels.first,
      label > line + 1, case .label(.ansvar, let text) = outline.lines[label].role, !text.isEmpty
    else { return nil }
    return LabelReading.parts(of: text).lead
  }

  // MARK: What leads up to a list

  private static let rejection = Pattern(
    #"\b(?:ikke|ikkje)\s+(?:(?:er|ble|blei|vart|blir|lenger|lengre|lengjer|ført|gjør|gjer|vi)\s+){0,3}(?:tatt|teke?[tn]?|tekne|med|videre|vidare|videreført\w*|vidareført\w*|prioritert\w*|vedtatt\w*|vedteke?\w*|gjennomført\w*)\b|\b(?:ikke|ikkje)\s+(?:lenger|lengre|lengjer)\b|\blagt\s+(?:bort|ned)\b|\bnedlag[td]e?\b|\bavvikl|\bavslutt|\bforkast|\bavvis|\bdropp(?:et|a)\b|\butgå(?:r|tt)"#
  )

  /// What leads up to the list says that its items were turned down or have ended.
  private static func isRejected(_ list: BulletList, in outline: Outline) -> Bool {
    guard let lead = list.lead, outline.lines[lead].text.hasSuffix(":") else { return false }
    let above = (lead > 0 ? [lead - 1, lead] : [lead]).filter { !outline.lines[$0].isBlank }
    return rejection.matches(
      Prose.join(above.map { outline.lines[$0].text }).singleSpaced)
  }

  private static let lead = Pattern(
    #"^(?:\d[\d.]*\s+)?(?:(?:konkrete|aktuelle|nye|våre|viktige|planlagte|prioriterte|følgende|følgjande|faste|eksisterande?)\s+)*(?:tiltak(?:a|ene|et)?|aktivitet(?:er|ar)|tiltak\s+og\s+aktivitet(?:er|ar))(?:\s+(?:i|for|mot|på|under|innen|innan|som|til|og)\b.*|\s+20\d\d.*)?\s*:?$|^(?:dette|det)\s+(?:skal|vil|gjør|gjer)\s+vi\b|^vi\s+(?:vil|skal)\b.{0,60}:$|^slik\s+(?:skal|gjør|gjer|jobber|arbeider)\s+vi\b.*|^(?:hva|kva)\s+(?:vil|skal|gjør|gjer)\s+vi\b|\btiltak(?:a|ene|et)?\b[^.]{0,60}:$"#
  )
  private static let descriptiveLead = Pattern(
    #"^(?:del|hoved|hovud)?mål(?:a|ene|et|setting\w*|setjing\w*)?\s*:?$|medlem|mandat|oppgav|oppgåv|består\s+av|deltak|deltek|følgende\s+plan|følgjande\s+plan|saker|prinsipp|kjennetegn|kjenneteikn|utfordring|årsak|risikofaktor|beskyttelsesfaktor|indikator|suksess|kriteri|status|statistikk|tall\s|evaluer|kilde|kjelde|vedtatt|vedteke|forankra\s+i|forankret\s+i|sett?es?\s+i\s+samanheng|nivåer|målgruppe|ikke\s+(?:tiltak|videreført)|ikkje\s+(?:tiltak|vidareført)|forkast|avvist|avslutt|innsatsområd|satsingsområd|definisjon|sorter|inndel|delt\s+inn|\bplane(?:r|ne|ane)\b|ansvar\s+for\s+å\s*:"#
  )

  static func isLead(_ text: String) -> Bool {
    text.utf8.count < 200 && (lead.matches(text) || ReportedTiltak.isIntroduction(text))
      && !descriptiveLead.matches(text)
  }

  /// A line that leads up to the list says so, or the heading right above its prose does.
  private static func leads(_ list: BulletList, in outline: Outline) -> Bool {
    guard let place = list.lead else { return false }
    let line = outline.lines[place]
    switch line.role {
    case .heading: return isLead(outline.headingText(at: place))
    case .label(.innhold, let text): return text.isEmpty && isLead(line.text)
    case .prose, .headingEnd:
      if isLead(line.text) { return isFree(place, in: outline) }
      guard !line.text.hasSuffix(":"), let heading = headingText(above: place, in: outline) else {
        return false
      }
      return isLead(heading) && place - heading.line <= 12
    default: return false
    }
  }

  /// «Vi skal:» says that the items are tiltak, but not amid the visjon or the mandate.
  private static func isFree(_ place: Int, in outline: Outline) -> Bool {
    guard !named.matches(outline.lines[place].text),
      let heading = headingText(above: place, in: outline)
    else { return true }
    return SectionKind.of(heading.text) == nil
  }

  private static let named = Pattern(#"tiltak|aktivitet"#)

  private static func isLead(_ heading: (text: String, line: Int)) -> Bool { isLead(heading.text) }

  private static func headingText(
    above place: Int, in outline: Outline
  ) -> (text: String, line: Int)? {
    outline.headingsUpwards(from: place).first { _ in true }.map {
      (outline.headingText(at: $0), $0)
    }
  }

  /// Background, mandates and the like, by the nearest heading or by the line right above.
  private static func isDescriptive(_ list: BulletList, in outline: Outline) -> Bool {
    guard let first = list.lines?.lowerBound else { return true }
    if let heading = outline.headingsUpwards(from: first).first(where: { _ in true }),
      SectionKind.of(outline.lines[heading].text) != nil
        || descriptiveLead.matches(outline.headingText(at: heading))
    {
      return true
    }
    guard let lead = list.lead, outline.lines[lead].text.utf8.count < 400 else { return false }
    return descriptiveLead.matches(outline.lines[lead].text)
      && outline.lines[lead].text.hasSuffix(":")
  }

  /// Whether prose ending in a colon says what the items are, and not that they are tiltak.
  private static func isIntroduced(_ list: BulletList, in outline: Outline) -> Bool {
    guard let lead = list.lead else { return false }
    switch outline.lines[lead].role {
    case .prose: return outline.lines[lead].text.hasSuffix(":")
    case .label(let label, _): return label != .innhold
    case .tiltak, .row: return true
    default: return false
    }
  }

  /// «Ungdom har noen å snakke med.» says how it shall be, not what is done for it.
  private static func isOfStatements(_ list: BulletList, in outline: Outline) -> Bool {
    let statements = list.items.count { item in
      let text = text(of: item, in: outline)
      return text.hasSuffix(".") && Prose.sentences(text).count == 1
        && text.split(separator: " ").count >= 4
    }
    return statements * 10 > list.items.count * 6
  }

  private static func namesAnsvar(_ list: BulletList, in outline: Outline) -> Bool {
    let own = list.items.count { item in
      let text = text(of: item, in: outline)
      let labels = item.labels.contains { isAnsvar(outline.lines[$0].role) }
      return labels || LabelReading.parts(of: text).labels.contains { $0.0 == .ansvar }
    }
    guard own * 2 >= list.items.count, own > 0, list.items.count > 1 else { return false }
    let heading = list.lines.flatMap { headingText(above: $0.lowerBound, in: outline) }
    return heading.flatMap { SectionKind.of($0.text) } == nil
  }

  private static func isBracketed(_ list: BulletList, in outline: Outline) -> Bool {
    BracketAnsvar.isWay(of: list.items.map { text(of: $0, in: outline) })
  }

  private static func text(of item: BulletList.Item, in outline: Outline) -> String {
    Prose.join(item.lines.map { Paragraphs.content(of: outline.lines[$0]) })
  }

  private static func isAnsvar(_ role: LineRole) -> Bool {
    if case .label(.ansvar, _) = role { true } else { false }
  }

  // MARK: Items to blocks

  private static let ended = Pattern(
    #"\((?:avslutt\w*|utgår|utgått|nedlagt|forkastet|forkasta|avvist)\)|\b(?:ble|blei|vart|er)\s+(?:avvist|forkastet|forkasta|ikke\s+vedtatt|ikkje\s+vedteke)\b|\bikke\s+videreført|\bikkje\s+vidareført"#
  )

  private static func block(
    of item: BulletList.Item, in list: BulletList, isBracketed: Bool, _ outline: Outline
  ) -> TiltakBlock? {
    guard let first = item.lines.first, let last = (item.lines + item.labels).max() else {
      return nil
    }
    let whole = text(of: item, in: outline)
    let (told, labels) = LabelReading.parts(of: whole)
    let bracketed = isBracketed ? BracketAnsvar.split(told) : BracketAnsvar.certain(told)
    let text = bracketed?.text ?? told
    guard text.contains(where: \.isLetter), !ended.matches(whole) else { return nil }
    var block = TiltakBlock(
      title: "", lead: text, lines: first...last, bodyStart: item.labels.first ?? last + 1)
    let own = ownText(of: item, text, in: outline)
    if isReported(list, in: outline) {
      let deed = ReportedTiltak.deed(in: Prose.sentences(own).first ?? own)
      block.take(title: TitleReading.ofSentence(deed.what))
      block.columns[.ansvar] = deed.actor
    } else {
      block.take(title: TitleReading.ofSentence(own))
    }
    block.printedNumber = item.number
    block.heading = AreaHeadings.resolve(above: first, skipping: [], in: outline)
    if let bracketed { block.columns[.ansvar] = bracketed.ansvar }
    for (label, value) in labels where !value.isEmpty { block.columns[label] = value }
    return block
  }

  private static func isReported(_ list: BulletList, in outline: Outline) -> Bool {
    list.lead.map { ReportedTiltak.isIntroduction(outline.lines[$0].text) } ?? false
  }

  /// The item without the items below it.
  private static func ownText(
    of item: BulletList.Item, _ text: String, in outline: Outline
  ) -> String {
    let own = item.lines.dropFirst().prefix { !outline.lines[$0].isItem }
    guard own.count < item.lines.count - 1, let first = item.lines.first else { return text }
    let lines = [first] + own
    return LabelReading.parts(
      of: Prose.join(lines.map { Paragraphs.content(of: outline.lines[$0]) })
    ).lead
  }
}
