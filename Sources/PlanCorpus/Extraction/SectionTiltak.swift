/// Finds tiltak that are sections of a chapter of tiltak, with nothing but their headings to
/// tell: «4 Tiltak», «4.1 Foreldremøter».
enum SectionTiltak {
  private static let chapter = Pattern(
    #"^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?:\S+\s+){0,3}?\w*tiltak(?:a|ene|splan)?\b[^.]*$"#)
  private static let number = Pattern(#"^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(\S.*)$"#)

  static func find(in outline: Outline) -> [TiltakBlock] {
    let headings = outline.lines.indices.filter {
      outline.lines[$0].isHeading && outline.lines[$0].text.utf8.count < 200
    }
    let chapters = headings.compactMap { index in
      chapter.first(in: outline.lines[index].text)?.text(1)
    }
    let numbered = headings.compactMap { index -> (index: Int, path: String)? in
      number.first(in: outline.lines[index].text)?.text(1).map { (index, $0) }
    }
    let inside = numbered.filter { heading in
      chapters.contains { heading.path.hasPrefix($0 + ".") }
    }
    let leaves = inside.filter { heading in
      !inside.contains { $0.path.hasPrefix(heading.path + ".") }
        && SectionKind.of(outline.lines[heading.index].text) == nil
    }
    return leaves.compactMap { block(at: $0.index, before: headings, in: outline) }
  }

  private static func block(at head: Int, before headings: [Int], in outline: Outline)
    -> TiltakBlock?
  {
    let text = outline.headingText(at: head)
    guard let match = number.first(in: text), let title = match.text(2) else { return nil }
    let limit = headings.first { $0 > head } ?? outline.lines.count
    let last = outline.lastSolid(in: head..<limit) ?? head
    let own = match.text(1)?.split(separator: ".").last.flatMap { Int($0) }
    return TiltakBlock(
      printedNumber: own, title: TitleReading.clean(title), lead: "", lines: head...last,
      bodyStart: head + 1,
      heading: AreaHeadings.resolve(above: head, skipping: [], in: outline))
  }
}
