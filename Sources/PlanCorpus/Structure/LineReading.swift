/// Tells the role of each line of a source.
///
/// Three passes: what a line's own text says; running heads and feet, which only repetition shows;
/// then headings, which show beside their neighbours and against the width of the page.
enum LineReading {
  /// Bytes. Nobody writes a paragraph that long; patterns are not tried on it.
  private static let longestRead = 4_000
  /// Bytes. A longer line is no text for people, and is passed over.
  private static let longestText = 100_000

  static func read(_ lines: [SourceLine]) -> [ReadLine] {
    var result = lines.map(ownRole)
    let running = RunningLines.find(in: result)
    for index in running { result[index].role = .noise }
    let headings = HeadingReading(result, pageBreaks: running)
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

  private static func ownRole(_ line: SourceLine) -> ReadLine {
    if line.isBlank { return ReadLine(source: line, text: "", role: .blank) }
    let size = line.text.utf8.count
    guard size <= longestRead else {
      return ReadLine(source: line, text: line.text, role: size > longestText ? .noise : .prose)
    }
    let (text, level) = Markup.plain(line.text)
    guard !text.isEmpty else { return ReadLine(source: line, text: text, role: .noise) }
    let role = role(of: text)
    if let level, role == .prose || role.isNumberedItem {
      return ReadLine(source: line, text: text, role: .heading(level: level))
    }
    return ReadLine(source: line, text: text, role: role)
  }

  private static func role(of text: String) -> LineRole {
    if NoiseReading.isContents(text) || NoiseReading.isNoise(text) { return .noise }
    if let row = row(text) { return row }
    if let head = tiltak(text) { return head }
    if let label = innsatsområde(text) { return label }
    if let (label, rest) = LabelReading.read(text) { return .label(label, text: rest) }
    if address.matches(text) { return .address }
    return item(text) ?? .prose
  }

  // MARK: Heads

  private static let tiltakHead = Pattern(
    #"^Tiltak(?:\s*(?:nr\.?\s*)?(?:(\d{1,2})\s*\.\s*)?(\d{1,3})[a-z]?)?\s*(?:[:–—-]|\.(?=\s))\s*(\S.*)$"#
  )
  private static let bareTiltakHead = Pattern(
    #"^(?:Tiltak|TILTAK)\s+(?:nr\.?\s*)?(?:(\d{1,2})\.)?(\d{1,3})\s+(\p{Lu}.{2,100})$"#,
    caseSensitive: true)

  private static func tiltak(_ text: String) -> LineRole? {
    guard text.first == "T" || text.first == "t",
      let match = tiltakHead.first(in: text) ?? bareTiltakHead.first(in: text),
      let title = match.text(3)
    else { return nil }
    let number = match.number(2).map { TiltakNumber(area: match.number(1), number: $0) }
    return .tiltak(number: number, title: title.singleSpaced)
  }

  private static let bareNumber = Pattern(
    #"^Tiltak\s*(?:nr\.?\s*)?(?:(\d{1,2})\.)?(\d{1,3})\s*[:.]?$"#)

  /// The number of a head that has no title on its line.
  static func bareTiltakNumber(_ text: String) -> TiltakNumber? {
    guard text.utf8.count < 20, let match = bareNumber.first(in: text) else { return nil }
    return match.number(2).map { TiltakNumber(area: match.number(1), number: $0) }
  }

  private static let areaWord =
    #"(?:Innsats|Satsings|Satsnings|Fokus)(?:område|felt)|Prioritert\s+område|Hovedsatsing|Hovudsatsing"#
  private static let areaLabel = Pattern(
    #"^(?:\d[\d.]*\s+)?(?:Tiltak\s+(?:under|for|i|innen|innenfor|innanfor)\s+)?(?:\#(areaWord))\s*(?:nr\.?\s*)?(\d{1,2})\s*[:.–—-]?\s*(.*)$"#
  )
  private static let bareAreaLabel = Pattern(
    #"^(?:\d[\d.]*\s+)?(?:\#(areaWord))\s*(?::|\s[–—-])\s*(\S.*)$"#)
  /// Letters count from A as 1.
  private static let letteredArea = Pattern(
    #"^(?:\d[\d.]*\s+)?\p{Lu}\p{Ll}+(?:område|felt)\s+([A-H])\s*[:.–—-]\s*(\S.*)$"#,
    caseSensitive: true)
  /// A gap would make it the head of a table: «Innsatsområde   Tiltak   Ansvar».
  private static let plainAreaLabel = Pattern(
    #"^(?:Innsats|Satsings|Satsnings|Fokus)område\s(\p{Lu}(?:(?!\s\s|\t)[^.:]){2,60})$"#,
    caseSensitive: true)
  private static let ordinalArea = Pattern(
    #"^(\d{1,2})\.\s*(?:\#(areaWord))(?!\p{L})\s*[:.–—-]?\s*(\S.*)$"#)

  private static func innsatsområde(_ text: String) -> LineRole? {
    guard text.utf8.count < 200 else { return nil }
    if let match = ordinalArea.first(in: text) {
      return .innsatsområde(number: match.number(1), title: match.text(2))
    }
    if let match = letteredArea.first(in: text), let letter = match.text(1)?.unicodeScalars.first {
      return .innsatsområde(number: Int(letter.value) - 64, title: match.text(2))
    }
    if let match = areaLabel.first(in: text), let number = match.number(1) {
      return .innsatsområde(number: number, title: match.text(2))
    }
    guard let match = bareAreaLabel.first(in: text) ?? plainAreaLabel.first(in: text) else {
      return nil
    }
    return .innsatsområde(number: nil, title: match.text(1))
  }

  // MARK: Addresses, items and rows

  private static let address = Pattern(#"^(?:h[it]{1,2}ps?://?|www[. ])\S*(?:\s?\S{0,80})$"#)
  /// Optical recognition reads a round bullet as a small letter or another sign.
  private static let bullet = Pattern(
    #"^(?:[e¢©»°~>]\s+(?=\p{Lu})|[•▪●◦○■□➢✓➔→·\uF000-\uF8FF*]|[-–—=]\s|o\s+(?=\p{Lu})|o\s{2,})\s*(\S.*)$"#,
    caseSensitive: true)
  private static let numbered = Pattern(#"^(\d{1,2})[.)]\s+(\S.*)$"#)
  private static let lettered = Pattern(#"^\(?([a-zæøå])\)\s*(\S.*)$"#, caseSensitive: true)

  private static func item(_ text: String) -> LineRole? {
    if let match = bullet.first(in: text) ?? lettered.first(in: text),
      let content = match.text(match.groups.count - 1)
    {
      return .item(number: nil, text: content)
    }
    guard let match = numbered.first(in: text), let content = match.text(2) else { return nil }
    return .item(number: match.number(1), text: content)
  }

  private static func row(_ text: String) -> LineRole? {
    if text.hasPrefix("|") {
      let cells = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      let kept = text.hasSuffix("|") ? cells.dropLast() : cells
      return record(kept.map(\.trimmed))
    }
    guard text.contains("\t") else { return nil }
    return record(text.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed))
  }

  /// A row of a label and its value is a label: a table may give every tiltak a box of its own.
  private static func record(_ cells: [String]) -> LineRole {
    guard cells.count == 2, let name = cells.first, let value = cells.last, !value.isEmpty,
      TableColumns.column(value) == .other
    else { return .row(cells: cells) }
    if boxHead.matches(name) {
      return tiltak("\(name.trimmed.split(separator: ":").joined()): \(value)")
        ?? .row(cells: cells)
    }
    if let label = LabelReading.word(name) { return .label(label, text: value) }
    return .row(cells: cells)
  }

  private static let boxHead = Pattern(#"^Tiltak(?:\s*(?:nr\.?\s*)?\d{1,3}(?:\.\d{1,3})?)?\s*:?$"#)
}

extension LineRole {
  fileprivate var isNumberedItem: Bool {
    if case .item(_?, _) = self { true } else { false }
  }
}
