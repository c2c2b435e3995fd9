/// Finds a plan's tiltak, in whichever ways it tells them, without counting any twice.
enum TiltakFinding {
  static func find(in outline: Outline) -> [TiltakBlock] {
    var found = HeadedTiltak.find(in: outline)
    add(TableTiltak.find(in: outline), to: &found)
    add(
      LabelledTiltak.find(in: outline, skipping: Set(found.flatMap(\.lines))), to: &found)
    add(ListedTiltak.find(in: outline), to: &found)
    add(ParagraphTiltak.find(in: outline), to: &found)
    // What no word calls a tiltak is one only where the plan has no plainer way.
    if found.isEmpty { add(ListedTiltak.findUnderAreas(in: outline), to: &found) }
    if found.isEmpty { add(SectionTiltak.find(in: outline), to: &found) }
    return withHeadings(found.filter { !ended.matches($0.title) }, in: outline)
  }

  private static let ended = Pattern(
    #"[(\[](?:er\s+)?(?:avslutt\w*|utgår|utgått|nedlagt|forkastet|forkasta|avvist)[)\]]"#)

  /// Adds what stands on lines of its own and is not told already: a plan may sum up in a table
  /// what it has told at length.
  private static func add(_ more: [TiltakBlock], to found: inout [TiltakBlock]) {
    let taken = Set(found.flatMap(\.lines))
    let told = Set(found.map { key($0.title) })
    let fresh = more.filter { block in
      !block.lines.contains(where: taken.contains) && !told.contains(key(block.title))
    }
    found = (found + fresh).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private static func key(_ title: String) -> String {
    String(title.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// A tiltak's own head is no area's heading for those below it.
  private static func withHeadings(
    _ blocks: [TiltakBlock], in outline: Outline
  ) -> [TiltakBlock] {
    let taken = Set(blocks.flatMap(\.lines))
    return blocks.map { block in
      guard let heading = block.heading, !heading.isDeclared, taken.contains(heading.line),
        !block.lines.contains(heading.line)
      else { return block }
      var block = block
      block.heading = AreaHeadings.resolve(
        above: block.lines.lowerBound, skipping: taken, in: outline)
      return block
    }
  }
}
