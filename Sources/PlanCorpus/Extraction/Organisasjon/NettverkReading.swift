/// Finds networks beside the three levels: sections headed by one, entries of a list of them,
/// and sentences that name one.
enum NettverkReading {
  static func read(_ text: PlanText) -> [Nettverk] {
    var networks: [Nettverk] = []
    for network in headed(text) + listed(text) + named(text)
    where !networks.contains(where: { same($0.name, network.name) }) {
      networks.append(network)
    }
    return networks
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    let first = slug(left)
    let second = slug(right)
    return first == second || first.hasPrefix(second) || second.hasPrefix(first)
  }

  // MARK: Sections

  private static let network = Pattern(
    #"nettverk|\bslt\b.*\bsamarbeid|\bsalto\b.*samarbeid|^(?:[\d.]+\s+)?(?:fast\s+)?samarbeid\s+(?:rundt|med|på|i)\b|(?:regionalt|nasjonalt|interkommunalt|lokalt)\s+(?:\p{L}+[\s-]){0,2}(?:samarbeid|forum|nettverk)|samarbeidsforum"#
  )
  /// Headings that promise an action, name the model itself or two partners are no networks.
  private static let other = Pattern(
    #"^(?:[\d.]+\s+)?(?:utvikle|styrke|bidra|etablere|skape|sikre|gjøre|få|videreutvikle|vidareutvikle|forebygge|førebygge|økt|auka|bedre|betre|tiltak)\b|samarbeid\w*\s+mellom|samarbeidspartner|forankring|samhandlingsmodell|foreldre|skole-hjem|skule-heim"#
  )

  private static func headed(_ text: PlanText) -> [Nettverk] {
    text.blocks.indices.compactMap { index in
      let block = text.blocks[index]
      guard block.isHeading, !block.isTaken, network.matches(block.text),
        !other.matches(block.text), !block.isUnder(.areaWord)
      else { return nil }
      let own = (index + 1)..<end(of: index, in: text)
      guard !own.isEmpty, !text.blocks[own.lowerBound].isItem else { return nil }
      let last = text.blocks[own.upperBound - 1].span.upperBound
      return network(
        named: LevelWords.unnumbered(block.text), sentences: text.sentences(in: own),
        evidence: text.evidence(block.span.lowerBound...last))
    }
  }

  private static func end(of index: Int, in text: PlanText) -> Int {
    text.blocks[(index + 1)...].firstIndex { $0.isHeading || $0.isTaken } ?? text.blocks.count
  }

  private static func network(
    named name: String, sentences: ArraySlice<PlanSentence>, evidence: Evidence
  ) -> Nettverk {
    let frequency = MeetingReading.frequency(in: sentences.map(\.text))
    return Nettverk(
      name: TitleReading.clean(name), meetingFrequency: frequency?.text,
      meetingsPerYear: frequency?.perYear, evidence: evidence)
  }

  // MARK: Lists

  private static let introduces = Pattern(#"nettverk|\bsamarbeid(?!s?partn)|arena|møteplass"#)
  private static let entry = Pattern(#"nettverk|\bforum\b|\w+forum\b"#)

  private static let crime = Pattern(#"\bkriminelle\b|\bgjeng"#)

  private static func listed(_ text: PlanText) -> [Nettverk] {
    text.blocks.indices.compactMap { index in
      let block = text.blocks[index]
      guard block.isItem, !block.isTaken, entry.matches(block.text), !crime.matches(block.text),
        block.text.split(separator: " ").count <= 14,
        let lead = lead(of: index, in: text), introduces.matches(lead)
      else { return nil }
      let name = block.text.split(whereSeparator: { ",;:(–".contains($0) }).first.map(\.trimmed)
      return network(
        named: name ?? block.text, sentences: text.sentences(in: index..<index + 1),
        evidence: text.evidence(block.span))
    }
  }

  /// What leads up to a list: the block before its first item, else the heading.
  private static func lead(of index: Int, in text: PlanText) -> String? {
    text.blocks[..<index].last { !$0.isItem && !$0.isAddress }?.text
  }

  // MARK: Sentences

  private static let phrase = Pattern(
    #"\b((?:det\s+)?(?:(?:nasjonal|regional|interkommunal|lokal|nordisk|fylkesvis|fylkeskommunal)\p{L}*)\s+(?:(?:slt|salto)[\s–-]*)?(?:(?:koordinator|slt)?nettverk\p{L}*|forum\p{L}*|samarbeidsforum\p{L}*))"#
  )
  private static let takesPart = Pattern(
    #"\b(?:deltar|deltek|møt\w*|medlem|med\s+i|inngår|inngår|samarbeid\w*|har|finst|finnes|er\s+det)\b"#
  )

  private static func named(_ text: PlanText) -> [Nettverk] {
    text.sentences.compactMap { sentence in
      let block = text.block(of: sentence)
      let isHeaded = block.headings.last.map(network.matches) ?? false
      guard !block.isTaken, !block.isHeading, !block.isItem, !isHeaded,
        takesPart.matches(sentence.text),
        let match = phrase.first(in: sentence.text), let name = match.text(1)
      else { return nil }
      return network(
        named: name.replacing("det ", with: ""), sentences: [sentence][...],
        evidence: text.evidence(sentence.lines))
    }
  }
}
