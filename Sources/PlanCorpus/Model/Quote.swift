/// A plan's own words with their place.
package struct Quote: Codable, Sendable, Equatable {
  package var text: String
  package var evidence: Evidence

  package init(text: String, evidence: Evidence) {
    self.text = text
    self.evidence = evidence
  }
}
