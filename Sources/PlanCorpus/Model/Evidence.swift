/// The place in a plan that says something: the lines of the source as delivered.
package struct Evidence: Codable, Sendable, Hashable {
  /// Path below `Corpus/`, for example `lillestrom-2024/plan.txt`.
  package var file: String
  /// First line, counted from 1.
  package var firstLine: Int
  /// Last line, itself included.
  package var lastLine: Int
  /// Page, where the source carries page marks.
  package var page: Int?

  package init(file: String, firstLine: Int, lastLine: Int, page: Int? = nil) {
    self.file = file
    self.firstLine = firstLine
    self.lastLine = lastLine
    self.page = page
  }

  enum CodingKeys: String, CodingKey {
    case file, page
    case firstLine = "first_line"
    case lastLine = "last_line"
  }

  /// The lines as a range.
  package var lines: ClosedRange<Int> { firstLine...max(firstLine, lastLine) }
}
