internal import PlanCorpus
internal import Synchronization
internal import Xapian

/// Where the documents of plans come from, plan by plan.
protocol DraftSource: Sendable {
  /// How many plans there are.
  var count: Int { get }

  /// The documents of a plan in their order, and the texts whose words it has.
  func plan(_ number: Int) throws -> (drafts: [DraftDocument], texts: [String])
}

/// Writes the documents of plans in several databases at once, each a stretch of the plans.
///
/// A database takes one writer, and writing is most of the work. Put together in their order the
/// databases number the documents as one writer would have.
struct PartedWriting: Sendable {
  let vocabularies: Vocabularies
  let words: SearchWords
  let registry: FacetRegistry
  /// How many databases; fewer where there are fewer plans.
  let parts: Int

  /// What was written.
  struct Written {
    var folders: [String]
    var documents: Int
    var words: SearchWords
  }

  /// - Parameters:
  ///   - folder: takes the databases, and must be there.
  ///   - meanwhile: done while the documents are written.
  ///   - progress: called now and then with the documents written so far, and at the end.
  func write(
    _ source: some DraftSource, to folder: String, meanwhile: () throws -> Void,
    progress: (Int) -> Void
  ) throws -> Written {
    let shares = Parallel.shares(of: source.count, parts)
    let folders = shares.indices.map { "\(folder)/\($0)" }
    let count = Counter()
    let counted = try Parallel.map(
      shares.count, meanwhile: meanwhile, waiting: { if count.value > 0 { progress(count.value) } }
    ) { part in
      try write(source, shares[part], to: folders[part], count)
    }
    var words = words
    for part in counted { words.add(part) }
    progress(count.value)
    return Written(folders: folders, documents: count.value, words: words)
  }

  /// The words of a share of the plans.
  private func write(
    _ source: some DraftSource, _ plans: Range<Int>, to folder: String, _ count: Counter
  ) throws -> SearchWords {
    var words = words
    var writing = try IndexWriting(
      at: folder, stopwords: vocabularies.stoppord, compounds: words.compounds, registry)
    for number in plans {
      let (drafts, texts) = try source.plan(number)
      for draft in drafts { try writing.add(draft) }
      words.count(texts)
      count.add(drafts.count)
    }
    try writing.finish()
    return words
  }
}

/// A number that several threads raise.
private final class Counter: Sendable {
  private let number = Atomic(0)

  var value: Int { number.load(ordering: .relaxed) }

  func add(_ more: Int) { number.add(more, ordering: .relaxed) }
}
