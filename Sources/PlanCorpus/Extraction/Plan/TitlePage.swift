/// Finds the title among a plan's first lines.
enum TitlePage {
  typealias Title = (text: String, lines: ClosedRange<Int>)

  /// Lines a title may stand among.
  private static let reach = 40

  private static let kind = Pattern(
    #"handlingsplan|handlingsprogram|tiltaksplan|temaplan|kommunedelplan|\bplan\b|slt[\s–-]*plan|\p{L}{4,}plan\b|strategi|årsrapport|årsmelding|årsplan|program\b"#
  )
  private static let label = Pattern(
    #"^(?:mål|innsatsområde|strategier\s+og|bakgrunn|innhold\w*|innhald\w*|forord|føreord|side|vedtatt|vedteken|vedteke|godkjent|godkjend|behandlet|behandla|handsama|versjon|dato|foto|lagt\s+fram|høring\w*|rullert|revidert|sist\s+endret|sak\b)"#
  )

  static func title(in outline: Outline) -> Title? {
    if let title = metadata(in: outline) { return title }
    let first = outline.lines.indices.prefix(reach).first { index in
      let line = outline.lines[index]
      guard isReadable(line), !label.matches(line.text) else { return false }
      return kind.matches(line.text) && (line.text.first?.isUppercase ?? false)
        && (line.isHeading || isShort(line.text) || begins(index, in: outline))
    }
    guard let first else {
      return reportTitle(in: outline) ?? withYears(in: outline) ?? runningHead(in: outline)
    }
    return whole(from: first, in: outline)
  }

  private static func isReadable(_ line: ReadLine) -> Bool {
    switch line.role {
    case .heading, .headingEnd, .prose: true
    default: false
    }
  }

  private static func isShort(_ text: String) -> Bool {
    text.split(separator: " ").count <= 12 && !text.hasSuffix(".")
  }

  /// A first sentence may begin with the title («Handlingsplan … 2024-2028 er en …»).
  private static func begins(_ index: Int, in outline: Outline) -> Bool {
    outline.lines[..<index].allSatisfy(\.isBlank)
  }

