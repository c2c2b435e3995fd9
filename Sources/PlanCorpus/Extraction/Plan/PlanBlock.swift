/// A stretch of a plan that is read as one: a heading, a paragraph, a list item, a label's line
/// or a row of a table.
struct PlanBlock {
  enum Kind: Equatable {
    case heading, prose, item
    case label(Label)
    case row(cells: [String])
  }

  let kind: Kind
  let text: String
  /// Indices into the outline's lines, in order.
  let lines: [Int]
  /// The headings above, outermost first.
  let headings: [String]
  /// Whether all of it belongs to a tiltak.
  let isTaken: Bool

  var isHeading: Bool { kind == .heading }
  var isItem: Bool { kind == .item }

  private static let address = Pattern(#"^\S*[/.]\S*(?:\s\S*[/.-]\S*)*$"#)

  /// Whether nothing but a web address stands here, or what a line break left of one.
  var isAddress: Bool { kind == .prose && Self.address.matches(text) }

  /// Whether a heading above speaks of something.
  func isUnder(_ pattern: Pattern) -> Bool { headings.contains(where: pattern.matches) }
}

/// Cuts an outline into blocks in one pass, tiltak included.
///
/// Passages need running text alone; the facts about the whole plan also stand in headings,
/// labels and tables, and need to know what a tiltak has already claimed.
enum PlanBlocks {
  static func of(_ outline: Outline, taken: Set<Int>) -> [PlanBlock] {
    var reader = Reader(outline: outline, taken: taken)
    for index in outline.lines.indices { reader.read(index) }
    reader.close()
    return reader.blocks
  }

  private struct Reader {
    let outline: Outline
    let taken: Set<Int>
    var blocks: [PlanBlock] = []
    var open: [Int] = []
    var path: [(level: Int, text: String)] = []

    mutating func read(_ index: Int) {
      switch outline.lines[index].role {
      case .blank: return
      case .prose where isChapter(index): readHeading(index, level: 2)
      case .prose, .item:
        if let last = open.last, !continues(from: last, to: index) { close() }
        open.append(index)
      case .heading where breaksOff(index) || isSentence(index):
        close()
        open = [index]
      case .heading(let level): readHeading(index, level: level)
      case .label: readLabel(index)
      case .tiltak(_, let title):
        add(.prose, title, Array(index...outline.titleLine(ofHead: index)))
      case .row(let cells): add(.row(cells: cells), cells.joined(separator: " "), [index])
      case .noise, .address, .innsatsområde, .headingEnd: close()
      }
    }

    /// A line that ends in a stroke and runs on is no heading, however it looks.
    private func breaksOff(_ index: Int) -> Bool {
      let next = index + 1
      return outline.lines.indices.contains(next) && outline.lines[next].role == .prose
        && outline.lines[index].text.last.map { "–—-".contains($0) } ?? false
    }

    private static let chapter = Pattern(
      #"^\d{1,2}\.\d{1,2}\.?\s+\p{Lu}.{2,68}$"#, caseSensitive: true)

    /// «2.1 Styringsgruppe» is a heading also where no gap sets it apart.
    private func isChapter(_ index: Int) -> Bool {
      Self.chapter.matches(outline.lines[index].text)
        && !outline.lines[index].text.endsSentence
    }

    private static let verb = Pattern(
      #"\s(?:er|har|skal|kan|blir|vert|består|vil|må|sitter|sit|deltar|deltek|omfatter|omfattar|deler|delar|leder|leier|gjelder|gjeld|møter)\s|\p{L}{3,}(?:es|ast|est)\s+(?:av|hver|hvert|kvar|kvart|til|i|på|ved|annenhver|annankvar|minst)\s|^[^.:]{3,40}:\s+\S+\s\S+"#
    )

    /// A short sentence between gaps looks like a heading; its verb and its dot tell.
    private func isSentence(_ index: Int) -> Bool {
      outline.lines[index].text.hasSuffix(".") && Self.verb.matches(outline.lines[index].text)
    }

    /// An item ends where a gap and a new sentence follow it, however long it is.
    private func continues(from last: Int, to next: Int) -> Bool {
      guard taken.contains(last) == taken.contains(next),
        Paragraphs.continues(from: last, to: next, in: outline)
      else { return false }
      if opensLines(last, next) { return false }
      guard open.first.map(isItem) ?? false, !outline.lines[next].text.beginsLowercase else {
        return true
      }
      if LevelWords.isBareName(outline.lines[next].text) { return false }
      return next - last == 1 && !isShort(last)
    }

    /// «Faste medlemmer:» above short lines opens a list that has lost its bullets, or had none.
    private func opensLines(_ last: Int, _ next: Int) -> Bool {
      guard outline.lines[last].text.hasSuffix(":"), outline.lines[last].role == .prose,
        outline.lines.indices.contains(next + 1)
      else { return false }
      return [next, next + 1].allSatisfy { index in
        let text = outline.lines[index].text
        return outline.lines[index].role == .prose && text.count < 50 && !text.hasSuffix(",")
          && !text.endsSentence
      }
    }

    /// A line that ends well before the longest of its block is the last of its text.
    private func isShort(_ index: Int) -> Bool {
      let longest = open.map { outline.lines[$0].text.count }.max() ?? 0
      return outline.lines[index].text.count * 10 < longest * 6
    }

    private func isItem(_ index: Int) -> Bool {
      if case .item = outline.lines[index].role { true } else { false }
    }

    private mutating func readHeading(_ index: Int, level: Int) {
      let next = index + 1
      let isDouble = outline.lines.indices.contains(next) && outline.lines[next].role == .headingEnd
      let text = isDouble ? outline.headingText(at: index) : outline.lines[index].text.singleSpaced
      // What is open still stands under the headings above this one.
      close()
      path.removeAll { $0.level >= level }
      add(.heading, text, isDouble ? [index, next] : [index])
      path.append((level, text))
    }

    /// A label runs on to lines right below that go on small.
    private mutating func readLabel(_ index: Int) {
      close()
      open = [index]
    }

    private mutating func add(_ kind: PlanBlock.Kind, _ text: String, _ lines: [Int]) {
      close()
      append(kind, text, lines)
    }

    private mutating func append(_ kind: PlanBlock.Kind, _ text: String, _ lines: [Int]) {
      blocks.append(
        PlanBlock(
          kind: kind, text: text, lines: lines, headings: path.map(\.text),
          isTaken: lines.allSatisfy(taken.contains)))
    }

    mutating func close() {
      guard let first = open.first else { return }
      let text = Prose.join(open.map { outline.lines[$0].contentWithLabel })
      append(kind(of: first), text, open)
      open = []
    }

    private func kind(of first: Int) -> PlanBlock.Kind {
      switch outline.lines[first].role {
      case .item: .item
      case .label(let label, _): .label(label)
      default: .prose
      }
    }
  }
}

extension ReadLine {
  /// The line as it is read on: without a bullet, but with its label's word.
  fileprivate var contentWithLabel: String {
    if case .item(_, let content) = role { content } else { text }
  }
}
