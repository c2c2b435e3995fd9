package import PlanCorpus

/// One value of a facet with the number of documents that have it.
package struct FacetCount: Codable, Sendable, Equatable {
  package var value: String
  package var label: String
  package var count: Int
  package var selected: Bool
  /// Code of the group, for types.
  @OrNull package var group: String?

  package init(value: String, label: String, count: Int, selected: Bool, group: String? = nil) {
    self.value = value
    self.label = label
    self.count = count
    self.selected = selected
    self.group = group
  }
}
