/// A name of another time or another kommune by which a kommune is found too.
package struct KommuneRelative: Codable, Sendable, Equatable {
  /// The name, as ``KommuneSpelling`` keys in their order: two builds write the same index.
  package var names: [String]
  /// What was until ``year`` and is no more: a kommune, or a mere name.
  package var former: String
  package var isRenaming: Bool
  /// The first year of what came instead.
  package var year: Int
  /// What came instead; several when a kommune was divided.
  package var heirs: [String]

  package init(
    names: Set<String>, former: String, isRenaming: Bool = false, year: Int, heirs: [String]
  ) {
    self.names = names.sorted()
    self.former = former
    self.isRenaming = isRenaming
    self.year = year
    self.heirs = heirs
  }
}
