/// Finds the headings and lists that name innsatsområder.
enum AreaHeadings {
  /// A plan's own list of its areas.
  struct List {
    struct Item {
      var number: Int
      var title: String
      var lines: ClosedRange<Int>
    }

    var items: [Item]
    /// Whether its introduction speaks of another plan.
    var isForeign: Bool
    /// Whether a heading of the plan's own introduces it.
    var isHeaded: Bool
  }

  /// The heading next above a line, not further up than another line.
  static func nearest(above index: Int, after earlier: Int, in outline: Outline) -> AreaHeading? {
    for place in outline.headingsUpwards(from: index) {
      guard place > earlier else { return nil }
      if case .innsatsområde(let number, let title?) = outline.lines[place].role {
        return AreaHeading(title: TitleReading.clean(title), number: number, line: place)
      }
      guard !ReportedTiltak.isIntroduction(outline.lines[place].text) else { continue }
      let line = first(of: place, after: earlier, in: outline)
      return AreaHeading(
        title: TitleReading.clean(outline.headingText(at: line)), line: line,
        lastLine: outline.lastLine(ofHeading: line))
    }
    return nil
  }

  /// The first of two heading lines that stand together and make one heading.
  private static func first(of place: Int, after earlier: Int, in outline: Outline) -> Int {
    let above = place - 1
    guard above > earlier, above >= 0, outline.lines[above].isHeading,
      outline.lines[above].text.last.map({ "–-—,".contains($0) }) ?? false
        || outline.lines[place].text.first?.isNumber ?? false
    else { return place }
    return above
  }

  private static let areaWord = Pattern(
    #"(?:innsats|satsings|satsnings|fokus)område|prioritert[ea]?\s+områd|(?:innsats|satsings|satsnings)felt|hovedmål(?:ene)?:|hovudmål(?:a|ene)?:|delmål"#
  )
  /// Lists in what is told about another plan are that plan's.
  private static let foreign = Pattern(
    #"strategi(?:en)?\b|kommuneplan|folkehelse|samfunnsdel|nasjonal|regjering|temaplan|oppvekstplan"#
  )

  private static let properArea = Pattern(
    #"(?:innsats|satsings|satsnings|fokus)(?:område|felt)|prioritert[ea]?\s+områd"#)

  static func speaksOfArea(_ text: String) -> Bool {
    text.utf8.count < 200 && properArea.matches(text)
  }

  /// Whether the plan sorts its work into areas at all.
  static func areSpokenOf(in outline: Outline) -> Bool {
    outline.lines.contains { $0.text.utf8.count < 400 && properArea.matches($0.text) }
  }

  /// Lists of two or more items right after a line that speaks of areas.
  static func lists(in outline: Outline) -> [List] {
    var lists: [List] = []
    for index in outline.lines.indices where isIntroduction(index, in: outline) {
      let items = items(after: index, in: outline)
      if items.count >= 2 {
        let text = outline.lines[index].text
        lists.append(
          List(
            items: items, isForeign: foreign.matches(text),
            isHeaded: outline.lines[index].isHeading && properArea.matches(text)))
      }
    }
    return lists
  }

  /// A heading, or prose whose end, with the line before it, leads up to a list.
  private static func isIntroduction(_ index: Int, in outline: Outline) -> Bool {
    let line = outline.lines[index]
    guard line.text.utf8.count < 400 else { return false }
    if line.isHeading { return areaWord.matches(line.text) }
    guard line.role == .prose, line.text.hasSuffix(":") else { return false }
    let before = index > 0 ? outline.lines[index - 1].text : ""
    return areaWord.matches(before + " " + line.text)
  }

  private static func items(
    after index: Int, in outline: Outline
  ) -> [List.Item] {
    var items: [List.Item] = []
    var last = index
    for place in outline.lines.indices.dropFirst(index + 1) {
      switch outline.lines[place].role {
      case .blank, .noise: continue
      case .item(let number, let text):
        guard place - last <= 4 else { return items }
        items.append(
          List.Item(number: number ?? items.count + 1, title: text, lines: place...place))
      case .prose where !items.isEmpty && runsOn(from: last, to: place, in: outline):
        let item = items[items.count - 1]
        items[items.count - 1].title = Prose.join([item.title, outline.lines[place].text])
        items[items.count - 1].lines = item.lines.lowerBound...place
      default: return items
      }
      last = place
    }
    return items
  }

  private static func runsOn(from last: Int, to place: Int, in outline: Outline) -> Bool {
    place - last <= 2 && outline.lines[place].text.beginsLowercase
  }

  // MARK: Likeness

  /// Whether two wordings name one area: most words of the shorter are in the longer.
  static func alike(_ left: String, _ right: String) -> Bool {
    likeness(left, right) >= 0.6
  }

  /// Whether two wordings are one heading: nearly all words of each are in the other.
  static func same(_ first: Set<String>, _ second: Set<String>) -> Bool {
    let shared = first.intersection(second).count
    return shared > 0 && shared * 4 >= Swift.max(first.count, second.count) * 3
  }

  /// Share of the shorter wording's stems found in the other, from 0 to 1.
  static func likeness(_ left: String, _ right: String) -> Double {
    let first = stems(left)
    let second = stems(right)
    let least = min(first.count, second.count)
    guard least > 0 else { return 0 }
    let shared = first.intersection(second).count
    return least >= 3 && shared < 2 ? 0 : Double(shared) / Double(least)
  }

  static func stems(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter }.filter { $0.count >= 3 }
    return Set(words.map { String($0.prefix(6)) }).subtracting(["for", "med", "som", "der", "til"])
  }
}
