/// Makes one source of several renditions of a plan: structure from the first, the better words
/// from any, and the places of both.
enum RenditionReading {
  /// What came of it.
  struct Joined {
    var source: SourceText
    /// A word each that the renditions have otherwise.
    var warnings: [Warning]
  }

  /// - Parameter sources: never empty; the first is the one whose structure is read.
  static func join(_ sources: [SourceText]) -> Joined {
    var source = sources[0]
    var warnings: [Warning] = []
    for other in sources.dropFirst() {
      let pairing = Pairing(source, other)
      source = pairing.readAsBetter
      var parallels = source.parallels ?? Parallels(renditions: [])
      parallels.renditions.append(.init(source: other, lines: pairing.lines))
      source.parallels = parallels
      warnings += pairing.differences.map { $0.warning(in: source, other) }
    }
    return Joined(source: source, warnings: warnings)
  }
}

/// A word that two renditions have otherwise, between words that they have alike.
struct WordDifference: Equatable {
  var own: String
  var line: Int
  var other: String
  var otherLine: Int
  /// Whether the other rendition's word is read.
  var readsOther: Bool

  func warning(in source: SourceText, _ otherSource: SourceText) -> Warning {
    let read = readsOther ? "the latter" : "the former"
    let place = source.evidence(line...line)
    return Warning(
      code: "renditions-differ",
      message: "«\(own)» stands as «\(other)» in \(otherSource.file), line \(otherLine); "
        + "\(read) is read.", evidence: place)
  }
}

/// Two renditions, word by word.
private struct Pairing {
  let source: SourceText
  let differences: [WordDifference]
  /// Lines of the other rendition that go with each line of this one.
  let lines: [Int: ClosedRange<Int>]

  init(_ source: SourceText, _ other: SourceText) {
    self.source = source
    let own = NumberedWords(source).words
    let others = NumberedWords(other).words
    let partners = WordAlignment(own.map(\.key), others.map(\.key)).partners
    let prefersOther = other.kind == .textLayer && source.kind != .textLayer
    differences = Self.differences(own, others, partners, prefersOther)
    var lines: [Int: ClosedRange<Int>] = [:]
    for (word, partner) in zip(own, partners) {
      guard let line = partner.map({ others[$0].line }) else { continue }
      let known = lines[word.line] ?? line...line
      lines[word.line] = min(known.lowerBound, line)...max(known.upperBound, line)
    }
    self.lines = lines
  }

  /// One word against one, both neighbours alike, and spelt nearly alike: all else is a stretch
  /// that one rendition lacks, not a word that it has otherwise.
  private static func differences(
    _ own: [NumberedWords.Word], _ others: [NumberedWords.Word], _ partners: [Int?],
    _ readsOther: Bool
  ) -> [WordDifference] {
    own.indices.compactMap { index in
      guard index > 0, index + 1 < own.count, partners[index] == nil,
        let before = partners[index - 1], let after = partners[index + 1], after - before == 2,
        isNear(own[index].key, others[before + 1].key)
      else { return nil }
      return WordDifference(
        own: own[index].text, line: own[index].line, other: others[before + 1].text,
        otherLine: others[before + 1].line, readsOther: readsOther)
    }
  }

  /// Two spellings of one word share most of their letters from the beginning or the end.
  private static func isNear(_ own: String, _ other: String) -> Bool {
    let same =
      own.commonPrefix(with: other).count
      + String(own.reversed()).commonPrefix(with: String(other.reversed())).count
    return 2 * same >= max(own.count, other.count)
  }

  /// This rendition with the other's words where those are the better ones.
  var readAsBetter: SourceText {
    var texts: [Int: String] = [:]
    for difference in differences where difference.readsOther {
      let index = difference.line - 1
      guard source.lines.indices.contains(index) else { continue }
      let text = texts[difference.line] ?? source.lines[index].text
      texts[difference.line] = text.replacingWord(difference.own, by: difference.other)
    }
    return source.reading(texts)
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }

  /// The text with a word replaced wherever it stands as a whole word.
  fileprivate func replacingWord(_ word: String, by other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      let run = rest.prefix { $0.isLetter || $0.isNumber }
      if run.isEmpty {
        result.append(rest.removeFirst())
      } else {
        result += run == word ? other[...] : run
        rest.removeFirst(run.count)
      }
    }
    return result
  }
}
