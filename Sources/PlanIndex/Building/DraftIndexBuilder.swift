internal import PlanCorpus

/// Builds an index of drafts that were made elsewhere, as ``IndexBuilder`` builds one of plans.
///
/// It has no records of plans, so it is no beginning for an incremental build.
package struct DraftIndexBuilder: Sendable {
  private let vocabularies: Vocabularies
  private let lists: WordLists
  private let indexPath: String

  /// - Parameter index: the file to write.
  package init(_ vocabularies: Vocabularies, _ lists: WordLists, index: String) {
    self.vocabularies = vocabularies
    self.lists = lists
    indexPath = index
  }

  /// - Parameter plans: the documents of one plan after another, the plan's own among them.
  /// - Throws: `IndexError.unwritable`; an earlier index still stands then.
  package func build(_ plans: some Sequence<[DraftDocument]>) throws(IndexError) {
    do {
      try BuildPlace(index: indexPath).build { try write(plans, to: $0) }
    } catch {
      throw .unwritable(path: indexPath, reason: IndexBuilder.reason(error))
    }
  }

  private func write(_ plans: some Sequence<[DraftDocument]>, to folder: String) throws {
    var words = SearchWords(vocabularies, lists)
    var writing = try IndexWriting(
      at: folder, stopwords: vocabularies.stoppord, compounds: words.compounds)
    writing.register(FacetLabels(vocabularies).known)
    var summaries: [PlanSummary] = []
    for drafts in plans {
      for draft in drafts { try writing.add(draft) }
      let heads = drafts.map(\.head)
      words.count(heads.flatMap { [$0.title, $0.text] + $0.headings })
      summaries += Self.summary(heads)
    }
    try writing.finish(words, vocabularies, summaries)
  }

  private static func summary(_ heads: [DocumentHead]) -> [PlanSummary] {
    heads.filter { $0.slag == .plan }.map { plan in
      PlanSummary(
        id: plan.id, kommune: plan.kommune, title: plan.title, period: plan.period,
        tiltak: heads.count { $0.slag == .tiltak })
    }
  }
}
