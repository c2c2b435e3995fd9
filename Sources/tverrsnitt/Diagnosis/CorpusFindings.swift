internal import Foundation
internal import PlanCorpus
internal import PlanIndex

/// The plans, the vocabularies and the queries, and the word lists that reading uses.
struct CorpusFindings {
  /// So many faults are shown; `tverrsnitt check` shows all.
  private static let most = 5

  private let locations: Locations
  private let check: DataCheck

  init(_ locations: Locations, _ check: DataCheck) {
    self.locations = locations
    self.check = check
  }

  var findings: [Finding] {
    [
      .ok(.corpus, "folder", ShownPath.of(locations.corpusPath)),
      .ok(.corpus, "vocabularies", ShownPath.of(locations.vocabularyPath)),
      .ok(.corpus, "plans that can be read", "\(check.corpus.entries.count)"),
    ] + Self.faults(check.faults) + [Self.notes(check.notes), words, lexicon].compactMap { $0 }
  }

  static func faults(_ faults: [Fault]) -> [Finding] {
    guard !faults.isEmpty else { return [.ok(.corpus, "faults", "none")] }
    let shown = faults.prefix(most).map { fault in
      let place = fault.line.map { "\(fault.file):\($0)" } ?? fault.file
      return Finding.fault(
        .corpus, ShownPath.within(place), ShownPath.within(fault.problem), fault.remedy)
    }
    guard faults.count > most else { return shown }
    return shown + [
      .fault(.corpus, "more faults", "\(faults.count - most)", "run `tverrsnitt check`")
    ]
  }

  private static func notes(_ notes: [Fault]) -> Finding? {
    guard let first = notes.first else { return nil }
    return .note(
      .corpus, "notes", "\(notes.count), the first: \(first.file): \(first.problem)",
      "run `tverrsnitt check`")
  }

  // MARK: Words

  private var words: Finding {
    let lists = WordLists(at: WordLists.folder(beside: locations.vocabularyPath))
    guard let warning = lists.warning else { return .ok(.corpus, "word lists", "there") }
    return .note(.corpus, "word lists", "not there", warning)
  }

  private var lexicon: Finding {
    let missing = RepairResources.shared.missing
    guard !missing.isEmpty else { return .ok(.corpus, "lexicon of text repair", "there") }
    return .note(
      .corpus, "lexicon of text repair", "not there: damaged text is repaired less well",
      missing.joined(separator: "; "))
  }
}
