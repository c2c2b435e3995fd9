/// Finds tiltak that are paragraphs under what leads up to tiltak, each with a title that runs
/// into its text or with the ansvar in closing brackets: «Stormøte. Konfliktrådet samlet …».
enum ParagraphTiltak {
  static func find(in outline: Outline) -> [TiltakBlock] {
    outline.lines.indices.flatMap { index -> [TiltakBlock] in
      guard isLead(index, in: outline), !AreaHeadings.isClosed(index, in: outline) else {
        return []
      }
      return blocks(paragraphs(after: index, in: outline), in: outline)
    }
  }

  private static func isLead(_ index: Int, in outline: Outline) -> Bool {
    switch outline.lines[index].role {
    case .heading: ListedTiltak.isLead(outline.headingText(at: index))
    case .label(.innhold, let text): text.isEmpty && ListedTiltak.isLead(outline.lines[index].text)
    case .prose: ListedTiltak.isLead(outline.lines[index].text)
    default: false
    }
  }

  /// Runs of prose between blank lines, up to whatever is none.
  private static func paragraphs(after index: Int, in outline: Outline) -> [[Int]] {
    var paragraphs: [[Int]] = []
    var isOpen = false
    for place in outline.lines.indices.dropFirst(index + 1) {
      switch outline.lines[place].role {
      case .blank: isOpen = false
      case .noise: continue
      case .prose where isOpen: paragraphs[paragraphs.count - 1].append(place)
      case .prose:
        paragraphs.append([place])
        isOpen = true
      default: return paragraphs
      }
    }
    return paragraphs
  }

  private static func blocks(_ paragraphs: [[Int]], in outline: Outline) -> [TiltakBlock] {
    let texts = paragraphs.map { Prose.join($0.map { outline.lines[$0].text }) }
    let isBracketed = BracketAnsvar.isWay(of: texts)
    let titled = texts.count { title(of: $0) != nil }
    guard isBracketed || titled >= 2 && titled * 10 >= texts.count * 6 else { return [] }
    return zip(paragraphs, texts).compactMap { lines, text in
      let bracketed = isBracketed ? BracketAnsvar.split(text) : nil
      guard let first = lines.first, let last = lines.last,
        bracketed != nil || title(of: text) != nil
      else { return nil }
      let told = bracketed?.text ?? text
      var block = TiltakBlock(title: "", lead: told, lines: first...last, bodyStart: last + 1)
      block.take(title: TitleReading.ofSentence(title(of: told) ?? told))
      block.columns[.ansvar] = bracketed?.ansvar
      block.heading = AreaHeadings.resolve(above: first, skipping: [], in: outline)
      return block
    }
  }

  private static let longestTitle = 8
  private static let verb = Pattern(
    #"\b(?:er|har|skal|blir|ble|blei|var|vart|vil|kan|må|fikk|fekk|gikk|gjekk)\b"#)

  /// A first sentence that is a name and not a statement, with more to follow.
  private static func title(of text: String) -> String? {
    let sentences = Prose.sentences(text)
    guard sentences.count > 1, let first = sentences.first,
      first.split(separator: " ").count <= longestTitle, !verb.matches(first)
    else { return nil }
    return first
  }
}
