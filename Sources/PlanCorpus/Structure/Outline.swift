/// A source with the role of every line, and the headings above each.
struct Outline {
  let source: SourceText
  private(set) var lines: [ReadLine]
  /// The heading next above each line, itself excluded.
  private var headingAbove: [Int?] = []
  /// For each heading the next above it of a lower level.
  private var parents: [Int: Int] = [:]
  /// Headings that repeat an item of one of the plan's lists of areas.
  private var listedHeadings: Set<Int> = []

  init(_ source: SourceText) {
    self.source = source
    lines = LineReading.read(source.lines)
    joinBareHeads()
    promoteGoals()
    labelBareLabels()
    markNoise(ContentsReading.lines(in: lines))
    promoteListedHeadings()
    closeHeadings()
    linkHeadings()
  }

  private mutating func markNoise(_ indices: Set<Int>) {
    for index in indices { lines[index].role = .noise }
  }

  /// «Tiltak 2» alone on its line has its title below; the title's own line is then read.
  private mutating func joinBareHeads() {
    for index in lines.indices {
      guard let number = LineReading.bareTiltakNumber(lines[index].text),
        let below = lineBelow(index), lines[below].role == .prose || lines[below].isHeading,
        lines[below].text.utf8.count < Self.longestHeading
      else { continue }
      lines[index].role = .tiltak(number: number, title: lines[below].text.singleSpaced)
      lines[below].role = .noise
    }
  }

  private func lineBelow(_ index: Int) -> Int? {
    lines[(index + 1)...].prefix(3).firstIndex { !$0.isBlank }
  }

  /// The line that a tiltak's title stands on: its head, or below a bare one.
  func titleLine(ofHead index: Int) -> Int {
    guard LineReading.bareTiltakNumber(lines[index].text) != nil, let below = lineBelow(index),
      lines[below].isNoise
    else { return index }
    return below
  }

  /// Where nothing is called an area, what is numbered «Hovedmål 1: …» is one.
  private mutating func promoteGoals() {
    for goal in GoalReading.find(in: lines) {
      lines[goal.index].role = .innsatsområde(number: goal.number, title: goal.title)
    }
  }

  /// Labels without a colon, each on a line of its own with its value below, where a plan has
  /// several of them that way.
  private mutating func labelBareLabels() {
    let bare = BareLabels.find(in: lines)
    for (index, label) in bare {
      lines[index].role = .label(label, text: "")
    }
    for index in lines.indices {
      guard case .label(_, let text) = lines[index].role, text.isEmpty,
        let value = lineBelow(index), lines[value].isHeading
      else { continue }
      lines[value].role = .prose
    }
  }

  /// A line that repeats an item of the plan's list of areas is a heading, however it looks.
  private mutating func promoteListedHeadings() {
    let lists = AreaHeadings.lists(in: self)
    guard !lists.isEmpty else { return }
    let items = lists.flatMap(\.items)
    let own = lists.filter { !$0.isForeign }.flatMap(\.items).map { AreaHeadings.stems($0.title) }
    let listed = Set(items.flatMap(\.lines))
    let stems = items.map { AreaHeadings.stems($0.title) }
    for index in lines.indices where mayBeListed(index) && !listed.contains(index) {
      let text = AreaHeadings.stems(AreaHeadings.unnumbered(headingText(at: index)))
      if stems.contains(where: { AreaHeadings.same($0, text) }), !lines[index].isHeading {
        lines[index].role = .heading(level: 2)
      }
      if own.contains(where: { AreaHeadings.same($0, text) }) { listedHeadings.insert(index) }
    }
  }

  /// Whether a heading names an area that the plan has listed.
  func repeatsListedArea(_ index: Int) -> Bool { listedHeadings.contains(index) }

  /// Bytes; longer lines name no area.
  private static let longestHeading = 200

  private func mayBeListed(_ index: Int) -> Bool {
    guard lines[index].text.utf8.count < Self.longestHeading,
      index == 0 || lines[index - 1].isBlank || lines[index - 1].isNoise || lines[index].isHeading
    else { return false }
    if case .item(_?, _) = lines[index].role { return true }
    return lines[index].role == .prose || lines[index].isHeading
  }

