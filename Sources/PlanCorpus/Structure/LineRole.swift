/// What a line is, by its own look and its neighbours'.
enum LineRole: Equatable {
  case blank
  /// A heading, 1 the outermost.
  case heading(level: Int)
  /// The second line of a heading.
  case headingEnd
  /// `Tiltak 3: Ferieaktiviteter`; a plan may leave the number out.
  case tiltak(number: Int?, title: String)
  /// `Innsatsområde 2:`, with the title when it stands there.
  case innsatsområde(number: Int, title: String?)
  /// `Ansvar: OUT`.
  case label(Label, text: String)
  /// A list item, without its bullet; numbered lists keep their number.
  case item(number: Int?, text: String)
  /// A row of a table whose cells are still apart.
  case row(cells: [String])
  /// A web address alone on its line.
  case address
  /// Running head, page number, table of contents, caption, debris of a figure.
  case noise
  case prose
}

/// The labels that stand before a tiltak's facts.
enum Label: Equatable, CaseIterable {
  case ansvar, forankring, kontakt, telefon, nett, epost, målgruppe, mål, frist, kostnad
}

/// A line with its role.
struct ReadLine {
  let source: SourceLine
  var role: LineRole

  var number: Int { source.number }
  var text: String { source.text }

  var isHeading: Bool {
    if case .heading = role { true } else { false }
  }

  var isTiltak: Bool {
    if case .tiltak = role { true } else { false }
  }

  var isBlank: Bool { role == .blank }
}
