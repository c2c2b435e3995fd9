package import PlanCorpus

/// Where a table's places and documents are to be read; `nil` leaves plain text.
package struct TableLinks: Sendable {
  /// The address of a place in a plan.
  package var place: @Sendable (Evidence) -> String?
  /// The address of a tiltak, body or passage, by its id.
  package var document: @Sendable (String) -> String?

  package init(
    place: @escaping @Sendable (Evidence) -> String? = { _ in nil },
    document: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.place = place
    self.document = document
  }

  /// None: places as text alone.
  package static let none = TableLinks()
}
