/// A source with the role of every line, and the stretches already claimed by facts.
struct Outline {
  let source: SourceText
  private(set) var lines: [ReadLine]

  init(_ source: SourceText) {
    self.source = source
    lines = LineReading.read(source.lines)
    promoteListedHeadings()
    closeHeadings()
  }

  /// A line that repeats an item of the plan's list of areas is a heading, however it looks.
  private mutating func promoteListedHeadings() {
    let items = AreaHeadings.lists(in: self).flatMap(\.items)
    let listed = Set(items.flatMap(\.lines))
    for index in lines.indices where lines[index].role == .prose && !listed.contains(index) {
      guard index == 0 || lines[index - 1].isBlank else { continue }
      let text = headingText(at: index)
      if items.contains(where: { AreaHeadings.same($0.title, text) }) {
        lines[index].role = .heading(level: 2)
      }
    }
  }

  /// Marks the second lines of headings, and drops headings of tables of contents.
  private mutating func closeHeadings() {
    for index in lines.indices where lines[index].isHeading {
      if hasSecondLine(index) {
        lines[index + 1].role = .headingEnd
      } else if let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }),
        LineReading.isContents(lines[next].text)
      {
        lines[index].role = .noise
      }
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
    var path: [String] = []
    var level = Int.max
    for place in stride(from: index - 1, through: 0, by: -1) {
      guard case .heading(let own) = lines[place].role, own < level else { continue }
      path.insert(headingText(at: place), at: 0)
      level = own
      if own == 1 { break }
    }
    return path
  }

  /// A heading's whole text, with the short second line it may run on to.
  func headingText(at index: Int) -> String {
    let text = lines[index].text
    let next = index + 1
    guard lines.indices.contains(next), lines[next].role == .headingEnd || hasSecondLine(index)
    else { return text.singleSpaced }
    return Prose.join([text, lines[next].text])
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
