/// Repairs the plans of a corpus, each with the words of those that are sound.
package struct CorpusRepair: Sendable {
  /// So many sound plans tell how plans are worded; more of them change next to nothing and cost
  /// time for each.
  private static let mostWitnesses = 40
  /// The kommune's own name must outweigh the common words it may be taken for.
  private static let weightOfName = 5

  private let repairer: TextRepairer

  package init(resources: RepairResources = .shared) {
    repairer = TextRepairer(resources: resources)
  }

  /// The same plans with the damaged ones read as repaired.
  package func repair(_ entries: [Corpus.Entry]) -> [Corpus.Entry] {
    let sound = soundWords(of: entries)
    return entries.map { entry in
      var result = entry
      var words = sound
      words.add(Array(repeating: entry.manifest.kommune, count: Self.weightOfName))
      result.sources = entry.sources.map { repair($0, words) }
      return result
    }
  }

  private func repair(_ source: SourceText, _ cleanWords: WordCounts) -> SourceText {
    source.reading(repairer.repair(source.lines.map(\.delivered), cleanWords: cleanWords))
  }

  /// Repairs a text that is in no corpus.
  ///
  /// - Parameter soundWords: asked for when the text is damaged; see ``soundWords(of:)``.
  func repair(lone lines: [String], soundWords: () -> WordCounts) -> RepairedText {
    let alone = repairer.repair(lines)
    return alone.damage.isDamaged ? repairer.repair(lines, cleanWords: soundWords()) : alone
  }

  /// The words of the plans that show no damage: no plan is its own witness, for a damaged one
  /// lends no words, and a sound one needs none.
  package func soundWords(of entries: [Corpus.Entry]) -> WordCounts {
    var words = WordCounts()
    var witnesses = 0
    for entry in entries {
      guard witnesses < Self.mostWitnesses else { break }
      let lines = entry.sources.map { $0.lines.map(\.delivered) }
      guard lines.map(repairer.damage).allSatisfy({ $0.isExamined && !$0.isDamaged }) else {
        continue
      }
      lines.forEach { words.add($0) }
      witnesses += 1
    }
    return words
  }
}
