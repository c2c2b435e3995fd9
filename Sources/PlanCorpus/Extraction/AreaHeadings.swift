/// Finds the headings and lists that name innsatsområder.
enum AreaHeadings {
  /// A plan's own list of its areas.
  struct List {
    var items: [(number: Int, title: String, lines: ClosedRange<Int>)]
  }

  /// The heading next above a line, not further up than another line.
  static func nearest(above index: Int, after earlier: Int, in outline: Outline) -> AreaHeading? {
    for place in stride(from: index - 1, to: earlier, by: -1) {
      switch outline.lines[place].role {
      case .innsatsområde(let number, let title?):
        return AreaHeading(title: TitleReading.clean(title), number: number, line: place)
      case .heading:
        guard !ReportedTiltak.isIntroduction(outline.lines[place].text) else { continue }
        let line = first(of: place, after: earlier, in: outline)
        return AreaHeading(title: TitleReading.clean(outline.headingText(at: line)), line: line)
      default: continue
      }
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
    #"(?:innsats|satsings|satsnings|fokus)område|prioriterte områd|satsingsfelt|hovedmål(?:ene)?:|delmål"#
  )

  /// Lists of two or more items right after a line that speaks of areas.
  static func lists(in outline: Outline) -> [List] {
    var lists: [List] = []
    for index in outline.lines.indices where isIntroduction(index, in: outline) {
      let items = items(after: index, in: outline)
      if items.count >= 2 { lists.append(List(items: items)) }
    }
    return lists
  }

  /// A heading, or prose whose end, with the line before it, leads up to a list.
  private static func isIntroduction(_ index: Int, in outline: Outline) -> Bool {
    let line = outline.lines[index]
    if line.isHeading { return areaWord.matches(line.text) }
    guard line.role == .prose, line.text.hasSuffix(":") else { return false }
    let before = index > 0 ? outline.lines[index - 1].text : ""
    return areaWord.matches(before + " " + line.text)
  }

  private static func items(
    after index: Int, in outline: Outline
  ) -> [(number: Int, title: String, lines: ClosedRange<Int>)] {
    var items: [(number: Int, title: String, lines: ClosedRange<Int>)] = []
    var last = index
    for place in outline.lines.indices.dropFirst(index + 1) {
      switch outline.lines[place].role {
      case .blank, .noise: continue
      case .item(let number, let text):
        guard place - last <= 4 else { return items }
        items.append((number ?? items.count + 1, text, place...place))
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
  static func same(_ left: String, _ right: String) -> Bool {
    let first = stems(left)
    let second = stems(right)
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

  private static func stems(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter }.filter { $0.count >= 3 }
    return Set(words.map { String($0.prefix(6)) }).subtracting(["for", "med", "som", "der", "til"])
  }
}
