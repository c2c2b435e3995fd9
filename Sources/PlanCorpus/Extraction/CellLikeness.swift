/// How much a text looks like what a column holds, for tables that have lost their columns.
enum CellLikeness {
  private static let unit = Pattern(
    #"\b(?:politi\w*|lensmann\w*|nav|slt\w*|salto\w*|fau|ppt|ppa|bup|hfu|out|kfu|los|skol\w*|skul\w*|grunnskol\w*|rektor\w*|barneha\w*|barnever\w*|helse\w*|kultur\w*|fritid\w*|ungdoms\w*|koordin\w*|styrings\w*|leder\w*|leiar\w*|\w*leder|\w*leiar|rådgi?jevar\w*|rådgiver\w*|avdeling\w*|enhet\w*|eining\w*|seksjon\w*|\w*tjeneste\w*|\w*teneste?\w*|kommunal\w*|kommune\w*|rådmann\w*|ordfør\w*|konfliktråd\w*|bibliotek\w*|frivil\w*|idrett\w*|forening\w*|foreining\w*|fylkes\w*|vgs|vgo|vidareg\w*|videreg\w*|lær[ae]r\w*|foreldre\w*|utekontakt\w*|\w*team\w*|\w*kontakt|krisesenter\w*|oppvekst\w*|flyktning\w*|\w*klubb\w*|psykisk|familie\w*|\w*senter\w*|\w*senteret|\w*råd(?:et)?|alle|arbeidsgrupp\w*|miljøarbeid\w*|sosiallær\w*|korus\w*|natteramn\w*|natteravn\w*)\b"#
  )
  private static let clause = Pattern(
    #"\b(?:skal|å|blir|er|har|kan|som|vil|for|der)\b|^(?:(?:videre|vidare)?(?:utvikle|føre)|etablere|opprette|opprettholde|oppretthalde|sikre|styrke|styrkje|gjennomføre|tilby|bidra|øke|auke|arrangere|utarbeide|benytte|nytte|forebygge|førebyggje|kartlegge|kartleggje|følge|følgje|informere|delta|invitere|lage|jobbe|arbeide|skape|innføre|pilotere|prøve|samarbeide|holde|halde|gi|vurdere|motivere)\s"#
  )
  private static let time = Pattern(
    #"\b(?:19|20)\d\d\b|årlig|årleg|løpende|løpande|fortløpende|kontinuerlig|kontinuerleg|perioden|\bvår|\bhøst|\bhaust|månedlig|månadleg|månad|måned|\binnen|\binnan|halvår|kvartal|\buke\b|\bveke\b|pågår|\bhvert\s+år|\bkvart\s+år|fast\b|januar|februar|mars|april|\bmai\b|juni|juli|august|september|oktober|november|desember|ved\s+behov"#
  )
  private static let cost = Pattern(#"\d|\bkr\b|ramme|ingen|drift|budsjett|tilskudd|tilskot"#)

  static func isUnits(_ text: String) -> Bool {
    guard text.utf8.count <= 90, !clause.matches(text), !isSentence(text) else { return false }
    let parts = text.split { $0 == "," || $0 == "/" || $0 == ";" }
    return !parts.isEmpty
      && parts.allSatisfy { $0.split(separator: " ").count <= 6 && unit.matches(String($0)) }
  }

  private static func isSentence(_ text: String) -> Bool {
    text.hasSuffix(".") && TitleReading.clean(text) != text
  }

  static func isTime(_ text: String) -> Bool {
    text.utf8.count <= 60 && text.split(separator: " ").count <= 7 && time.matches(text)
  }

  /// The gain or loss of beginning a cell of a column with a text.
  static func score(_ text: String, in column: TableColumn) -> Double {
    switch column {
    case .tiltak: tiltak(text)
    case .label(.ansvar), .label(.samarbeid): ansvar(text)
    case .label(.frist): isTime(text) ? 3 : -3
    case .label(.kostnad): cost.matches(text) ? 1 : -1
    case .number: text.allSatisfy { $0.isNumber || $0 == "." } ? 3 : -5
    case .label, .area, .other: text.utf8.count > 8 ? 0.2 : 0
    }
  }

  private static func ansvar(_ text: String) -> Double {
    let start = text.beginsLowercase ? -1.5 : 0
    if isUnits(text) { return 3 + start }
    if isSentence(text) { return -4 }
    return text.split(separator: " ").count <= 4 && !isTime(text) ? start - 0.5 : -3
  }

  private static func tiltak(_ text: String) -> Double {
    if isTime(text), text.split(separator: " ").count <= 4 { return -3 }
    if text.utf8.count < 9 { return -2 }
    if text.beginsLowercase { return -2.5 }
    let words = text.split(separator: " ").count
    if isUnits(text) && words <= 6 { return -1.5 }
    return text.contains(",") && words <= 4 ? -1 : 1
  }
}
