/// A sentence of a plan with its place.
struct PlanSentence {
  let text: String
  /// Indices into the outline's lines that hold the sentence.
  let lines: ClosedRange<Int>
  /// Place of its block among the plan's blocks.
  let block: Int
}

/// A plan's blocks and sentences, read once and shared by everything that reads facts about the
/// plan as a whole.
struct PlanText {
  let outline: Outline
  let blocks: [PlanBlock]
  let sentences: [PlanSentence]
  /// Places in `sentences`, one range a block.
  let ranges: [Range<Int>]
  /// The words for bodies, with the names that this plan gives its own.
  let levels: LevelWords
  private let taken: Set<Int>

  init(_ outline: Outline, taken: Set<Int> = []) {
    self.outline = outline
    let blocks = PlanBlocks.of(outline, taken: taken)
    var sentences: [PlanSentence] = []
    ranges = blocks.indices.map { index in
      let start = sentences.count
      sentences += SentencePlaces.sentences(of: blocks[index], at: index, in: outline)
      return start..<sentences.count
    }
    self.blocks = blocks
    self.sentences = sentences
    self.taken = taken
    levels = LevelWords(own: LevelDeclarations.names(in: blocks))
  }

  /// The same text with more lines set aside.
  func settingAside(_ lines: Set<Int>) -> PlanText {
    lines.isEmpty ? self : PlanText(outline, taken: taken.union(lines))
  }

  func block(of sentence: PlanSentence) -> PlanBlock { blocks[sentence.block] }

  func sentences(in blocks: Range<Int>) -> ArraySlice<PlanSentence> {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    return sentences[ranges[first].lowerBound..<ranges[last].upperBound]
  }

  func evidence(_ lines: ClosedRange<Int>) -> Evidence { outline.evidence(lines) }

  func quote(_ sentence: PlanSentence) -> Quote {
    Quote(text: sentence.text, evidence: evidence(sentence.lines))
  }

  func quote(_ block: PlanBlock) -> Quote {
    Quote(text: block.text, evidence: evidence(block.span))
  }
}

extension PlanBlock {
  /// From the first line to the last.
  var span: ClosedRange<Int> {
    let first = lines.first ?? 0
    return first...Swift.max(first, lines.last ?? first)
  }
}

/// Finds the lines each sentence of a block stands on.
///
/// Joining lines adds and drops blanks and hyphens, never letters or digits: counting those
/// gives the place exactly.
private enum SentencePlaces {
  static func sentences(of block: PlanBlock, at index: Int, in outline: Outline) -> [PlanSentence] {
    let texts = Prose.sentences(block.text)
    guard texts.count > 1, block.lines.count > 1 else {
      return texts.map { PlanSentence(text: $0, lines: block.span, block: index) }
    }
    let ends = lineEnds(block, in: outline)
    var start = 0
    return texts.map { text in
      let end = start + weight(text)
      let first = ends.firstIndex { $0 > start } ?? block.lines.count - 1
      let last = ends.firstIndex { $0 >= end } ?? block.lines.count - 1
      start = end
      return PlanSentence(
        text: text, lines: block.lines[first]...block.lines[Swift.max(first, last)], block: index)
    }
  }

  private static func lineEnds(_ block: PlanBlock, in outline: Outline) -> [Int] {
    var sum = 0
    return block.lines.map { index in
      sum += weight(content(of: outline.lines[index]))
      return sum
    }
  }

  private static func content(of line: ReadLine) -> String {
    if case .item(_, let text) = line.role { text } else { line.text }
  }

  private static func weight(_ text: String) -> Int {
    text.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
