internal import PlanCorpus

/// Builds an index of drafts that were made elsewhere, as ``IndexBuilder`` builds one of plans.
///
/// It has no records of plans, so it is no beginning for an incremental build.
package struct DraftIndexBuilder: Sendable {
  private let vocabularies: Vocabularies
  private let lists: WordLists
  private let files: IndexFiles

  /// - Parameters:
  ///   - index: the file to write.
  ///   - shards: how many files, to be served apart.
  package init(
    _ vocabularies: Vocabularies, _ lists: WordLists, index: String, shards: Int = 1
  ) {
    self.vocabularies = vocabularies
    self.lists = lists
    files = IndexFiles(index: index, shards: shards)
  }

  /// - Parameter plans: the documents of one plan after another, the plan's own among them.
  /// - Throws: `IndexError.unwritable`; an earlier index still stands then.
  package func build(_ plans: [[DraftDocument]]) throws(IndexError) {
    do {
      try BuildPlace(index: files.index).build { ((), try write(plans, to: $0)) }
    } catch {
      throw .unwritable(path: files.index, reason: IndexBuilder.reason(error))
    }
  }

  /// The databases that make the index.
  private func write(_ plans: [[DraftDocument]], to folder: String) throws -> [BuildPlace.Made] {
    let words = SearchWords(vocabularies, lists)
    var registry = FacetRegistry()
    registry.register(FacetLabels(vocabularies).known)
    for draft in plans.joined() { registry.register(draft.facets) }
    let written = try PartedWriting(
      vocabularies: vocabularies, words: words, registry: registry,
      division: files.division(parts: Parallel.usual)
    ).write(Drafts(plans: plans), to: folder, progress: { _ in })
    let beside = try BesideWriting(
      vocabularies: vocabularies, registry: registry, files: files, folder: folder
    ).write(written, plans.compactMap { Self.summary($0.map(\.head)) })
    return files.made(of: written.folders, beside: beside)
  }

  private static func summary(_ heads: [DocumentHead]) -> PlanSummary? {
    (heads.first { $0.slag == .plan } ?? heads.first).map { plan in
      PlanSummary(
        id: plan.id, kommune: plan.kommune, title: plan.title, period: plan.period,
        tiltak: heads.count { $0.slag == .tiltak })
    }
  }
}

/// Documents made elsewhere, as a source of documents.
private struct Drafts: DraftSource {
  let plans: [[DraftDocument]]

  var count: Int { plans.count }

  func plan(_ number: Int) -> (drafts: [DraftDocument], texts: [String]) {
    let texts = plans[number].flatMap { [$0.head.title, $0.head.text] + $0.head.headings }
    return (plans[number], texts)
  }
}
