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
    /// Plans that had not changed and were not read again.
    package var unchanged: Int
    package var warnings: [String]
  }

  private let corpusPath: String
  private let vocabularyPath: String
  private let files: IndexFiles
  private let wordListPath: String
  private let readsAll: Bool
  private let parts: Int

  /// - Parameters:
  ///   - corpus: the folder of plans.
  ///   - vocabularies: the folder of vocabularies.
  ///   - index: the file to write.
  ///   - wordLists: the folder of ``WordLists``; the checkout's when `nil`.
  ///   - readsAll: whether plans that have not changed are read again, too.
  ///   - parts: how many writers work at once; the index is the same with any number.
  ///   - shards: how many files it is written in, to be served apart; 1 for the index itself.
  package init(
    corpus: String, vocabularies: String, index: String, wordLists: String? = nil,
    readsAll: Bool = false, parts: Int? = nil, shards: Int = 1
  ) {
    corpusPath = corpus
    vocabularyPath = vocabularies
    files = IndexFiles(index: index, shards: shards)
    wordListPath = wordLists ?? WordLists.folder(beside: vocabularies)
    self.readsAll = readsAll
    self.parts = parts ?? Parallel.usual
  }

  package func build(
    progress: (Progress) -> Void = { _ in }
  ) throws(IndexError) -> Outcome {
    let (corpus, vocabularies) = try input()
    let classifier = Classifier(vocabularies)
    let lists = WordLists(at: wordListPath)
    let place = BuildPlace(index: files.index)
    do {
      let read = try reading(corpus, classifier).records(progress)
      let documents = try place.build(compacting: { progress(.compacting) }) { folder in
        try write(read.records, vocabularies, classifier, lists, to: folder, progress)
      }
      try files.tidy()
      return outcome(read.records.map(\.plan), lists, documents, unchanged: read.unchanged)
    } catch {
      throw .unwritable(path: files.index, reason: Self.reason(error))
    }
  }

  /// The system's own words for what went wrong, where it is the file system's doing.
  static func reason(_ error: any Error) -> String {
    guard let system = (error as? CocoaError)?.underlying as? POSIXError else { return "\(error)" }
    return String(cString: strerror(system.code.rawValue))
  }

  /// Everything is read and found sound before anything is written.
  private func input() throws(IndexError) -> (Corpus, Vocabularies) {
    var (vocabularies, faults) = Vocabularies.scan(at: vocabularyPath)
    do throws(CorpusError) {
      let corpus = try Corpus.delivered(at: corpusPath)
      if faults.isEmpty { faults = CuratedCodes.check(corpus, vocabularies) }
      if faults.isEmpty { return (corpus, vocabularies) }
    } catch {
      throw .faulty(error.faults + faults)
    }
    throw .faulty(faults)
  }

  private func reading(_ corpus: Corpus, _ classifier: Classifier) -> CorpusReading {
    let stamp = ReadingStamp(
      corpus: corpusPath, vocabularies: vocabularyPath, wordLists: wordListPath)
    return CorpusReading(
      corpus, classifier, stamp, readsAll ? .none : EarlierRecords(index: files.first))
  }

  private func write(
    _ records: [PlanRecord], _ vocabularies: Vocabularies, _ classifier: Classifier,
    _ lists: WordLists, to folder: String, _ progress: (Progress) -> Void
  ) throws -> (documents: Int, made: [BuildPlace.Made]) {
    let labels = FacetLabels(vocabularies)
    let plans = records.map(\.plan)
    let words = SearchWords(vocabularies, lists)
    let registry = Self.registry(of: plans, vocabularies, labels)
    let written = try PartedWriting(
      vocabularies: vocabularies, words: words, registry: registry,
      division: files.division(parts: parts)
    ).write(
      ReadPlans(plans: plans, labels: labels, classifier: classifier), to: folder,
      progress: { progress(.writing(documents: $0)) })
    let beside = try BesideWriting(
      vocabularies: vocabularies, registry: registry, files: files, folder: folder
    ).write(written, summaries(plans)) { writing in
      for record in records { try record.write(to: &writing) }
    }
    return (written.documents, files.made(of: written.folders, beside: beside))
  }

  /// Every facet value that a document of the plans can carry, in an order that hangs on the plans
  /// alone.
  private static func registry(
    of plans: [ReadPlan], _ vocabularies: Vocabularies, _ labels: FacetLabels
  ) -> FacetRegistry {
    var registry = FacetRegistry()
    registry.register(labels.known)
    // Before the documents bring their kommuner: the first telling of a value stands.
    let names = KommuneNames(vocabularies.kommuner)
    registry.register(plans.map { names.value($0.facts.plan) })
    for plan in plans {
      registry.register(labels.common(plan.facts.plan, .plan))
      let id = plan.facts.plan.id ?? ""
      registry.register(plan.facts.innsatsområder.map { labels.ownArea($0, plan: id) })
    }
    return registry
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

  private func outcome(
    _ plans: [ReadPlan], _ lists: WordLists, _ documents: Int, unchanged: Int
  ) -> Outcome {
    Outcome(
      plans: plans.count, tiltak: plans.reduce(0) { $0 + $1.facts.tiltakene.count },
      documents: documents, unchanged: unchanged,
      warnings: [lists.warning].compactMap { $0 }
        + plans.flatMap { plan in
          plan.facts.warnings.map { "\(plan.facts.plan.id ?? ""): \($0.message)" }
        })
  }
}

/// Plans as they were read, as a source of documents.
private struct ReadPlans: DraftSource {
  let plans: [ReadPlan]
  let labels: FacetLabels
  let classifier: Classifier

  var count: Int { plans.count }

  func plan(_ number: Int) throws -> (drafts: [DraftDocument], texts: [String]) {
    let plan = plans[number]
    let drafts = try PlanDocuments(plan, labels: labels, classifier: classifier).drafts()
    return (drafts, SearchWords.texts(of: plan))
  }
}
