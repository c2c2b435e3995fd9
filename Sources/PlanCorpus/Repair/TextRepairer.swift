/// Repairs the text of one document.
///
/// A noisy channel: the document tells how it was damaged (``DamageEstimate``), the damage is
/// undone wherever a likelier word comes of it (``WordDecoder``), and what is likely is said by
/// dictionaries, frequencies, the sound plans of the corpus and the neighbouring words. Text that
/// shows no damage comes out as it went in.
package struct TextRepairer: Sendable {
  private let resources: RepairResources

  /// More words than any plan has; a document beyond it gets only the obvious repaired.
  private static let mostTokens = 400_000
  /// In bytes; a longer line is no line of text, and stays as it is.
  private static let longestLine = 200_000
  /// A change must be e times likelier than no change.
  private static let leastLead = 1.0

  package init(resources: RepairResources) { self.resources = resources }

  /// - Parameter cleanWords: words of sound text of the same kind; never of this document.
  package func repair(
    _ lines: [String], cleanWords: WordCounts = .empty
  ) -> RepairedText {
    let obvious = Self.withoutTheObvious(lines)
    var page = RepairedPage(original: lines, lines: obvious)
    let tokens = Tokens(scalars: obvious)
    switch examine(tokens, cleanWords) {
    case .sound: return page.finish(damage: .none)
    case .unknown: return page.finish(damage: .notExamined)
    case .damaged(let estimate, let forms):
      var decoder = WordDecoder(tokens: tokens, forms: forms, estimate: estimate)
      page.apply(decoder.decode(), tokens: tokens.tokens, estimate: estimate)
      return page.finish(damage: estimate.report)
    }
  }

  /// A text that was examined and is sound: only the obvious is mended.
  package func readSound(_ lines: [String]) -> RepairedText {
    let page = RepairedPage(original: lines, lines: Self.withoutTheObvious(lines))
    return page.finish(damage: .none)
  }

  /// How a text is damaged, without repairing it: half the work.
  package func damage(of lines: [String]) -> DamageReport {
    switch examine(Tokens(scalars: Self.withoutTheObvious(lines)), .empty) {
    case .sound: .none
    case .unknown: .notExamined
    case .damaged(let estimate, _): estimate.report
    }
  }

  private enum Finding {
    case sound, unknown
    case damaged(DamageEstimate, forms: [FormCount])
  }

  private func examine(_ tokens: Tokens, _ cleanWords: WordCounts) -> Finding {
    guard Norwegian.isLikely(tokens.tokens) else { return .sound }
    guard tokens.tokens.count <= TextRepairer.mostTokens, let lexicon = resources.lexicon else {
      return .unknown
    }
    let model = self.model(lexicon, sound: cleanWords, tokens: tokens.tokens)
    let forms = FormCount.count(tokens.tokens)
    let estimate = DamageEstimate(tokens: tokens.tokens, forms: forms, model: model)
    return estimate.isDamaged ? .damaged(estimate, forms: forms) : .sound
  }

  private static func withoutTheObvious(_ lines: [String]) -> [[Unicode.Scalar]] {
    lines.map { line in
      line.utf8.count > longestLine
        ? Array(line.unicodeScalars) : ObviousDamage.repair(Array(line.unicodeScalars))
    }
  }

  private func model(_ lexicon: Lexicon, sound: WordCounts, tokens: [Token]) -> WordModel {
    var builder = LexiconBuilder()
    for word in sound.words.keys where !(lexicon.entry(of: word)?.isInDictionary ?? false) {
      if word.count > 1, word.allSatisfy(\.isLatinLetter) { builder.add(word, kind: 3) }
    }
    var model = WordModel(lexicon: lexicon, corpusLexicon: builder.build(), sound: sound)
    model.language = Norwegian.standard(of: tokens, lexicon: lexicon)
    return model
  }

  static func accepts(_ choice: WordDecoder.Choice) -> Bool { choice.leadOverSeen > leastLead }
}

/// What the words of a document say about its language.
enum Norwegian {
  /// Small words that come through most damage, and that other languages lack.
  private static let smallWords: Set<Letters> = Set(
    """
    og som er det den av med skal ikke ikkje eller ein eit et kan har barn kommune kommunen ved \
    dei frå
    """.split(separator: " ").map { String($0).letters })

  private static let og = "og".letters
  private static let och = "och".letters

  /// Enough of its words are Norwegian small words: a plan has one in five, Danish as many, and
  /// English, Polish or Sámi next to none.
  static func isLikely(_ tokens: [Token]) -> Bool {
    guard !tokens.isEmpty else { return false }
    let small = tokens.count { smallWords.contains($0.letters) }
    // Swedish shares many of the small words, and its letters would all look damaged.
    let swedish = tokens.count { $0.letters == och }
    if swedish > 0, swedish >= tokens.count(where: { $0.letters == og }) { return false }
    return Double(small) >= 0.05 * Double(tokens.count)
  }

  static func standard(of tokens: [Token], lexicon: Lexicon) -> WrittenNorwegian {
    var (bokmaal, nynorsk) = (0, 0)
    for token in tokens {
      guard let entry = lexicon.entry(of: token.letters), entry.isInDictionary else { continue }
      let isBokmaal = entry.isWord(of: .bokmaal)
      let isNynorsk = entry.isWord(of: .nynorsk)
      if isBokmaal, !isNynorsk { bokmaal += 1 }
      if isNynorsk, !isBokmaal { nynorsk += 1 }
    }
    return nynorsk > bokmaal ? .nynorsk : .bokmaal
  }
}

extension DamageEstimate {
  var report: DamageReport {
    let regular = channel.confusions.indices.filter {
      established.contains(channel.confusions[$0].written) && witnesses[$0] >= 2
    }
    let confusions = regular.map { place in
      DamageReport.Confusion(
        written: channel.confusions[place].written.text,
        seen: channel.confusions[place].seen.text,
        share: Double(applied[place])
          / Double(max(1, occurrences[channel.confusions[place].written] ?? 0)))
    }
    return DamageReport(
      isDamaged: true, isExamined: true, language: model.language == .nynorsk ? "nn" : "nb",
      confusions: confusions.sorted { ($1.share, $0.seen) < ($0.share, $1.seen) })
  }
}
