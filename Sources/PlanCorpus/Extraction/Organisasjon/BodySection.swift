/// A stretch of a plan about one body.
struct BodySection {
  let mention: LevelWords.Mention
  let name: String
  /// Places in the text's blocks: the head and what follows it.
  let blocks: Range<Int>
}

/// What the lines of a body's section are about.
enum BodyPart {
  case members, mandate, meetings, chair, limits

  private static let words: [(Pattern, BodyPart)] = [
    (
      Pattern(
        #"^(?:faste\s+)?(?:medlem|deltak|deltag|sammenset|samanset|består|representa|representer|hvem\s+(?:deltar|sitter|møter)|kven\s+(?:deltek|sit|møter))"#
      ), .members
    ),
    (
      Pattern(
        #"^(?:møte|møti|frekvens|hyppighet|hyppigheit|hvor\s+ofte|kor\s+ofte)"#), .meetings
    ),
    (Pattern(#"^(?:leder|leiar|ledelse|leiing|sekretær|sekretariat)"#), .chair),
    (Pattern(#"^(?:beslutning|fullmakt|myndighet|avgjerd|vedtak|økonomi)"#), .limits),
    (
      Pattern(
        #"^(?:mandat|(?:hoved|hovud)?oppg[aå]ve|ansvar|rolle|formål|føremål|hensikt|funksjon|arbeidsoppg)"#
      ), .mandate
    ),
  ]

  /// The part that a heading or a label opens.
  static func opened(by text: String) -> BodyPart? {
    words.first { $0.0.matches(text) }?.1
  }

  /// A heading may also lead up to members: «Gruppa består av:».
  static func opened(byHeading heading: String) -> BodyPart? {
    guard !heading.hasSuffix(".") else { return nil }
    if let part = opened(by: heading) { return part }
    guard heading.split(separator: " ").count <= 8, ledUp(by: heading) == .members else {
      return nil
    }
    return .members
  }

  private static let composition = Pattern(
    #"\b(?:disse|desse|følgende|følgjande)\s+(?:\p{L}+\s+)?(?:er\s+med|deltar|deltek|møter|sitter|sit)\b|\bmed\s+i\s+(?:gruppa|gruppen|rådet|utvalget|utvalet|forumet|teamet)\b|\b(?:består|bestå|beståande|sammensatt|samansett|sett\s+saman|satt\s+sammen|medlemm\w+|deltakere|deltakarar|deltagere|representert|representerte|representantar|representanter)\b"#
  )
  private static let duty = Pattern(
    #"\b(?:mandat\w*|oppg[aå]v\w*|ansvar\w*|skal|hensikt|formål|føremål|rolle)\b"#)

  /// The part that a sentence ending in a colon leads up to.
  static func ledUp(by text: String) -> BodyPart? {
    if text.hasSuffix(" skal") { return .mandate }
    guard text.hasSuffix(":") else { return nil }
    if composition.matches(text) { return .members }
    return duty.matches(text) ? .mandate : nil
  }
}

/// Finds the stretches that are about bodies of the three levels.
enum BodySections {
  static func find(in text: PlanText) -> [BodySection] {
    let heads = text.blocks.indices.filter { mention(at: $0, in: text) != nil }
    let firm = heads.compactMap { section(at: $0, heads: heads, in: text) }
    guard firm.contains(where: { !$0.mention.isLocal }) else { return [] }
    return firm.filter { !$0.mention.isLocal || belongs($0, to: firm, in: text) }
  }

  private static let organising = Pattern(
    #"organiser|organisasjon|struktur|slt[- ]modell|samarbeidsorgan|nivå|slt\s+i\s+praksis|roller\s+og\s+ansvar"#
  )

  /// A body that merely tends to stand on a level counts beside the firm ones alone: under a
  /// heading about how SLT is organised, or right after another body's section.
  private static func belongs(
    _ section: BodySection, to others: [BodySection], in text: PlanText
  ) -> Bool {
    let head = text.blocks[section.blocks.lowerBound]
    return head.isUnder(organising)
      || others.contains {
        !$0.mention.isLocal && $0.blocks.upperBound == section.blocks.lowerBound
      }
      || others.contains { !$0.mention.isLocal && $0.name.lowercased().contains(stem(section)) }
  }

  private static func stem(_ section: BodySection) -> String {
    String(section.mention.words.lowercased().prefix(10))
  }

  /// Most words a head that is no sentence has.
  private static let longestName = 7

  /// The body that a block is the head of.
  private static func mention(at index: Int, in text: PlanText) -> LevelWords.Mention? {
    let block = text.blocks[index]
    let head = LevelWords.unnumbered(block.text)
    guard !block.isTaken, let mention = text.levels.beginning(of: head),
      isHead(head, block, mention), !isHeadedAlready(index, mention, in: text),
      !isAmongItems(index, in: text) || inline.matches(head)
    else { return nil }
    return mention
  }

  /// A paragraph right below the heading of its own body opens no section of its own.
  private static func isHeadedAlready(
    _ index: Int, _ mention: LevelWords.Mention, in text: PlanText
  ) -> Bool {
    let block = text.blocks[index]
    guard index > 0, block.kind == .prose, text.blocks[index - 1].isHeading,
      !inline.matches(LevelWords.unnumbered(block.text)) || isOpening(block.text, block, mention)
    else { return false }
    let above = text.levels.mentions(in: LevelWords.unnumbered(text.blocks[index - 1].text))
    return above.contains { $0.level == mention.level || mention.isLocal }
  }

  /// The bare name of a body in the midst of a list is an entry, not a head.
  private static func isAmongItems(_ index: Int, in text: PlanText) -> Bool {
    guard text.blocks[index].isItem else { return false }
    return [index - 1, index + 1].contains { beside in
      text.blocks.indices.contains(beside) && text.blocks[beside].isItem
    }
  }

  private static func section(at index: Int, heads: [Int], in text: PlanText) -> BodySection? {
    guard let mention = mention(at: index, in: text) else { return nil }
    let end = end(of: index, heads: heads, in: text)
    let head = LevelWords.unnumbered(text.blocks[index].text)
    let isOpened = isOpening(head, text.blocks[index], mention)
    guard end > index + 1 || inline.matches(head) || isOpened else { return nil }
    if isOpened {
      return BodySection(
        mention: mention, name: LevelWords.name(of: mention, in: head), blocks: index..<end)
    }
    var (named, name) = text.levels.specificName(of: mention, in: head)
    if named.isLocal, let level = level(above: index, in: text) {
      named = LevelWords.Mention(
        level: level, place: named.place, words: named.words, isLocal: false)
    }
    return BodySection(mention: named, name: name, blocks: index..<end)
  }

  /// Under «Koordinerende nivå» a team is of that level, whatever level such teams tend to have.
  private static func level(above index: Int, in text: PlanText) -> Nivå? {
    let before = index > 0 && text.blocks[index - 1].isHeading ? text.blocks[index - 1].text : nil
    return [before, text.blocks[index].headings.last].compactMap(\.self).lazy
      .compactMap { text.levels.beginning(of: LevelWords.unnumbered($0)) }
      .first { $0.isGeneric }?.level
  }

  private static let koordinator = Pattern(#"koordinator"#)
  private static let inline = Pattern(#"^[^.:]{3,60}(?::|\.|\s[–—-])\s+\S"#)

  /// A heading that names a body, a short line that is only its name, or «Body: members».
  private static func isHead(
    _ text: String, _ block: PlanBlock, _ mention: LevelWords.Mention
  ) -> Bool {
    let before = text[..<mention.place.upperBound]
    guard !koordinator.matches(String(before)) else { return false }
    let words = text.split(separator: " ").count
    if block.isHeading {
      let most = mention.isGeneric ? longestName + 3 : longestName
      return !text.hasSuffix(".") && (words <= most || BodyPart.ledUp(by: text) != nil)
    }
    if case .row = block.kind { return false }
    let name = LevelWords.name(of: mention, in: text)
    if isOpening(text, block, mention) { return true }
    let isAlone = words <= longestName && TitleReading.clean(text).count <= name.count + 1
    return isAlone || (inline.matches(text) && colonFollows(name, in: text))
  }

  /// A paragraph that says which body it is about and leads up to a list of its members.
  private static func isOpening(
    _ text: String, _ block: PlanBlock, _ mention: LevelWords.Mention
  ) -> Bool {
    guard block.kind == .prose, !mention.isGeneric else { return false }
    return BodyPart.ledUp(by: text) == .members
      || LevelDeclarations.ownName(in: Prose.sentences(text).first ?? text) != nil
  }

  private static func colonFollows(_ name: String, in text: String) -> Bool {
    guard let end = HeadParting.end(of: text) else { return false }
    return text[..<end].count <= name.count + (text[end] == ":" ? 12 : 2)
  }

  /// A section ends at the next heading that opens no part of it, or at the next body's head.
  private static func end(of index: Int, heads: [Int], in text: PlanText) -> Int {
    let nextHead = heads.first { $0 > index } ?? text.blocks.count
    let opener = mention(at: index, in: text)
    let isOpened =
      opener.map { isOpening(text.blocks[index].text, text.blocks[index], $0) } ?? false
    var isInCells = false
    for place in (index + 1)..<nextHead {
      let block = text.blocks[place]
      let head = LevelWords.unnumbered(block.text)
      let isPart = BodyPart.opened(byHeading: head) != nil
      if CellHeads.isHead(block.text) { isInCells = true }
      if block.text.hasSuffix(".") { isInCells = false }
      // The cells of a table that stand one by one look like headings.
      let isCell = isInCells && head == block.text && CellHeads.mayBeCell(block.text)
      if block.isHeading, !head.hasSuffix("."), !isPart, !isCell { return place }
      if case .row = block.kind { return place }
      if block.isTaken { return place }
      // What a paragraph has opened ends where the next tells of another level's body.
      if isOpened, block.kind == .prose, let other = text.levels.beginning(of: block.text),
        other.level != opener?.level
      {
        return place
      }
    }
    return nextHead
  }
}

/// Where the name at the head of a paragraph ends: at its colon, its dot or its dash.
enum HeadParting {
  private static let mark = Pattern(#":(?=\s|$)|\.(?=\s)|\s[–—-](?=\s)"#)

  static func end(of text: String) -> String.Index? {
    mark.first(in: text)?.range.lowerBound
  }

  /// What follows the head's mark.
  static func rest(of text: String) -> String? {
    guard let match = mark.first(in: text) else { return nil }
    let rest = text[match.range.upperBound...].trimmed
    return rest.isEmpty ? nil : rest
  }
}

/// Heads of the columns of a table of members whose cells stand one to a line.
enum CellHeads {
  private static let head = Pattern(
    #"^(?:rolle|navn|namn|funksjon|stilling|tittel|tjeneste|teneste|tenestestad|tjenestested|enhet|eining|virksomhet|verksemd|instans|etat|representant|telefon|e-?post)$"#
  )
  private static let ofNames = Pattern(#"^(?:navn|namn|telefon|e-?post)$"#)

  static func isHead(_ text: String) -> Bool { head.matches(text) }
  static func isOfRoles(_ text: String) -> Bool { isHead(text) && !ofNames.matches(text) }

  private static let noRole = Pattern(#"^(?:vakant|ledig|ubesatt|[-–—]|\+?[\d\s]+|\S+@\S+)$"#)

  static func mayBeCell(_ text: String) -> Bool {
    text.split(separator: " ").count <= 7 && !text.endsSentence
  }

  static func isRole(_ text: String) -> Bool {
    mayBeCell(text) && !noRole.matches(text) && !isHead(text)
  }
}
