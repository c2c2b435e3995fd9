/// A plan as it is published, and what of its curation does not fit it.
package struct CuratedReading: Sendable, Equatable {
  package var plan: ReadPlan
  /// In the order of the manifest's entries.
  package var faults: [Fault]
  /// The bodies as a change has to number them; removals renumber those after them.
  package var organisationBeforeRemovals: Organisasjon
}
