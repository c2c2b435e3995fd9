internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// All that is wrong with the plans, the vocabularies and the queries, and what may be.
struct DataCheck {
  /// The plans that can be read.
  let corpus: Corpus
  /// `nil` while they are at fault.
  let vocabularies: Vocabularies?
  /// In the order of the files.
  let faults: [Fault]
  /// What may have its reasons; none while the vocabularies are at fault.
  let notes: [Fault]

  init(_ locations: Locations) {
    let (corpus, corpusFaults) = Corpus.examine(at: locations.corpusPath)
    let (vocabularies, vocabularyFaults) = Vocabularies.scan(at: locations.vocabularyPath)
    self.corpus = corpus
    self.vocabularies = vocabularyFaults.isEmpty ? vocabularies : nil
    let queryFaults = QueryFiles.check(at: locations.queriesPath)
    guard vocabularyFaults.isEmpty else {
      faults = corpusFaults + vocabularyFaults + queryFaults
      notes = []
      return
    }
    let kommuner = KommuneCheck(vocabularies.kommuner).check(corpus)
    faults =
      corpusFaults + CuratedCodes.check(corpus, vocabularies) + kommuner.faults + queryFaults
      + SavedSearch.check(at: locations.savedPath, vocabularies)
      + TableDefinition.check(at: locations.definitionPath, vocabularies)
    notes = kommuner.notes
  }
}
