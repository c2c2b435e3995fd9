/// What a body's section says, sorted by what it is about.
struct SectionFacts {
  var members: [String] = []
  var memberLines: [Int] = []
  var mandate: [String] = []
  /// Sentences that are in no list, for frequencies, leaders and limits.
  var sentences: [PlanSentence] = []
  /// Sentences under a heading about meetings, which need not say «møte» themselves.
  var meetingSentences: [PlanSentence] = []
  var chair: String?
  var limits: [String] = []

  private var part: BodyPart?
  /// Prose below a list of tasks is no task.
  private var mandateIsListed = false

  init(_ section: BodySection, in text: PlanText) {
    let name = section.name
    for index in section.blocks {
      let block = text.blocks[index]
      if index == section.blocks.lowerBound {
        readHead(block, at: index, name, in: text)
      } else if readCell(block) {
        continue
      } else if block.isHeading {
        readHeading(block, at: index, in: text)
      } else if block.isItem {
        readItem(block, at: index, in: text)
      } else {
        readProse(block, at: index, in: text)
      }
    }
    sortLooseItems()
  }

  // MARK: Heads

  /// «Styringsgruppe: ordfører, rådmann» and «Styret består av:» say more than a name.
  private mutating func readHead(
    _ block: PlanBlock, at index: Int, _ name: String, in text: PlanText
  ) {
    let head = LevelWords.unnumbered(block.text)
    let isHeadLine = HeadParting.end(of: head).map { head[..<$0].count <= name.count + 12 } ?? true
    guard isHeadLine || block.isHeading else {
      readProse(block, at: index, in: text)
      return
    }
    part = BodyPart.ledUp(by: head) ?? BodyPart.opened(by: head)
    // «Utførende nivå: Ungdomsteam» says no more than the name.
    guard let rest = HeadParting.rest(of: head),
      TitleReading.clean(rest) != name, !name.contains(TitleReading.clean(rest))
    else { return }
    let first = Prose.sentences(rest).first ?? rest
    if MemberSentence.looksLikeList(first) { take(members: first, block) }
    sentences += text.sentences(in: index..<index + 1)
  }

  private mutating func readHeading(_ block: PlanBlock, at index: Int, in text: PlanText) {
    let head = LevelWords.unnumbered(block.text)
    if let opened = BodyPart.opened(byHeading: head) {
      part = opened
      readAfterColon(block, at: index, in: text)
    } else {
      readProse(block, at: index, in: text)
    }
  }

  // MARK: Cells

  /// Whether the cells of a table of members go on.
  private var isInCells = false

  /// A table of members may come out with each cell in a paragraph of its own.
  private mutating func readCell(_ block: PlanBlock) -> Bool {
    if CellHeads.isHead(block.text) {
      isInCells = isInCells || CellHeads.isOfRoles(block.text)
      return true
    }
    guard isInCells, !block.isItem, CellHeads.mayBeCell(block.text) else {
      isInCells = false
      return false
    }
    if CellHeads.isRole(block.text) { take(member: block.text, block) }
    return true
  }

  // MARK: Lists

  private var looseItems: [(text: String, block: PlanBlock)] = []

  private mutating func readItem(_ block: PlanBlock, at index: Int, in text: PlanText) {
    switch part {
    case .members: take(member: block.text, block)
    case .mandate:
      mandate.append(block.text)
      mandateIsListed = true
    case .meetings: meetingSentences += text.sentences(in: index..<index + 1)
    case .chair where chair == nil: chair = RoleReading.role(of: block.text)
    default:
      if let opened = BodyPart.opened(by: block.text), block.text.contains(":") {
        part = opened
        readAfterColon(block, at: index, in: text)
        part = nil
      } else {
        looseItems.append((block.text, block))
        sentences += text.sentences(in: index..<index + 1)
      }
    }
    if DecisionLimit.isStated(in: block.text) { limits.append(block.text) }
  }

