/// A passage of readable size outside the tiltak, under its headings.
package struct Avsnitt: Codable, Sendable, Equatable {
  /// `<plan id>/l<first line>`.
  package var id: String
  /// The headings above it, outermost first.
  package var headings: [String]
  package var text: String
  package var evidence: Evidence
  /// Number of the innsatsområde it stands in, if any.
  @OrNull package var innsatsområde: Int?
  /// Words of its lines that were damaged; `nil` when none was.
  package var repairedWords: [RepairedWord]?

  package init(
    id: String, headings: [String], text: String, evidence: Evidence, innsatsområde: Int? = nil
  ) {
    self.id = id
    self.headings = headings
    self.text = text
    self.evidence = evidence
    self.innsatsområde = innsatsområde
  }

  enum CodingKeys: String, CodingKey {
    case id, headings, text, evidence
    case innsatsområde = "innsatsomraade"
    case repairedWords = "repaired_words"
  }
}
