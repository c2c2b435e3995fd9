/// A plan's own area of effort, with the canonical area it belongs to.
package struct Innsatsområde: Codable, Sendable, Equatable {
  package var number: Int
  package var title: String
  /// Code in the vocabulary of canonical areas; `nil` when none fits.
  @OrNull package var canonical: String?
  package var evidence: Evidence

  package init(number: Int, title: String, canonical: String? = nil, evidence: Evidence) {
    self.number = number
    self.title = title
    self.canonical = canonical
    self.evidence = evidence
  }
}
