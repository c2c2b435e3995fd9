/// Finds tiltak that only their labels tell: a heading without «Tiltak», and below it «Ansvar:».
enum LabelledTiltak {
  /// Headings that open sections with an ansvar, and their like beside them.
  ///
  /// - Parameter taken: lines of tiltak already found, whose labels are theirs.
  static func find(in outline: Outline, skipping taken: Set<Int>) -> [TiltakBlock] {
    let heads = heads(in: outline, skipping: taken)
    guard heads.count > 1 else { return [] }
    let starts = withSiblings(heads, in: outline)
    return starts.enumerated().compactMap { order, head in
      block(at: head, limit: limit(of: head, next: starts, order, in: outline), in: outline)
    }
  }

  // MARK: Heads

  private static func heads(in outline: Outline, skipping taken: Set<Int>) -> [Int] {
    var heads: [Int] = []
    var after = -1
    // No heading above it is a head, so that none is looked at again for every label below.
    var searched = -1
    for index in outline.lines.indices {
      if taken.contains(index) { after = index }
      guard !taken.contains(index), case .label(.ansvar, _) = outline.lines[index].role else {
        continue
      }
      guard let head = head(of: index, after: after, searched: searched, in: outline) else {
        searched = index
        continue
      }
      if !AreaHeadings.isClosed(head, in: outline), !isBody(head, in: outline) {
        heads.append(head)
      }
      after = lastLabel(from: index, in: outline)
    }
    return heads
  }

  /// The last of the labels that stand together.
  private static func lastLabel(from index: Int, in outline: Outline) -> Int {
    var last = index
    for place in (index + 1)..<max(outline.lines.count, index + 1) {
      switch outline.lines[place].role {
      case .blank, .noise, .address: continue
      case .label: last = place
      default: return last
      }
    }
    return last
  }

  /// The heading, the numbered item or the short first line that the labels belong to.
  private static func head(
    of label: Int, after: Int, searched: Int, in outline: Outline
  ) -> Int? {
    for place in outline.headingsUpwards(from: label) {
      guard place > max(after, searched) else { break }
      if outline.lines[place].isHeading, mayHead(place, in: outline) { return place }
    }
    let between = min(max(after + 1, label - reach), label)..<label
    if let item = between.first(where: { outline.lines[$0].isItem }),
      !outline.lines[item].text.isEmpty,
      between.filter({ outline.lines[$0].isItem }).count == 1
    {
      return item
    }
    return between.first { isPlainHead($0, in: outline) }
  }

  /// Lines that a tiltak's text may be long before its labels.
  private static let reach = 60

  private static func mayHead(_ place: Int, in outline: Outline) -> Bool {
    let text = outline.lines[place].text
    return !text.hasSuffix(".") && !AreaHeadings.isGeneric(text) && LabelReading.word(text) == nil
      && !outline.repeatsListedArea(place)
  }

  private static func isPlainHead(_ place: Int, in outline: Outline) -> Bool {
    let line = outline.lines[place]
    guard line.role == .prose, line.text.utf8.count < 110, !line.text.hasSuffix(".") else {
      return false
    }
    return place == 0 || outline.lines[place - 1].isBlank
  }

  private static func isBody(_ head: Int, in outline: Outline) -> Bool {
    SectionKind.of(outline.lines[head].text) != nil
  }

  // MARK: Siblings

  private static let number = Pattern(#"^(\d{1,2}(?:\.\d{1,2})+)\.?\s"#)

  /// Headings numbered beside two that have labels are tiltak too, where most of them are.
  private static func withSiblings(_ heads: [Int], in outline: Outline) -> [Int] {
    var known: [String: Int] = [:]
    for head in heads { known[parent(of: head, in: outline) ?? "", default: 0] += 1 }
    var all: [String: [Int]] = [:]
    for index in outline.lines.indices where outline.lines[index].isHeading {
      if let parent = parent(of: index, in: outline) { all[parent, default: []].append(index) }
    }
    let more = all.filter { parent, found in
      (known[parent] ?? 0) * 2 >= found.count && (known[parent] ?? 0) > 1
    }.flatMap(\.value)
    return Set(heads + more).filter { !isBody($0, in: outline) }.sorted()
  }

  private static func parent(of head: Int, in outline: Outline) -> String? {
    let text = outline.lines[head].text
    guard text.utf8.count < 200, let path = number.first(in: text)?.text(1) else { return nil }
    return path.split(separator: ".").dropLast().joined(separator: ".")
  }

  // MARK: Blocks

  private static func limit(
    of head: Int, next starts: [Int], _ order: Int, in outline: Outline
  ) -> Int {
    let next = order + 1 < starts.count ? starts[order + 1] : outline.lines.count
    var sawLabel = false
    for place in (head + 1)..<max(next, head + 1) {
      let line = outline.lines[place]
      switch line.role {
      case .label(.ansvar, _): sawLabel = true
      case .innsatsområde(_, _?), .tiltak: return place
      case .heading
      where sawLabel || outline.repeatsListedArea(place) || isOuter(place, than: head, in: outline):
        return place
      default: continue
      }
    }
    return next
  }

  private static func isOuter(_ place: Int, than head: Int, in outline: Outline) -> Bool {
    guard case .heading(let level) = outline.lines[place].role,
      case .heading(let own) = outline.lines[head].role
    else { return false }
    return level < own
  }

  private static let prefix = Pattern(
    #"^(?:(?:(\d{1,2})\.)?(?:\d{1,2}\.)*?(\d{1,3})[.)]?|[A-ZÆØÅ][.)]|[a-zæøå]\))\s+"#,
    caseSensitive: true)

  private static func block(at head: Int, limit: Int, in outline: Outline) -> TiltakBlock? {
    let whole = outline.headingText(at: head)
    let content = outline.lines[head].isItem ? Paragraphs.content(of: outline.lines[head]) : whole
    let bare = prefix.first(in: content).map { String(content[$0.range.upperBound...]) } ?? content
    let next =
      outline.lines.indices.contains(head + 1) && outline.lines[head + 1].role == .headingEnd
      ? head + 2 : head + 1
    var title = TitleReading.read(bare, at: next - 1, in: outline)
    guard title.text.contains(where: \.isLetter) else { return nil }
    title.next = max(title.next, next)
    let last = max(outline.lastSolid(in: head..<max(limit, head + 1)) ?? head, title.next - 1)
    let number = prefix.first(in: whole)?.number(2)
    return TiltakBlock(
      printedNumber: number, title: title.text, lead: title.lead, lines: head...last,
      bodyStart: title.next, isNew: title.isNew,
      heading: AreaHeadings.resolve(above: head, skipping: [], in: outline))
  }
}
