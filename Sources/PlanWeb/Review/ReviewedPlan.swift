internal import PlanCorpus

/// A plan as it stands in the corpus now, read and classified, for somebody to look over.
struct ReviewedPlan: Sendable {
  let id: PlanID
  /// The manifest that all this was read under.
  let text: ManifestText
  /// Read as repaired.
  let entry: Corpus.Entry
  let facts: PlanFacts
  let subjects: [CurationSubject]
  /// What `check` finds in it.
  let faults: [Fault]

  var curation: [CurationEntry] { entry.manifest.curation }

  /// The source that structure and evidence are of.
  var source: SourceText { entry.sources[0] }

  func subject(_ path: String) -> CurationSubject? {
    subjects.first { $0.target.description == path }
  }

  /// A source by its name in the plan's folder; the first without a name.
  func source(named name: String?) -> SourceText? {
    guard let name else { return source }
    return entry.sources.first { $0.file == "\(entry.folder)/\(name)" }
  }
}
