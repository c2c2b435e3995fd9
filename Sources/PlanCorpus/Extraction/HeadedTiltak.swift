/// Finds tiltak that stand under heads of their own: «Tiltak 3: Ferieaktiviteter».
enum HeadedTiltak {
  static func find(in outline: Outline) -> [TiltakBlock] {
    let heads = outline.lines.indices.filter {
      outline.lines[$0].isTiltak && !AreaHeadings.isClosed($0, in: outline)
    }
    var blocks: [TiltakBlock] = []
    for (order, head) in heads.enumerated() {
      let limit = order + 1 < heads.count ? heads[order + 1] : outline.lines.count
      let earlier = order > 0 ? heads[order - 1] : -1
      blocks.append(block(at: head, limit: limit, after: earlier, in: outline))
    }
    return numbered(blocks)
  }

  private static func block(
    at head: Int, limit: Int, after earlier: Int, in outline: Outline
  ) -> TiltakBlock {
    guard case .tiltak(let number, let text) = outline.lines[head].role else {
      return TiltakBlock(title: "", lead: "", lines: head...head, bodyStart: head)
    }
    let title = TitleReading.read(text, at: head, in: outline)
    let end = end(of: title.next, limit: limit, in: outline)
    let last = max(
      outline.lastSolid(in: head..<end) ?? head, title.next - 1, outline.titleLine(ofHead: head))
    return TiltakBlock(
      printedNumber: number?.number, printedArea: number?.area, title: title.text, lead: title.lead,
      lines: head...last,
      bodyStart: title.next, isNew: title.isNew,
      heading: AreaHeadings.nearest(above: head, after: earlier, in: outline))
  }

  /// Where a tiltak ends before the next head: at a heading that opens the next area, at a
  /// top-level chapter, or at prose on a new page after its closing labels.
  private static func end(of body: Int, limit: Int, in outline: Outline) -> Int {
    let opensArea =
      limit < outline.lines.count
      ? AreaHeadings.nearest(above: limit, after: body - 1, in: outline)?.line : nil
    var sawAnsvar = false
    for index in body..<max(body, limit) {
      let line = outline.lines[index]
      if index == opensArea, startsArea(at: limit, in: outline) { return index }
      switch line.role {
      case .label(.ansvar, _): sawAnsvar = true
      case .innsatsområde(_, _?) where index > body: return index
      case .row(let cells) where TableColumns.read(cells) != nil: return index
      case .heading where SectionKind.of(line.text) == .closed: return index
      case .heading(let level)
      where level == 1 || (sawAnsvar && isLast(limit, outline)):
        return index
      case .prose where sawAnsvar && isNewPage(index, in: outline) && isLast(limit, outline):
        return index
      default: continue
      }
    }
    return limit
  }

  private static func isLast(_ limit: Int, _ outline: Outline) -> Bool {
    limit == outline.lines.count
  }

  /// A head that begins counting anew opens an area with the heading above it.
  private static func startsArea(at head: Int, in outline: Outline) -> Bool {
    guard case .tiltak(let number, _) = outline.lines[head].role else { return false }
    return number == nil || number?.number == 1
  }

  private static func isNewPage(_ index: Int, in outline: Outline) -> Bool {
    guard index > 0, let page = outline.lines[index].source.page else { return false }
    return page != outline.lines[index - 1].source.page
  }

  /// Gives a number to heads without one: one less than the next, or one more than the last.
  private static func numbered(_ blocks: [TiltakBlock]) -> [TiltakBlock] {
    guard blocks.contains(where: { $0.printedNumber != nil }) else { return blocks }
    var result = blocks
    for index in result.indices where result[index].printedNumber == nil {
      let next = result.indices.contains(index + 1) ? result[index + 1].printedNumber : nil
      let previous = index > 0 ? result[index - 1].printedNumber : nil
      if let next, next > 1 {
        result[index].printedNumber = next - 1
      } else {
        result[index].printedNumber = (previous ?? 0) + 1
      }
    }
    return result
  }
}
