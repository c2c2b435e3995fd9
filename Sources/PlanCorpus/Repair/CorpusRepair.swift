/// Repairs the plans of a corpus, each with the words of those that are sound.
package struct CorpusRepair: Sendable {
  /// A plan whose text has been looked at.
  package struct Examined: Sendable {
    package let entry: Corpus.Entry
    fileprivate let isSoundBySource: [Bool]

    /// Whether no source of it shows damage; one that could not be examined is not sound.
    package var isSound: Bool { isSoundBySource.allSatisfy { $0 } }
  }

  /// So many sound plans tell how plans are worded; more of them change next to nothing and cost
  /// time for each.
  package static let mostWitnesses = 40
  /// The kommune's own name must outweigh the common words it may be taken for.
  private static let weightOfName = 5

  private let repairer: TextRepairer

  package init(resources: RepairResources = .shared) {
    repairer = TextRepairer(resources: resources)
  }

  /// The same plans with the damaged ones read as repaired.
  package func repair(_ entries: [Corpus.Entry]) -> [Corpus.Entry] {
    let examined = entries.map(examine)
    let words = soundWords(of: examined.filter(\.isSound).map(\.entry))
    return examined.map { repair($0, soundWords: words) }
  }

  /// Looks for damage and mends nothing.
  package func examine(_ entry: Corpus.Entry) -> Examined {
    Examined(
      entry: entry,
      isSoundBySource: entry.sources.map { source in
        let damage = repairer.damage(of: source.lines.map(\.delivered))
        return damage.isExamined && !damage.isDamaged
      })
  }

  /// The plan as it is read: repaired where it is damaged.
  ///
  /// - Parameter soundWords: of the corpus' sound plans; see ``soundWords(of:)``.
  package func repair(_ examined: Examined, soundWords: WordCounts) -> Corpus.Entry {
    var result = examined.entry
    var words = soundWords
    words.add(Array(repeating: result.manifest.kommune, count: Self.weightOfName))
    result.sources = zip(result.sources, examined.isSoundBySource).map { source, isSound in
      let lines = source.lines.map(\.delivered)
      return source.reading(
        isSound ? repairer.readSound(lines) : repairer.repair(lines, cleanWords: words))
    }
    return result
  }

  /// Repairs a text that is in no corpus.
  ///
  /// - Parameter soundWords: asked for when the text is damaged; see ``soundWords(of:)``.
  func repair(lone lines: [String], soundWords: () -> WordCounts) -> RepairedText {
    let alone = repairer.repair(lines)
    return alone.damage.isDamaged ? repairer.repair(lines, cleanWords: soundWords()) : alone
  }

  /// The words of plans that show no damage, of the first ``mostWitnesses``: no plan is its own
  /// witness, for a damaged one lends no words, and a sound one needs none.
  package func soundWords(of sound: [Corpus.Entry]) -> WordCounts {
    var words = WordCounts()
    for entry in sound.prefix(Self.mostWitnesses) {
      for source in entry.sources { words.add(source.lines.map(\.delivered)) }
    }
    return words
  }
}
