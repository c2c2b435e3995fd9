/// What a section is about, as its heading says, where that keeps tiltak out of it.
enum SectionKind {
  /// What was turned down or has ended, and what is no text: no tiltak stand here at all.
  case closed
  /// Background, bodies, principles: lists here are no tiltak, whatever they look like.
  case descriptive

  static func of(_ heading: String) -> SectionKind? {
    guard heading.utf8.count < 160 else { return nil }
    if closedHeading.matches(heading) { return .closed }
    return descriptiveHeading.matches(heading) ? .descriptive : nil
  }

  private static let number = #"^(?:vedlegg\s*\w*\s*[:.–-]?\s*|kapittel\s*)?(?:\d[\d.]*\s+)?"#
  private static let closedHeading = Pattern(
    number
      + #"(?:innhold|innhald|referanse|litteratur|kilde|kjelde|fotnote|årshjul|møteplan|budsjett|økonomi|kostnad|finansiering|regnskap|rekneskap|statistikk|anmeld|avslutt\w*|avviste?\w*|forkast\w*|utgåtte?|utgått\w*|nedlagt\w*|tidl[ei]g(?:ere|are)\s+tiltak|ordliste|forkort(?:else|ing)|ikke\s+(?:prioriter|videreført)\w*|ikkje\s+(?:prioriter|vidareført)\w*)|(?:tiltak|forslag|framlegg|innspill|innspel|idear|ideer|idéer)\w*\s+(?:som\s+)?(?:er\s+|ble\s+|blei\s+|vart\s+|har\s+blitt\s+)?(?:er\s+)?(?:ikke|ikkje|avslutt|avvist|forkast|utgår|utgått|nedlagt|lagt\s+ned|droppet|droppa)|(?:forkast|avvist)\w*\s+(?:forslag|tiltak)"#
  )
  private static let descriptiveHeading = Pattern(
    number
      + #"(?:bakgrunn|innledning|innleiing|forord|føreord|samandrag|sammendrag|organisering|slt[ -]?model|om\s+slt|hva\s+er|kva\s+er|mandat|medlem|deltak(?:er|ar)|oppgaver|oppgåver|styr(?:ings|ende|ande)|koordiner|utfør(?:er|ende|ande)|utøv(?:er|ende|ande)|politiråd|slt[ -]?koordinator|arbeidsgruppe|møte(?:struktur|plan\b|hyppighet|hyppigheit|kalender|r$)|prinsipp|verdi|visjon|føring|lovverk|lover|rammer|ramme|andre\s+plan|relaterte|tilgrensende|tilgrensande|samanheng|sammenheng|forankring|utfordring|utviklingstrekk|situasjons|status$|status\s+og\s+utfordr|nøkkeltall|nøkkeltal|ungdata|kriminalitetsbilde|kunnskapsgrunnlag|definisjon|begrep|omgrep|forebyggingsnivå|målgruppe|hovedmål$|hovudmål$|mål$|målsetting|delmål$|overordnede?\s+(?:mål|strategi)|overordna\s+(?:mål|strategi)|evaluering|oppfølging\s+av\s+planen|rapportering|rullering|revisjon|saker|saksliste|tema\s+som|case|erfaring|innspill|risiko(?:vurdering|analyse|bilde)|suksess|kjennetegn|kjenneteikn|samarbeidspart|samarbeidspartn|begrepsavklaring|strategier$|strategiar$|slik\s+er\s+planen|rettleiing\s+til\s+planen)"#
  )
}