  private static let verb = Pattern(
    #"\s(?:er|ble|blir|vart|skal|beskriver|skildrar|har|gjelder|gjeld)\s.*$"#)

  // MARK: Several lines

  /// The title with what stands before and after it on the title page.
  private static func whole(from first: Int, in outline: Outline) -> Title {
    var text = outline.lines[first].text
    var last = first
    while last - first < longest, PeriodReading.period(in: text) == nil,
      let next = continuation(of: text, at: last, in: outline)
    {
      text = Prose.join([text, outline.lines[next].text])
      last = next
    }
    if let match = verb.first(in: text), outline.lines[first].text.count > 60 {
      text.removeSubrange(match.range)
    }
    guard let above = above(first, in: outline) else {
      return (TitleReading.clean(text), first...last)
    }
    let parting = isSlogan(outline.lines[above].text) ? ". " : " "
    return (
      TitleReading.clean(TitleReading.clean(outline.lines[above].text) + parting + text),
      above...last
    )
  }

  /// Lines from a title's first to its last, blank ones included.
  private static let longest = 12

  private static let yearsAlone = Pattern(
    #"^\(?(?:for\s+)?(?:perioden\s+)?(?:19|20)\d{2}[\s\S]{0,12}$"#)
  private static let breaksOff = Pattern(
    #"(?:\s(?:og|i|for|mot|av|til|på|med|om|blant|rus-|den|det)|[,–-])$"#)
  private static let subtitle = Pattern(
    #"^(?:samordning\s+av|for\s+\p{Lu}\p{L}+\s+kommunestyre|utarbeidet|utarbeida)"#)

  private static func continuation(of text: String, at index: Int, in outline: Outline) -> Int? {
    guard let next = below(index, in: outline), next - index <= 5 else { return nil }
    let line = outline.lines[next]
    guard isReadable(line), !label.matches(line.text), !subtitle.matches(line.text) else {
      return nil
    }
    if yearsAlone.matches(line.text) || line.role == .headingEnd { return next }
    guard isShort(line.text), next - index <= 2 else { return nil }
    if line.text.beginsLowercase || breaksOff.matches(text) { return next }
    if PeriodReading.period(in: line.text) != nil, !kind.matches(line.text) { return next }
    // A line between the title and its years belongs to the title.
    guard next == index + 1, line.text.split(separator: " ").count <= 6,
      let after = below(next, in: outline), after - next <= 3
    else { return nil }
    return yearsAlone.matches(outline.lines[after].text) ? next : nil
  }

  private static func below(_ index: Int, in outline: Outline) -> Int? {
    outline.lines.indices.dropFirst(index + 1).first { !outline.lines[$0].isBlank }
  }

  private static let owner = Pattern(
    #"kommune\b|\b(?:avdeling|sektor|etat|stab|enhet|eining|virksomhet|verksemd|seksjon|område|utval|utvalg)\w*\b|^(?:oppvekst|kultur|helse|velferd|levekår|slt|logo|politi\w*|barn|born|skole|skule)(?:,|\s+og)?(?:\s|$)|\d"#
  )

  /// A motto above the kind of plan, on the very first line or below the kommune's name.
  private static func above(_ first: Int, in outline: Outline) -> Int? {
    let before = outline.lines.indices.prefix(first).filter { !outline.lines[$0].isBlank }
    guard before.count <= 2, let last = before.last, first - last <= 4 else { return nil }
    let line = outline.lines[last]
    let words = line.text.split(separator: " ").count
    guard isReadable(line), (2...8).contains(words), !owner.matches(line.text),
      !label.matches(line.text), !line.text.hasSuffix(":")
    else { return nil }
    return last
  }

  /// A motto is whole; a line that breaks off goes on in the next.
  private static func isSlogan(_ text: String) -> Bool { !breaksOff.matches(text) }

  // MARK: Elsewhere

  private static let field = Pattern(#"^(?:title|tittel)\s*:\s*["'«“]?(.{4,160}?)["'»”]?$"#)

  /// Some formats carry the title in a block of fields before the text.
  private static func metadata(in outline: Outline) -> Title? {
    outline.lines.indices.prefix(12).lazy.compactMap { index in
      field.first(in: outline.lines[index].source.text).flatMap { $0.text(1) }.map {
        ($0, index...index)
      }
    }.first
  }

  /// A line of the title page that gives the plan's years, though no word for a plan.
  private static func withYears(in outline: Outline) -> Title? {
    let solid = outline.lines.indices.filter { !outline.lines[$0].isBlank }.prefix(8)
    let first = solid.first { index in
      let text = outline.lines[index].text
      return isReadable(outline.lines[index]) && isShort(text) && !label.matches(text)
        && PeriodReading.period(in: text) != nil
    }
    guard let first else { return nil }
    guard yearsAlone.matches(outline.lines[first].text) else {
      return (TitleReading.clean(outline.lines[first].text), first...first)
    }
    guard let above = solid.last(where: { $0 < first }), isReadable(outline.lines[above]),
      isShort(outline.lines[above].text)
    else { return nil }
    return (
      TitleReading.clean(outline.lines[above].text + " " + outline.lines[first].text),
      above...first
    )
  }

  private static let report = Pattern(
    #"\b((?:SLT\s+)?[Åå]rsrapport\s+(?:for\s+)?(?:SLT\s+)?(?:19|20)\d{2}(?:\s+SLT)?)\b"#)

  /// A report without a title page names itself somewhere.
  private static func reportTitle(in outline: Outline) -> Title? {
    outline.lines.indices.lazy.compactMap { index in
      report.first(in: outline.lines[index].text).flatMap { $0.text(1) }.map { found in
        (found.prefix(1).uppercased() + found.dropFirst(), index...index)
      }
    }.first
  }

  private static let pageMark = Pattern(
    #"\s+(?:side\s*)?\d{1,3}(?:\s*(?:av|/)\s*\d{1,3})?$|^\d{1,3}\s+"#)

  /// A head that runs over the pages may be all that names the plan.
  private static func runningHead(in outline: Outline) -> Title? {
    var seen: [String: (count: Int, first: Int)] = [:]
    for (index, line) in outline.lines.enumerated()
    where line.isNoise && line.text.utf8.count < 120 && kind.matches(line.text) {
      var text = line.text.singleSpaced
      if let mark = pageMark.first(in: text) { text.removeSubrange(mark.range) }
      seen[text, default: (0, index)].count += 1
    }
    let best = seen.filter { $0.value.count > 1 && isShort($0.key) }
      .min { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }
    return best.map { (TitleReading.clean($0.key), $0.value.first...$0.value.first) }
  }
}
