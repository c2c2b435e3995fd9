import Foundation

/// The lines of a document while words are being replaced in them.
struct RepairedPage {
  private struct Replacement {
    let start: Int
    let end: Int
    let text: String
    let confidence: Double
  }

  private let original: [String]
  private let lines: [[Unicode.Scalar]]
  private var replacements: [Int: [Replacement]] = [:]

  init(original: [String], lines: [[Unicode.Scalar]]) {
    self.original = original
    self.lines = lines
  }

  mutating func apply(_ choices: [WordDecoder.Choice], tokens: [Token], estimate: DamageEstimate) {
    let spelling = Spelling(tokens: tokens, lines: lines)
    let channel = estimate.settled()
    let signs = LoneSigns(channel: channel, established: estimate.established)
    let abbreviations = Abbreviations(tokens: tokens, lines: lines)
    let unknown = zip(tokens, choices).filter {
      !$1.reading.isKnown && $1.reading.word == $0.letters
    }
    let names = NameSpellings(
      unknown: unknown.map(\.0), channel: channel, established: estimate.established)
    restoreStops(StrayStops(channel: channel))
    for (token, choice) in zip(tokens, choices) where !isTaken(token) && !isBullet(token) {
      if let text = abbreviations.repaired(token, in: lines[token.line]) {
        replace(token, by: text, confidence: 0.9)
      } else if choice.reading.word != token.letters {
        guard TextRepairer.accepts(choice) else { continue }
        let text = spelling.spell(choice.reading, as: token)
        replace(token, by: text, confidence: 1 / (1 + exp(-min(choice.lead, choice.leadOverSeen))))
      } else if !choice.reading.isKnown, let word = names.name(of: token) ?? signs.repaired(token) {
        let name = WordReading(
          word: word, edits: [], entry: WordEntry(kind: 0x87, level: 0), compoundScore: nil)
        let text = spelling.spell(name, as: token)
        replace(token, by: text, confidence: 0.6)
      }
    }
  }

  private func isTaken(_ token: Token) -> Bool {
    replacements[token.line]?.contains { $0.start < token.end && token.start < $0.end } ?? false
  }

  /// A letter alone before a capital at the beginning of a line is what became of a bullet.
  private func isBullet(_ token: Token) -> Bool {
    let line = lines[token.line]
    guard token.end - token.start == 1, line[..<token.start].allSatisfy(\.isBlank),
      token.end < line.count, line[token.end].isBlank
    else { return false }
    return line[token.end...].first { !$0.isBlank }?.isUpperLetter ?? false
  }

  private mutating func replace(_ token: Token, by text: String, confidence: Double) {
    replacements[token.line, default: []].append(
      Replacement(start: token.start, end: token.end, text: text, confidence: confidence))
  }

  private mutating func restoreStops(_ stops: StrayStops) {
    for (number, line) in lines.enumerated() {
      for (place, stop) in stops.replacements(in: line) {
        replacements[number, default: []].append(
          Replacement(
            start: place, end: place + 1, text: String(Character(stop)), confidence: 0.9))
      }
    }
  }

  func finish(damage: DamageReport) -> RepairedText {
    var result = original
    var words: [RepairedWord] = []
    for (number, line) in lines.enumerated() {
      let changes = (replacements[number] ?? []).sorted { $0.start < $1.start }
      if changes.isEmpty, line.elementsEqual(original[number].unicodeScalars) { continue }
      let repaired = LineRepair(
        number: number + 1, original: original[number], line: line,
        changes: changes.map { ($0.start..<$0.end, $0.text, $0.confidence) })
      result[number] = repaired.text
      words += repaired.words
    }
    return RepairedText(lines: result, words: words, damage: damage)
  }
}

/// One line with its changes, told word by word of the original.
private struct LineRepair {
  private(set) var text = ""
  private(set) var words: [RepairedWord] = []

  init(
    number: Int, original: String, line: [Unicode.Scalar],
    changes: [(range: Range<Int>, text: String, confidence: Double)]
  ) {
    let chunks = LineRepair.chunks(Array(original.unicodeScalars))
    let after = LineRepair.chunks(line)
    // Nothing adds or removes a blank before this point, so the chunks run in step.
    guard chunks.count == after.count else {
      text = original
      return
    }
    let source = Array(original.unicodeScalars)
    var (rest, place, bytes, copied) = (changes[...], 0, 0, 0)
    for (chunk, now) in zip(chunks, after) {
      var (repaired, confidence) = ("", 1.0)
      place = now.lowerBound
      while let change = rest.first, change.range.lowerBound < now.upperBound {
        repaired += String(line[place..<change.range.lowerBound]) + change.text
        place = change.range.upperBound
        confidence = min(confidence, change.confidence)
        rest = rest.dropFirst()
      }
      repaired += String(line[place..<now.upperBound])
      let before = source[copied..<chunk.lowerBound]
      text += String(before) + repaired
      bytes += String(before).utf8.count
      let seen = String(source[chunk])
      if seen != repaired || !seen.utf8.elementsEqual(repaired.utf8) {
        words.append(
          LineRepair.word(number, seen, repaired, at: bytes, confidence: confidence))
      }
      bytes += seen.utf8.count
      copied = chunk.upperBound
    }
    text += String(source[copied...])
  }

  private static func chunks(_ line: [Unicode.Scalar]) -> [Range<Int>] {
    line.split(whereSeparator: \.isBlank).map { $0.startIndex..<$0.endIndex }
  }

  /// The word without the brackets and stops around it that did not change.
  private static func word(
    _ line: Int, _ seen: String, _ repaired: String, at bytes: Int, confidence: Double
  ) -> RepairedWord {
    var (old, new) = (Array(seen.unicodeScalars)[...], Array(repaired.unicodeScalars)[...])
    var start = bytes
    while let first = old.first, first == new.first, !first.isLetter, !first.isDigit {
      start += String(Character(first)).utf8.count
      old.removeFirst()
      new.removeFirst()
    }
    while let last = old.last, last == new.last, !last.isLetter, !last.isDigit {
      old.removeLast()
      new.removeLast()
    }
    let original = String(old)
    return RepairedWord(
      line: line, start: start, end: start + original.utf8.count, original: original,
      repaired: String(new), confidence: confidence)
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