  /// Marks the second lines of headings, and drops headings of tables of contents.
  private mutating func closeHeadings() {
    for index in lines.indices where lines[index].isHeading {
      if hasSecondLine(index) {
        lines[index + 1].role = .headingEnd
      } else if let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }),
        NoiseReading.isContents(lines[next].text)
      {
        lines[index].role = .noise
      }
    }
  }

  /// Notes for every line the heading above it, once, so that no reader has to scan upwards.
  private mutating func linkHeadings() {
    headingAbove = Array(repeating: nil, count: lines.count)
    var path: [(index: Int, level: Int)] = []
    for index in lines.indices {
      headingAbove[index] = path.last?.index
      guard let level = headingLevel(index) else { continue }
      while let last = path.last, last.level >= level { path.removeLast() }
      parents[index] = path.last?.index
      path.append((index, level))
    }
  }

  private func headingLevel(_ index: Int) -> Int? {
    switch lines[index].role {
    case .heading(let level): level
    case .innsatsområde(_, _?): 2
    default: nil
    }
  }

  /// The headings above a line, nearest first: each the next above the one before it, whatever
  /// its level.
  func headingsUpwards(from index: Int) -> some Sequence<Int> {
    sequence(state: headingAbove[index]) { (next: inout Int?) -> Int? in
      defer { next = next.flatMap { previousHeading($0) } }
      return next
    }
  }

  private func previousHeading(_ index: Int) -> Int? { headingAbove[index] }

  /// The headings whose sections a line stands in, innermost first.
  func sections(above index: Int) -> some Sequence<Int> {
    sequence(state: headingAbove[index]) { (next: inout Int?) -> Int? in
      defer { next = next.flatMap { parents[$0] } }
      return next
    }
  }

  func evidence(_ indices: ClosedRange<Int>) -> Evidence {
    source.evidence(lines[indices.lowerBound].number...lines[indices.upperBound].number)
  }

  /// The last line of a stretch that says something: no blank, no debris, no stray label, and
  /// no address below a page number, where running feet stand.
  func lastSolid(in indices: Range<Int>) -> Int? {
    var last: Int?
    var isBelowText = false
    for index in indices {
      switch lines[index].role {
      case .blank, .innsatsområde(_, nil): continue
      case .noise: isBelowText = true
      case .address where isBelowText: continue
      default:
        last = index
        isBelowText = false
      }
    }
    return last
  }

  /// The headings that stand above a line, outermost first.
  func headings(above index: Int) -> [String] {
    sections(above: index).map { headingText(at: $0) }.reversed()
  }

  /// A heading's whole text, with the short second line it may run on to.
  func headingText(at index: Int) -> String {
    let text = lines[index].text
    let last = lastLine(ofHeading: index)
    return last == index ? text.singleSpaced : Prose.join([text, lines[last].text])
  }

  /// The second line of a heading that has one.
  func lastLine(ofHeading index: Int) -> Int {
    let next = index + 1
    guard lines.indices.contains(next), lines[next].role == .headingEnd || hasSecondLine(index)
    else { return index }
    return next
  }

  /// Whether a heading runs on to one more line that stands apart from what follows.
  private func hasSecondLine(_ index: Int) -> Bool {
    let next = index + 1
    guard lines.indices.contains(next), !lines.indices.contains(next + 1) || lines[next + 1].isBlank
    else { return false }
    switch lines[next].role {
    case .prose, .heading: return runsOn(lines[index].text, to: lines[next].text)
    default: return false
    }
  }

  private func runsOn(_ text: String, to next: String) -> Bool {
    let breaksOff = text.last.map { "–—-,".contains($0) } ?? false
    return breaksOff || next.beginsLowercase || next.first?.isNumber ?? false
  }
}

/// Puts lines of running text together.
package enum Prose {
  /// Joins lines into one text: a word cut at a line's end is made whole, the rest get a blank.
  ///
  /// A hyphen stays where it belongs to the word («rus- og», «SLT-koordinator»): before «og»,
  /// «eller», a capital or a digit.
  static func join(_ lines: some Sequence<String>) -> String {
    var text = ""
    for line in lines where !line.isEmpty {
      if isCutWord(text), joinsCutWord(line) {
        text.removeLast()
        text += line
      } else if text.hasSuffix("-"), line.first.map({ $0.isUppercase || $0.isNumber }) ?? false {
        text += line
      } else {
        text += text.isEmpty ? line : " " + line
      }
    }
    return text.singleSpaced
  }

  private static func isCutWord(_ text: String) -> Bool {
    guard text.hasSuffix("-"), let before = text.dropLast().last else { return false }
    return before.isLowercase
  }

  private static func joinsCutWord(_ line: String) -> Bool {
    guard line.beginsLowercase else { return false }
    let word = line.prefix { $0.isLetter }
    return !["og", "eller", "samt", "til"].contains(String(word))
  }

  /// Splits a text into sentences. A dot after a number or a short abbreviation ends none.
  package static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    for match in boundary.all(in: text) {
      let sentence = text[start..<match.range.upperBound].trimmed
      if abbreviation.matches(sentence) { continue }
      if !sentence.isEmpty { sentences.append(sentence) }
      start = match.range.upperBound
    }
    let rest = text[start...].trimmed
    return rest.isEmpty ? sentences : sentences + [rest]
  }

  private static let boundary = Pattern(#"[.!?]["»”]?\s+(?=[\p{Lu}«"“•])"#, caseSensitive: true)
  private static let abbreviation = Pattern(
    #"(?:^|\s)(?:\d{1,2}|ca|jf|jfr|bl\.a|f\.eks|evt|nr|pr|mv|m\.m|kl|dvs|inkl|tlf|St)\.$"#)
}
