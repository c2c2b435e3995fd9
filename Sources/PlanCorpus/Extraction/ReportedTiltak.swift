/// Finds tiltak that a report lists as done: bullets under «Dette er gjort i 2016:».
enum ReportedTiltak {
  private static let introduction = Pattern(
    #"^(?:dette|følgende(?:\s+tiltak)?|hva)\s+(?:er|ble|har\s+vi|har\s+blitt)\s+(?:gjort|gjennomført|iverksatt)|^gjennomførte\s+tiltak|^tiltak\s+(?:gjennomført\s+)?i\s+20\d\d|^(?:dette|det)\s+(?:er|vart)\s+(?:gjort|gjennomført)"#
  )

  static func find(in outline: Outline) -> [TiltakBlock] {
    outline.lines.indices.filter { isIntroduction(outline.lines[$0]) }
      .flatMap { blocks(after: $0, in: outline) }
  }

  static func isIntroduction(_ text: String) -> Bool { introduction.matches(text) }

  private static func isIntroduction(_ line: ReadLine) -> Bool {
    switch line.role {
    case .heading, .prose: isIntroduction(line.text)
    default: false
    }
  }

  private static func blocks(after index: Int, in outline: Outline) -> [TiltakBlock] {
    let heading = AreaHeadings.nearest(above: index, after: -1, in: outline)
    var blocks: [TiltakBlock] = []
    var open: [Int] = []
    func close() {
      if let block = block(of: open, heading: heading, in: outline) { blocks.append(block) }
      open = []
    }
    for place in outline.lines.indices.dropFirst(index + 1) {
      switch outline.lines[place].role {
      case .blank, .noise: continue
      case .item:
        close()
        open = [place]
      case .prose
      where open.last.map { Paragraphs.continues(from: $0, to: place, in: outline) } ?? false:
        open.append(place)
      default:
        close()
        return blocks
      }
    }
    close()
    return blocks
  }

  private static func block(
    of lines: [Int], heading: AreaHeading?, in outline: Outline
  ) -> TiltakBlock? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let text = Prose.join(lines.map { Paragraphs.content(of: outline.lines[$0]) })
    return TiltakBlock(
      title: title(of: text), lead: text, lines: first...last, bodyStart: last + 1,
      heading: heading)
  }

  /// Characters; a longer first sentence is cut at its last clause within.
  private static let longest = 130
  private static let clause = Pattern(#"(?:,|;|\s–|\ssom\s|\sder\s|\sfor\så\s|\sved\så\s)"#)

  /// The first sentence, cut at a clause when it is too long to be a title.
  private static func title(of text: String) -> String {
    let sentence = Prose.sentences(text).first ?? text
    guard sentence.count > longest else { return TitleReading.clean(sentence) }
    let cut = clause.all(in: sentence).last { match in
      (30...longest).contains(
        sentence.distance(from: sentence.startIndex, to: match.range.lowerBound))
    }
    return TitleReading.clean(cut.map { String(sentence[..<$0.range.lowerBound]) } ?? sentence)
  }
}
