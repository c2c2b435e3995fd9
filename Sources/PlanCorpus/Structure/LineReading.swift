/// Tells the role of each line of a source.
///
/// Two passes: what a line's own text says, then headings, which show only beside their
/// neighbours and against the width of the page.
enum LineReading {
  static func read(_ lines: [SourceLine]) -> [ReadLine] {
    var result = lines.map { ReadLine(source: $0, role: ownRole($0)) }
    let headings = HeadingReading(lines)
    for index in result.indices where mayBeHeading(result[index].role) {
      if let level = headings.level(at: index, in: result) {
        result[index].role = .heading(level: level)
      }
    }
    return result
  }

  private static func mayBeHeading(_ role: LineRole) -> Bool {
    switch role {
    case .prose, .item(_?, _): true
    default: false
    }
  }

  private static func ownRole(_ line: SourceLine) -> LineRole {
    let text = line.text
    if line.isBlank { return .blank }
    if isContents(text) || isNoise(text) { return .noise }
    if let row = row(text) { return row }
    if let head = tiltak(text) { return head }
    if let label = innsatsområde(text) { return label }
    if let label = label(text) { return label }
    if address.matches(text) { return .address }
    if let item = item(text) { return item }
    return .prose
  }

  private static let tiltakHead = Pattern(
    #"^\s*Tiltak(?:\s*(?:nr\.?\s*)?(\d{1,3}))?\s*[:.–-]\s*(\S.*)$"#)
  private static let bareTiltakHead = Pattern(
    #"^\s*Tiltak\s+(\d{1,3})\s+(\p{Lu}.{2,100})$"#, caseSensitive: true)

  private static func tiltak(_ text: String) -> LineRole? {
    guard let match = tiltakHead.first(in: text) ?? bareTiltakHead.first(in: text),
      let title = match.text(2)
    else { return nil }
    return .tiltak(number: match.number(1), title: title.singleSpaced)
  }

  private static let areaLabel = Pattern(
    #"^\s*(?:Innsats|Satsings|Satsnings|Fokus)område\s*(\d{1,2})\s*[:.–-]?\s*(.*)$"#)

  private static func innsatsområde(_ text: String) -> LineRole? {
    guard let match = areaLabel.first(in: text), let number = match.number(1) else { return nil }
    return .innsatsområde(number: number, title: match.text(2))
  }

  private static let labels =
    ([
      (
        #"^Ansvar(?:lige?|shavere?)?(?:\s+(?:for\s+)?(?:gjennomføring|oppfølging|instans|enhet)\w*)?\s*:\s*(.*)$"#,
        .ansvar
      ),
      (#"^Forankring\s*:\s*(.*)$"#, .forankring),
      (#"^Kontakt(?:person|punkt|info\w*)?\s*:\s*(.*)$"#, .kontakt),
      (#"^(?:Telefon|Tlf\.?|Mobil)\s*:?\s*(\(?\+?\d.*|Vakttelefon.*|Send .*)$"#, .telefon),
      (#"^(?:Nett|Nettside|Nettsted|Web)\s*:\s*(.*)$"#, .nett),
      (#"^(?:E-?post|Mail)\s*:\s*(.*)$"#, .epost),
      (#"^Målgruppe(?:n|r)?\s*:\s*(\S.*)$"#, .målgruppe),
      (#"^(?:Mål|Formål|Hensikt)\s*:\s*(\S.*)$"#, .mål),
      (#"^(?:Frist|Tidsfrist|Tidsrom|Når)\s*:\s*(\S.*)$"#, .frist),
      (#"^(?:Kostnad|Ressurser|Økonomi|Finansiering)\s*:\s*(\S.*)$"#, .kostnad),
    ] as [(String, Label)]).map { (Pattern($0.0), $0.1) }

  private static func label(_ text: String) -> LineRole? {
    for (pattern, label) in labels {
      if let match = pattern.first(in: text) { return .label(label, text: match.text(1) ?? "") }
    }
    return nil
  }

  private static let address = Pattern(#"^(?:h[it]{1,2}ps?://?|www[. ])\S*(?:\s?\S{0,80})$"#)
  private static let bullet = Pattern(
    #"^(?:[•▪●◦○■□➢✓·\uF000-\uF8FF*]|[-–—=]\s|o\s{2,})\s*(\S.*)$"#)
  private static let numbered = Pattern(#"^(\d{1,2})[.)]\s+(\S.*)$"#)

  private static func item(_ text: String) -> LineRole? {
    if let match = bullet.first(in: text), let content = match.text(1) {
      return .item(number: nil, text: content)
    }
    guard let match = numbered.first(in: text), let content = match.text(2) else { return nil }
    return .item(number: match.number(1), text: content)
  }

  private static func row(_ text: String) -> LineRole? {
    if text.hasPrefix("|") {
      let cells = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      let kept = text.hasSuffix("|") ? cells.dropLast() : cells
      return .row(cells: kept.map(\.trimmed))
    }
    guard text.contains("\t") else { return nil }
    return .row(cells: text.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed))
  }

  private static let pageNumber = Pattern(#"^(?:side\s*)?\d{1,3}(?:\s*(?:av|/)\s*\d{1,3})?$"#)
  private static let contents = Pattern(#"\.{4,}\s*\d*\s*$|\.{2,}\s+\d{1,3}\s*$|^[^\t]+\t\d{1,3}$"#)
  private static let caption = Pattern(#"^(?:Figur|Bilde|Diagram)\s+\d+\s*[:.]?"#)
  private static let debris = Pattern(#"^[\[{|<\]}]|^\W*$|^\|?-{3,}"#)

  /// Whether a line stands in a table of contents: text, leaders, a page number.
  static func isContents(_ text: String) -> Bool { contents.matches(text) }

  private static func isNoise(_ text: String) -> Bool {
    if text.hasPrefix("|") && text.contains(where: \.isLetter) { return false }
    return pageNumber.matches(text) || caption.matches(text) || debris.matches(text)
      || isScattered(text)
  }

  /// Single characters strewn over a line are what is left of a drawing.
  private static func isScattered(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count > 1 && words.allSatisfy { $0.count <= 2 }
  }
}
