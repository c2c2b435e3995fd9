/// A tiltak's lines, before its facts are read.
struct TiltakBlock {
  /// The number the plan prints, if any.
  var printedNumber: Int?
  var title: String
  /// Text that stands in the head's line after the title.
  var lead: String
  /// Indices into the outline's lines, from the head to the last line that says something.
  var lines: ClosedRange<Int>
  /// The first line after the title.
  var bodyStart: Int
  var isNew = false
  /// The area heading above it: its place and text.
  var heading: AreaHeading?
  /// Facts that stand in a table's own columns.
  var columns: [Label: String] = [:]
}

/// A heading above tiltak that may be an innsatsområde's.
struct AreaHeading: Equatable {
  var title: String
  /// Number in its label, where the label carries both («Innsatsområde 2: Rus»).
  var number: Int?
  var line: Int
}

/// Reads the title out of a tiltak's head and the lines it may run on to.
enum TitleReading {
  struct Title {
    var text: String
    /// What follows the title in the head's own line.
    var lead: String
    /// First line after the title.
    var next: Int
    var isNew: Bool
  }

  /// Titles longer than this are sentences, and cut at a clause.
  private static let longest = 160

  static func read(_ head: String, at index: Int, in outline: Outline) -> Title {
    var text = head
    var next = index + 1
    while let continuation = continuation(of: text, at: next, in: outline) {
      text = Prose.join([text, outline.lines[continuation].text])
      next = continuation + 1
    }
    let isNew = newMark.matches(text)
    if let mark = newMark.first(in: text) { text.removeSubrange(mark.range) }
    let (title, lead) = split(text.trimmed)
    return Title(text: clean(title), lead: lead, next: next, isNew: isNew)
  }

  private static let newMark = Pattern(#"\(\s*ny(?:tt)?(?:\s+tiltak)?\s*\)"#)
  private static let definition = Pattern(
    #"^(\S+(?:\s\S+){0,3}?)\s+(?:er|består|star for|står for)\s+(?:et|en|ei|av|eit)\s"#)

  /// The next line belongs to the title when the title breaks off and the line goes on small.
  private static func continuation(of text: String, at index: Int, in outline: Outline) -> Int? {
    guard text.count < longest, !text.endsSentence, Prose.sentences(text).count == 1,
      !definition.matches(text), outline.lines.indices.contains(index)
    else { return nil }
    let gap = outline.lines[index].isBlank ? 1 : 0
    let place = index + gap
    guard outline.lines.indices.contains(place), case .prose = outline.lines[place].role,
      outline.lines[place].text.beginsLowercase, gap == 0 || text.count > 45
    else { return nil }
    return place
  }

  /// «KAOS er et samarbeidsprosjekt …» is titled KAOS; «Beredskapsgruppe. Drøfting …» by its
  /// first sentence.
  private static func split(_ text: String) -> (title: String, lead: String) {
    if let match = definition.first(in: text), let name = match.text(1) { return (name, text) }
    let sentences = Prose.sentences(text)
    if sentences.count > 1 {
      return (sentences[0], sentences.dropFirst().joined(separator: " "))
    }
    return (text, "")
  }

  static func clean(_ title: String) -> String {
    var text = title.singleSpaced
    while let last = text.last, ".:–-,;".contains(last), !isAbbreviation(text) {
      text.removeLast()
    }
    return text.trimmed
  }

  private static let closing = Pattern(#"\b(?:vgs|mv|m\.m|osv|etc)\.$"#)
  private static func isAbbreviation(_ text: String) -> Bool { closing.matches(text) }
}
