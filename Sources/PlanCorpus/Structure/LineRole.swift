/// What a line is, by its own look and its neighbours'.
enum LineRole: Equatable {
  case blank
  /// A heading, 1 the outermost.
  case heading(level: Int)
  /// The second line of a heading.
  case headingEnd
  /// `Tiltak 3: Ferieaktiviteter`; a plan may leave the number out.
  case tiltak(number: TiltakNumber?, title: String)
  /// `Innsatsområde 2:`, with the title when it stands there.
  case innsatsområde(number: Int?, title: String?)
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

/// A number that a plan prints before a tiltak: `3`, or `2.3` with its area's number first.
struct TiltakNumber: Equatable {
  var area: Int?
  var number: Int
}

/// The labels that stand before a tiltak's facts.
enum Label: Equatable, CaseIterable {
  case ansvar, forankring, kontakt, telefon, nett, epost, målgruppe, mål, frist, kostnad
  /// Who takes part without being responsible.
  case samarbeid
  /// What is done, and how.
  case innhold
  /// How far it has come, or how that is measured.
  case status
}

/// A line with its role.
struct ReadLine {
  let source: SourceLine
  /// The line's words without a converter's marks.
  let text: String
  var role: LineRole

  var number: Int { source.number }

  var isHeading: Bool {
    if case .heading = role { true } else { false }
  }

  var isTiltak: Bool {
    if case .tiltak = role { true } else { false }
  }

  var isItem: Bool {
    if case .item = role { true } else { false }
  }

  var isBlank: Bool { role == .blank }
  var isNoise: Bool { role == .noise }
}
