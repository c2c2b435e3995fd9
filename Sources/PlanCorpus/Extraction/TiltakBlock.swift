/// A tiltak's lines, before its facts are read.
struct TiltakBlock {
  /// The number the plan prints, if any.
  var printedNumber: Int?
  /// The area's number, where it is printed before the tiltak's own: «2.3».
  var printedArea: Int?
  var title: String
  /// Text that stands in the head's line after the title.
  var lead: String
  /// Indices into the outline's lines, from the head to the last line that says something.
  var lines: ClosedRange<Int>
  /// The first line after the title.
  var bodyStart: Int
  var isNew = false
  /// The area heading above it: its place and text.
  var heading: AreaHeading?
  /// Facts that stand in a table's own columns, or inside the head.
  var columns: [Label: String] = [:]

  mutating func take(title: TitleReading.Title) {
    self.title = title.text
    isNew = isNew || title.isNew
  }
}

/// A heading above tiltak that may be an innsatsområde's.
struct AreaHeading: Equatable {
  var title: String
  /// Number in its label, where the label carries both («Innsatsområde 2: Rus»).
  var number: Int?
  var line: Int
  /// The last of its lines, where it has several.
  var lastLine: Int?
  /// Whether the plan calls it an area, in its label or in its list of areas.
  var isDeclared = false

  var lines: ClosedRange<Int> { line...max(line, lastLine ?? line) }
}
