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
    #"\b(?:består|bestå|beståande|sammensatt|samansett|sett\s+saman|satt\s+sammen|medlemm\w+|deltakere|deltakarar|deltagere|representert|representerte|representantar|representanter)\b"#
  )
  private static let duty = Pattern(
    #"\b(?:mandat\w*|oppg[aå]v\w*|ansvar\w*|skal|hensikt|formål|føremål|rolle)\b"#)

  /// The part that a sentence ending in a colon leads up to.
  static func ledUp(by text: String) -> BodyPart? {
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
    guard !block.isTaken, let mention = LevelWords.beginning(of: head),
      isHead(head, block, mention), !isAmongItems(index, in: text) || inline.matches(head)
    else { return nil }
    return mention
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
    guard end > index + 1 || inline.matches(head) else { return nil }
    let (named, name) = LevelWords.specificName(of: mention, in: head)
    return BodySection(mention: named, name: name, blocks: index..<end)
  }

  private static let koordinator = Pattern(#"koordinator"#)
  private static let inline = Pattern(#"^[^.:]{3,60}:\s+\S"#)

  /// A heading that names a body, a short line that is only its name, or «Body: members».
  private static func isHead(
    _ text: String, _ block: PlanBlock, _ mention: LevelWords.Mention
  ) -> Bool {
    let before = text[..<mention.place.upperBound]
    guard !koordinator.matches(String(before)) else { return false }
    let words = text.split(separator: " ").count
    if block.isHeading {
      return !text.hasSuffix(".") && (words <= longestName || BodyPart.ledUp(by: text) != nil)
    }
    if case .row = block.kind { return false }
    let name = LevelWords.name(of: mention, in: text)
    let isAlone = words <= longestName && TitleReading.clean(text).count <= name.count + 1
    return isAlone || (inline.matches(text) && colonFollows(name, in: text))
  }

  private static func colonFollows(_ name: String, in text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return text[..<colon].count <= name.count + 12
  }

  /// A section ends at the next heading that opens no part of it, or at the next body's head.
  private static func end(of index: Int, heads: [Int], in text: PlanText) -> Int {
    let nextHead = heads.first { $0 > index } ?? text.blocks.count
    for place in (index + 1)..<nextHead {
      let block = text.blocks[place]
      let head = LevelWords.unnumbered(block.text)
      let isPart = BodyPart.opened(byHeading: head) != nil
      if block.isHeading, !head.hasSuffix("."), !isPart { return place }
      if case .row = block.kind { return place }
      if block.isTaken { return place }
    }
    return nextHead
  }
}
