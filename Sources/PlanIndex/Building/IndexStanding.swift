package import PlanCorpus

/// How an index stands to the plans as they lie in the corpus now.
package struct IndexStanding: Sendable, Equatable {
  /// Plans of the corpus that the index does not have.
  package var missing: [String] = []
  /// Plans of the index that the corpus no longer has.
  package var gone: [String] = []
  /// Plans that the next index would read again: a file of theirs, a vocabulary, a word list or
  /// the program has changed.
  package var changed: [String] = []

  /// Whether the next index would be the same.
  package var isCurrent: Bool { missing.isEmpty && gone.isEmpty && changed.isEmpty }

  /// - Parameters:
  ///   - path: the folder of the plans.
  ///   - vocabularies: the folder of vocabularies.
  ///   - wordLists: the folder of ``WordLists``; the one beside the vocabularies when `nil`.
  package init(
    of index: OpenIndex, to corpus: Corpus, at path: String, vocabularies: String,
    wordLists: String? = nil
  ) {
    let stamp = ReadingStamp(
      corpus: path, vocabularies: vocabularies,
      wordLists: wordLists ?? WordLists.folder(beside: vocabularies))
    let records = EarlierRecords(index: index.path)
    let indexed = index.plans.map(\.id)
    let ids = Set(corpus.entries.map(\.manifest.id.rawValue))
    gone = indexed.filter { !ids.contains($0) }
    for entry in corpus.entries {
      let id = entry.manifest.id.rawValue
      if !indexed.contains(id) {
        missing.append(id)
      } else if records.record(of: id, files: [], stamp: stamp.of(entry)) == nil {
        changed.append(id)
      }
    }
  }
}
