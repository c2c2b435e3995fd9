/// One thing of a plan that a person can look over: what is known of it, where it stands, and which
/// entries of the manifest are about it.
package struct CurationSubject: Sendable, Equatable {
  /// How a change names it, and how it is told from the others of the plan.
  package var target: CurationTarget
  /// How a removal names it; `nil` for what a plan always has.
  package var removal: CurationTarget?
  /// Its values by the keys that `extract` prints.
  package var values: [String: CuratedValue]
  /// `nil` for what was not found.
  package var evidence: Evidence?
  /// Numbers of the entries that are about it, counted from 0; of an addition, that alone.
  package var entries: [Int]
  /// Whether people have added it.
  package var isAddition: Bool
  /// Keys of the values that people have set.
  package var curated: Set<String>
}

extension CurationSubject {
  /// Everything of a plan that a curation can be about, in the order of the plan's facts.
  ///
  /// - Parameters:
  ///   - facts: as they are published.
  ///   - reading: the reading that they are of.
  ///   - entries: the manifest's curation.
  package static func all(
    of facts: PlanFacts, _ reading: CuratedReading, _ entries: [CurationEntry]
  ) -> [CurationSubject] {
    CurationSubjects(facts: facts, reading: reading, entries: entries).all
  }
}
