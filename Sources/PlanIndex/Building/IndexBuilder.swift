internal import Foundation
internal import PlanCorpus
internal import Xapian

/// Builds the index: aside, compacted to one file, and swapped in whole.
///
/// Whoever reads the old file goes on reading it. A build that stops, by an error or by
/// `kill -9`, leaves the old index as it was.
package struct IndexBuilder: Sendable {
  /// What a build has come to.
  package enum Progress: Sendable, Equatable {
    case reading(plan: String, number: Int, of: Int)
    case writing(documents: Int)
    case compacting
  }

  /// What a build made.
  package struct Outcome: Sendable, Equatable {
    package var plans: Int
    package var tiltak: Int
    package var documents: Int
    package var warnings: [String]
  }

  private let corpusPath: String
  private let vocabularyPath: String
  private let indexPath: String
  private let wordListPath: String

  /// - Parameters:
  ///   - corpus: the folder of plans.
  ///   - vocabularies: the folder of vocabularies.
  ///   - index: the file to write.
  ///   - wordLists: the folder of ``WordLists``; the checkout's when `nil`.
  package init(
    corpus: String, vocabularies: String, index: String, wordLists: String? = nil
  ) {
    corpusPath = corpus
    vocabularyPath = vocabularies
    indexPath = index
    wordListPath = wordLists ?? "\(vocabularies)/../.lexicon"
  }

  package func build(
    progress: (Progress) -> Void = { _ in }
  ) throws(IndexError) -> Outcome {
    let (corpus, vocabularies) = try input()
    let classifier = Classifier(vocabularies)
    let lists = WordLists(at: wordListPath)
    let plans = read(corpus, classifier, progress)
    let place = BuildPlace(index: indexPath)
    do {
      try place.prepare()
      defer { place.clean() }
      let documents = try write(
        plans, vocabularies, classifier, lists, to: place.folder, progress)
      progress(.compacting)
      var options = Database.CompactionOptions()
      options.singleFile = true
      try Database.compact(sources: [place.folder], to: place.file, options: options)
      try place.swapIn()
      return outcome(plans, lists, documents)
    } catch {
      throw .unwritable(path: indexPath, reason: Self.reason(error))
    }
  }

  /// The system's own words for what went wrong, where it is the file system's doing.
  private static func reason(_ error: any Error) -> String {
    guard let system = (error as? CocoaError)?.underlying as? POSIXError else { return "\(error)" }
    return String(cString: strerror(system.code.rawValue))
  }

  /// Everything is read and found sound before anything is written.
  private func input() throws(IndexError) -> (Corpus, Vocabularies) {
    var (vocabularies, faults) = Vocabularies.scan(at: vocabularyPath)
    do throws(CorpusError) {
      let corpus = try Corpus.open(at: corpusPath)
      if faults.isEmpty { faults = CuratedCodes.check(corpus, vocabularies) }
      if faults.isEmpty { return (corpus, vocabularies) }
    } catch {
      throw .faulty(error.faults + faults)
    }
    throw .faulty(faults)
  }

  private func read(
    _ corpus: Corpus, _ classifier: Classifier, _ progress: (Progress) -> Void
  ) -> [ReadPlan] {
    corpus.entries.enumerated().map { number, entry in
      let id = entry.manifest.id.rawValue
      progress(.reading(plan: id, number: number + 1, of: corpus.entries.count))
      return classifier.classify(PlanReading.read(entry))
    }
  }

  private func write(
    _ plans: [ReadPlan], _ vocabularies: Vocabularies, _ classifier: Classifier,
    _ lists: WordLists, to folder: String, _ progress: (Progress) -> Void
  ) throws -> Int {
    let labels = FacetLabels(vocabularies)
    let words = SearchWords(vocabularies, plans, lists)
    var writing = try IndexWriting(
      at: folder, stopwords: vocabularies.stoppord, compounds: words.compounds)
    writing.register(labels.known)
    // Before the documents bring their kommuner: the first telling of a value stands.
    writing.register(plans.map { KommuneNames(vocabularies.kommuner).value($0.facts.plan) })
    var count = 0
    for plan in plans {
      for draft in try PlanDocuments(plan, labels: labels, classifier: classifier).drafts() {
        try writing.add(draft)
        count += 1
      }
      progress(.writing(documents: count))
    }
    try words.write(to: &writing)
    try writing.setMetadata(Schema.Metadata.schema, Schema.version)
    try writing.setMetadata(Schema.Metadata.facets, try CompactJSON.line(writing.registry))
    let concepts = QueryConcepts.Stored(vocabularies)
    try writing.setMetadata(Schema.Metadata.concepts, try CompactJSON.line(concepts))
    try writing.setMetadata(Schema.Metadata.plans, try CompactJSON.line(summaries(plans)))
    try writing.finish()
    return count
  }

  private func summaries(_ plans: [ReadPlan]) -> [PlanSummary] {
    plans.map { plan in
      let description = plan.facts.plan
      return PlanSummary(
        id: description.id ?? "", kommune: description.kommune ?? "",
        title: description.title ?? "", period: description.period ?? Period(first: 0, last: 0),
        tiltak: plan.facts.tiltakene.count)
    }
  }

  private func outcome(_ plans: [ReadPlan], _ lists: WordLists, _ documents: Int) -> Outcome {
    Outcome(
      plans: plans.count, tiltak: plans.reduce(0) { $0 + $1.facts.tiltakene.count },
      documents: documents,
      warnings: [lists.warning].compactMap { $0 }
        + plans.flatMap { plan in
          plan.facts.warnings.map { "\(plan.facts.plan.id ?? ""): \($0.message)" }
        })
  }
}

/// Where an index is built: beside the old one, on the same file system, under a name that says
/// whose it is.
private struct BuildPlace {
  private static let mark = ".building-"
  let index: String
  let folder: String
  let file: String
  private let parent: String

  init(index: String) {
    self.index = index
    parent = (index as NSString).deletingLastPathComponent
    let name = (index as NSString).lastPathComponent
    let own = "\(parent.isEmpty ? "." : parent)/.\(name)\(Self.mark)\(getpid())"
    folder = own
    file = own + ".file"
  }

  /// Makes room, and clears away what builds that died have left.
  func prepare() throws {
    let place = parent.isEmpty ? "." : parent
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: place) {
      guard let owner = owner(of: name), kill(owner, 0) != 0 || owner == getpid() else { continue }
      try FileManager.default.removeItem(atPath: "\(place)/\(name)")
    }
  }

  private func owner(of name: String) -> pid_t? {
    let prefix = ".\((index as NSString).lastPathComponent)\(Self.mark)"
    guard name.hasPrefix(prefix) else { return nil }
    return pid_t(name.dropFirst(prefix.count).prefix { $0.isNumber })
  }

  /// One rename: a reader finds the old file or the new one, never a mixture.
  func swapIn() throws {
    guard rename(file, index) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: index])
    }
  }

  func clean() {
    try? FileManager.default.removeItem(atPath: folder)
    try? FileManager.default.removeItem(atPath: file)
  }
}
