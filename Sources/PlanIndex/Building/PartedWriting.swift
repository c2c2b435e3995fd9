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

/// Writes the documents of plans in several databases at once.
///
/// A database takes one writer, and writing is most of the work.
struct PartedWriting: Sendable {
  /// Which documents go into which database.
  enum Division: Sendable {
    /// Each a stretch of the plans: put together in their order, they number the documents as one
    /// writer would have. Fewer than this where there are fewer plans.
    case stretches(Int)
    /// One document after another dealt out in turn: read as one, they number the documents as
    /// one writer would have.
    case shards([ShardMark])
  }

  let vocabularies: Vocabularies
  let words: SearchWords
  let registry: FacetRegistry
  let division: Division

  /// What was written.
  struct Written {
    /// Databases, for each share of the division those of its documents in their order.
    var folders: [[String]]
    var documents: Int
    var words: SearchWords
    var rows: DocumentRows
  }

  /// - Parameters:
  ///   - folder: takes the databases, and must be there.
  ///   - progress: called now and then with the documents written so far, and at the end.
  func write(
    _ source: some DraftSource, to folder: String, progress: (Int) -> Void
  ) throws -> Written {
    let shares = shares(of: source.count)
    let count = Counter()
    let parts = try Parallel.map(
      shares.count, waiting: { if count.value > 0 { progress(count.value) } }
    ) { part in
      try write(source, shares[part], to: "\(folder)/\(part)", count)
    }
    var words = words
    for part in parts { words.add(part.words) }
    progress(count.value)
    return Written(
      folders: parts.map(\.documents.folders), documents: count.value, words: words,
      rows: rows(parts.map(\.documents.rows)))
  }

  /// What one writer writes.
  private struct Share {
    var plans: Range<Int>
    /// `nil` for all documents of the plans.
    var shard: ShardMark?

    func takes(_ document: Int) -> Bool {
      shard.map { document % $0.count == $0.number - 1 } ?? true
    }
  }

  private func shares(of plans: Int) -> [Share] {
    switch division {
    case .stretches(let parts): Parallel.shares(of: plans, parts).map { Share(plans: $0) }
    case .shards(let marks): marks.map { Share(plans: 0..<plans, shard: $0) }
    }
  }

  private func rows(_ parts: [DocumentRows]) -> DocumentRows {
    if case .shards = division { return DocumentRows(dealt: parts) }
    var rows = DocumentRows()
    for part in parts { rows.append(part) }
    return rows
  }

  private func write(
    _ source: some DraftSource, _ share: Share, to folder: String, _ count: Counter
  ) throws -> (words: SearchWords, documents: IndexWriting.Written) {
    var words = words
    var writing = try IndexWriting(at: folder, vocabularies, words, registry)
    if let shard = share.shard { try writing.setMetadata(Schema.Metadata.shard, shard.text) }
    var document = 0
    for number in share.plans {
      let (drafts, texts) = try source.plan(number)
      for draft in drafts {
        if share.takes(document) {
          try writing.add(draft, plan: number)
          count.add(1)
        }
        document += 1
      }
      // Every shard sees all plans; one of them counts their words.
      if share.shard?.number ?? 1 == 1 { words.count(texts) }
    }
    return (words, try writing.finish())
  }
}

/// A number that several threads raise.
private final class Counter: Sendable {
  private let number = Atomic(0)

  var value: Int { number.load(ordering: .relaxed) }

  func add(_ more: Int) { number.add(more, ordering: .relaxed) }
}
