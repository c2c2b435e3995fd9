internal import PlanCorpus

/// A plan of the corpus, by its manifest alone.
struct ListedPlan: Sendable {
  /// The name of its folder.
  let folder: String
  /// `nil` when the manifest is faulty.
  let manifest: Manifest?
  /// What is wrong with the manifest.
  let fault: Fault?
}
