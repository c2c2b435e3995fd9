internal import Foundation
internal import PlanCorpus
package import PlanIndex
internal import Synchronization

/// The plans of a corpus as they stand now, for people who look them over and correct them.
///
/// It reads the corpus and not the index: a plan that was just added can be looked over before it
/// is indexed, and what was set shows at once.
package final class ReviewDesk: Sendable {
  private struct State {
    /// The newest reading of a plan, and what it hangs on.
    var readings: [PlanID: (key: String, plan: ReviewedPlan)] = [:]
    /// Sources as they were repaired, which takes the most time; they hang on no manifest.
    var sources: [PlanID: (key: String, sources: [SourceText])] = [:]
    var soundWords: (key: String, words: WordCounts)?
  }

  /// Plans that are kept read.
  private static let most = 8

  let vocabularies: Vocabularies
  let gate = ReviewGate(token: FormToken())
  private let corpus: String
  private let classifier: Classifier
  private let repair = CorpusRepair()
  private let state = Mutex(State())

  /// - Throws: `IndexError` when the vocabularies cannot be read.
  package init(corpus: String, vocabularies: String) throws(IndexError) {
    self.corpus = corpus
    self.vocabularies = try Vocabularies.read(at: vocabularies)
    classifier = Classifier(self.vocabularies)
  }

  // MARK: Reading

  /// Every plan, in the order of their folders.
  ///
  /// - Throws: `ReviewRefusal.corpus` when there is no such corpus.
  func plans() throws(ReviewRefusal) -> [ListedPlan] {
    do throws(CorpusError) {
      return try Corpus.folders(at: corpus).map { folder in
        do throws(Fault) {
          let text = try manifest(in: folder)
          return ListedPlan(folder: folder, manifest: try text.manifest(), fault: nil)
        } catch {
          return ListedPlan(folder: folder, manifest: nil, fault: error)
        }
      }
    } catch {
      throw .corpus(reason: "\(error)")
    }
  }

  private func manifest(in folder: String) throws(Fault) -> ManifestText {
    let file = "\(folder)/\(Manifest.fileName)"
    return try ManifestText.read(at: "\(corpus)/\(file)", as: file)
  }

  /// One plan; `nil` when the corpus has none of that id.
  ///
  /// - Throws: `ReviewRefusal.corpus` when it cannot be read.
  func plan(_ name: String) throws(ReviewRefusal) -> ReviewedPlan? {
    guard let id = PlanID(rawValue: name),
      ((try? Corpus.folders(at: corpus)) ?? []).contains(id.rawValue)
    else { return nil }
    do {
      let text = try manifest(in: id.rawValue)
      let delivered = try Corpus.entry(at: corpus, folder: id.rawValue)
      let key = ([text.sum] + delivered.manifest.sources.map(\.sha256)).joined(separator: " ")
      if let known = state.withLock({ $0.readings[id] }), known.key == key { return known.plan }
      let manifest = try text.manifest()
      let plan = read(repaired(delivered, id).with(manifest), id, text)
      state.withLock { state in
        if state.readings.count >= Self.most { state.readings = [:] }
        state.readings[id] = (key, plan)
      }
      return plan
    } catch {
      throw .corpus(reason: "\(error)")
    }
  }

  private func read(_ entry: Corpus.Entry, _ id: PlanID, _ text: ManifestText) -> ReviewedPlan {
    let reading = PlanReading.reading(entry)
    let facts = classifier.classify(reading.plan).facts
    return ReviewedPlan(
      id: id, text: text, entry: entry, facts: facts,
      subjects: CurationSubject.all(of: facts, reading, entry.manifest.curation),
      faults: faults(entry, reading))
  }

  /// What `check` finds in a plan.
  private func faults(_ entry: Corpus.Entry, _ reading: CuratedReading) -> [Fault] {
    let alone = Corpus(entries: [entry])
    return CurationCheck.faults(entry, reading) + CuratedCodes.check(alone, vocabularies)
      + KommuneCheck(vocabularies.kommuner).check(alone).faults
  }

  /// The plan with its text repaired as the index repairs it.
  private func repaired(_ entry: Corpus.Entry, _ id: PlanID) -> Corpus.Entry {
    let key = entry.manifest.sources.map { "\($0.kind) \($0.pageMarks) \($0.sha256)" }
      .joined(separator: " ")
    var result = entry
    if let known = state.withLock({ $0.sources[id] }), known.key == key {
      result.sources = known.sources
      return result
    }
    let examined = repair.examine(entry)
    result = repair.repair(examined, soundWords: examined.isSound ? .empty : soundWords())
    state.withLock { state in
      if state.sources.count >= Self.most { state.sources = [:] }
      state.sources[id] = (key, result.sources)
    }
    return result
  }

  /// Looked up anew when a plan has come or gone.
  private func soundWords() -> WordCounts {
    let attributes = try? FileManager.default.attributesOfItem(atPath: corpus)
    let key = "\(attributes?[.modificationDate] ?? "")"
    if let known = state.withLock(\.soundWords), known.key == key { return known.words }
    let words = Corpus.soundWords(at: corpus)
    state.withLock { $0.soundWords = (key, words) }
    return words
  }

  // MARK: Writing

  /// What became of a change.
  enum Outcome: Equatable {
    case saved
    /// Somebody else changed the manifest since the plan was read.
    case changedMeanwhile
    /// `check` would complain; nothing was written.
    case unfit([Fault])
    /// It could not be written; nothing has changed.
    case failed(Fault)
  }

  /// Writes a change of a plan's curation, once it is certain that `check` has nothing against it
  /// that it did not have before.
  func save(_ edit: CurationEdit, of plan: ReviewedPlan) -> Outcome {
    do throws(Fault) {
      let text = try plan.text.applying(edit)
      let changed = read(plan.entry.with(try text.manifest()), plan.id, text)
      let known = Set(plan.faults.map(\.withoutPlace))
      let unfit = changed.faults.filter { !known.contains($0.withoutPlace) }
      guard unfit.isEmpty else { return .unfit(unfit) }
      let isDone = try CorpusFolder(at: corpus).replace(plan.text, by: text, of: plan.id)
      return isDone ? .saved : .changedMeanwhile
    } catch {
      return .failed(error)
    }
  }
}

extension Fault {
  /// An entry that moved down the file has the same fault still.
  fileprivate var withoutPlace: Fault {
    var fault = self
    fault.line = nil
    return fault
  }
}
