internal import PlanCorpus

/// A line of a plan as the index keeps it, so that whoever doubts a fact can read where it stands.
/// Its number is its place in the file, counted from 1.
package struct PlanLine: Codable, Sendable, Equatable {
  /// As it is read: repaired where it was damaged.
  package var text: String
  /// As it was delivered; `nil` when it is read just so.
  package var delivered: String?
  package var page: Int?

  package init(text: String, delivered: String? = nil, page: Int? = nil) {
    self.text = text
    self.delivered = delivered
    self.page = page
  }

  init(_ line: SourceLine) {
    self.init(
      text: line.text, delivered: line.delivered == line.text ? nil : line.delivered,
      page: line.page)
  }

  /// Short keys: they stand once for every line of every plan.
  enum CodingKeys: String, CodingKey {
    case text = "t"
    case delivered = "d"
    case page = "p"
  }
}