  /// Items right below a body's name are its members where they look like roles, else its mandate.
  private mutating func sortLooseItems() {
    guard !looseItems.isEmpty else { return }
    let areRoles = looseItems.count { MemberSentence.looksLikeRole($0.text) } * 2 > looseItems.count
    if areRoles && members.isEmpty {
      for item in looseItems { take(member: item.text, item.block) }
    } else if !areRoles && mandate.isEmpty {
      mandate = looseItems.map(\.text)
    }
  }

  private mutating func take(member: String, _ block: PlanBlock) {
    guard let role = RoleReading.role(of: member) else { return }
    if chair == nil, let leading = ChairReading.marked(member) { chair = leading }
    if !members.contains(role) { members.append(role) }
    memberLines += block.lines
  }

  private mutating func take(members list: String, _ block: PlanBlock) {
    for entry in MemberList.entries(of: list) { take(member: entry, block) }
  }

  // MARK: Prose

  private mutating func readProse(_ block: PlanBlock, at index: Int, in text: PlanText) {
    if let opened = BodyPart.opened(by: block.text), isLabelled(block.text) {
      part = opened
      readAfterColon(block, at: index, in: text)
      return
    }
    if part == .members || part == nil && members.isEmpty && sentences.isEmpty,
      let entries = LineList.entries(of: block, in: text, isLedUpTo: part == .members)
    {
      for entry in entries { take(member: entry, block) }
      return
    }
    for sentence in text.sentences(in: index..<index + 1) { read(sentence, block) }
  }

  private mutating func read(_ sentence: PlanSentence, _ block: PlanBlock) {
    sentences.append(sentence)
    if part == .meetings { meetingSentences.append(sentence) }
    if DecisionLimit.isStated(in: sentence.text) { limits.append(sentence.text) }
    if let led = BodyPart.ledUp(by: sentence.text) {
      part = led
    } else if let entries = MemberSentence.entries(in: sentence.text) {
      if members.isEmpty { for entry in entries { take(member: entry, block) } }
      if part == .members { part = nil }
    } else if part == .members, MemberSentence.looksLikeList(sentence.text) {
      take(members: sentence.text, block)
    } else if part == nil, members.isEmpty, MemberSentence.isBareList(sentence.text) {
      take(members: sentence.text, block)
    } else if part == nil, members.isEmpty,
      let list = MemberSentence.listAfterColon(in: sentence.text)
    {
      take(members: list, block)
    } else if part == .mandate, !mandateIsListed {
      mandate.append(sentence.text)
    }
  }

  private static let label = Pattern(#"^[^.:]{3,40}:(?:\s|$)"#)
  private func isLabelled(_ text: String) -> Bool { Self.label.matches(text) }

  /// What stands after the colon of «Medlemmer: …» or «Møter: …».
  private mutating func readAfterColon(_ block: PlanBlock, at index: Int, in text: PlanText) {
    guard let colon = block.text.firstIndex(of: ":") else { return }
    let rest = block.text[block.text.index(after: colon)...].trimmed
    guard !rest.isEmpty else { return }
    let own = text.sentences(in: index..<index + 1)
    switch part {
    case .members: take(members: Prose.sentences(rest).first ?? rest, block)
    case .mandate: mandate += Prose.sentences(rest)
    case .meetings: meetingSentences += own
    case .chair: chair = chair ?? RoleReading.role(of: rest)
    case .limits: limits.append(rest)
    case nil: break
    }
    sentences += own
    if part == .members || part == .meetings || part == .chair { part = nil }
  }
}

/// Tells what a body may decide by itself.
enum DecisionLimit {
  private static let limit = Pattern(
    #"\bkroner\b|\bkr\.?\s*\d|\bbeslutningsmyndighet|\bavgjerdsmynd|\bvedtaksmynd|\bfullmakt|\bbeslut(?:te|ta|ning\w*)\s+(?:om\s+|på\s+)?(?:bruk|midler|økonom)|\bkan\s+(?:ikke\s+|ikkje\s+)?(?:ta\s+)?(?:beslut|avgjer|vedta)"#
  )
  static func isStated(in text: String) -> Bool { limit.matches(text) }
}
