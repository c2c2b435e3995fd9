/// Reads the bodies of the three levels from sections that are headed by them.
enum OrganisasjonReading {
  static func read(_ outline: Outline, skipping taken: Set<Int>) -> Organisasjon {
    let headings = outline.lines.indices.filter { index in
      outline.lines[index].isHeading && !taken.contains(index)
    }
    var organs: [Organ] = []
    for index in headings {
      guard let level = level(of: outline.lines[index].text) else { continue }
      let end = end(of: index, headings: headings, in: outline)
      let section = Section(outline: outline, lines: index..<end)
      guard section.describesBody else { continue }
      organs.append(organ(level, section))
    }
    return Organisasjon(levels: withFrequencies(organs, outline, taken))
  }

  // MARK: Levels

  private static let levels: [(Pattern, Nivå)] =
    ([
      (#"^(?:det\s+)?koordiner(?:ings|ande|ende)|koordineringsgrupp"#, .koordinerende),
      (#"^(?:det\s+)?utf[øo]r(?:er|ende|ande)|^(?:det\s+)?ut[øo]v(?:er|ende|ande)"#, .utførende),
      (#"^(?:det\s+)?styr(?:ings|ende|ande)|politiråd|^(?:slt[ -])?styret?\b"#, .styrende),
    ] as [(String, Nivå)]).map { (Pattern($0.0), $0.1) }

  private static func level(of heading: String) -> Nivå? {
    guard heading.split(separator: " ").count <= 6, !heading.contains("koordinator") else {
      return nil
    }
    return levels.first { $0.0.matches(heading) }?.1
  }

  /// A section ends at the next heading that is neither a part of it nor deeper.
  private static func end(of index: Int, headings: [Int], in outline: Outline) -> Int {
    headings.first { $0 > index && !Section.isPart(outline.lines[$0].text) }
      ?? outline.lines.count
  }

  private static func organ(_ level: Nivå, _ section: Section) -> Organ {
    Organ(
      level: level, name: TitleReading.clean(section.heading), members: section.members,
      meetingFrequency: MeetingReading.frequency(in: section.sentences)?.text,
      meetingsPerYear: MeetingReading.frequency(in: section.sentences)?.perYear,
      mandate: section.mandate, evidence: section.evidence)
  }

  /// A plan may state all frequencies in one place; each sentence says which body it is about.
  private static func withFrequencies(
    _ organs: [Organ], _ outline: Outline, _ taken: Set<Int>
  ) -> [Organ] {
    guard organs.contains(where: { $0.meetingFrequency == nil }) else { return organs }
    let sentences = Paragraphs.of(outline, skipping: taken)
      .flatMap { Prose.sentences($0.text) }.filter(MeetingReading.speaksOfMeetings)
    return organs.map { organ in
      guard organ.meetingFrequency == nil,
        let pattern = levels.first(where: { $0.1 == organ.level })?.0
      else { return organ }
      var organ = organ
      let own = sentences.filter(pattern.matches)
      organ.meetingFrequency = MeetingReading.frequency(in: own)?.text
      organ.meetingsPerYear = MeetingReading.frequency(in: own)?.perYear
      return organ
    }
  }
}

/// A stretch of a plan about one body.
struct Section {
  let outline: Outline
  let lines: Range<Int>

  var heading: String { outline.headingText(at: lines.lowerBound) }

  private static let part = Pattern(
    #"^(?:mandat|medlem(?:mer|mar)?|oppgaver|ansvar|deltakere|deltakarar|møte\w*)\b"#)

  static func isPart(_ heading: String) -> Bool { part.matches(heading) }

  var sentences: [String] {
    Prose.sentences(Prose.join(lines.dropFirst().map { Paragraphs.content(of: outline.lines[$0]) }))
  }

  var describesBody: Bool { lines.dropFirst().contains { !outline.lines[$0].isBlank } }

  var evidence: Evidence {
    let last = outline.lastSolid(in: lines) ?? lines.lowerBound
    return outline.evidence(lines.lowerBound...last)
  }

  private static let memberWord = Pattern(
    #"^(?:medlem|deltaker|deltakar|består av|samansett|sammensetning)"#)
  private static let mandateWord = Pattern(#"^(?:mandat|oppgave|oppgåve|ansvar)"#)

  /// Roles and units; an entry that looks like a person's name is left out.
  var members: [String] { items(under: Self.memberWord).filter { !PersonName.isIn($0) } }

  var mandate: [String] { items(under: Self.mandateWord) }

  /// List items below a part heading, each with the lines it runs on to.
  private func items(under word: Pattern) -> [String] {
    var items: [String] = []
    var isInside = false
    var last = lines.lowerBound
    for index in lines.dropFirst() {
      switch outline.lines[index].role {
      case .heading: isInside = word.matches(outline.lines[index].text)
      case .item(_, let text) where isInside:
        items.append(text)
        last = index
      case .prose
      where isInside && !items.isEmpty && Paragraphs.continues(from: last, to: index, in: outline):
        items[items.count - 1] = Prose.join([items[items.count - 1], outline.lines[index].text])
        last = index
      default: continue
      }
    }
    return items
  }
}

/// Tells whether a member's entry names a person. Tables carry roles alone.
enum PersonName {
  private static let name = Pattern(
    #"\bv/\s*\p{Lu}|^\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?)?(?:\s\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}+(?:,|\s(?:rep|leder|politi|region|stasjon)|$)"#,
    caseSensitive: true)

  static func isIn(_ text: String) -> Bool { name.matches(text) }
}
