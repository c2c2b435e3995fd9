/// Recognises the labels that stand before facts, in bokmål and nynorsk.
enum LabelReading {
  private static let words: [(Label, String)] = [
    (
      .ansvar,
      #"(?:hovud|hoved|tiltaks|gjennomførings|oppfølgings)?ansvar(?:lige?|leg|lege|shavere?|shavar|spart|sinstans|senhet|seining|sfordeling)?(?:\s+(?:for\s+)?(?:gjennomføring|oppfølging|oppfølgjing|instans|enhet|eining|part|aktør|tjeneste|teneste|virksomhet|tiltaket)\w*)?(?:\s*(?:/|og)\s*(?:samarbeid\w*|utfører|utførar))?|hvem(?:\s+har\s+ansvar\w*)?|kven(?:\s+har\s+ansvar\w*)?|utføres\s+av|utfører|utførar|utførast\s+av|(?:tiltaks)?(?:eier|eigar)"#
    ),
    (.forankring, #"forankring"#),
    (.kontakt, #"kontakt(?:person|punkt|info\w*)?"#),
    (.nett, #"nett|nettsides?|nettsted|nettstad|web|lenke|lenkje"#),
    (.epost, #"e-?post|mail"#),
    (.målgruppe, #"målgruppe(?:n|r|ne)?|for\s+hvem|for\s+kven|gjelder\s+for|gjeld\s+for"#),
    (
      .mål,
      #"(?:tiltakets\s+|effekt|resultat|del|hoved|hovud)?mål(?:et|setting|setjing|setning)?(?:\s+med\s+tiltaket)?|formål(?:et)?|føremål(?:et)?|hensikt(?:en)?|hvorfor|kvifor|bakgrunn|begrunnelse|grunngjeving"#
    ),
    (
      .frist,
      #"(?:tids)?frist|tids(?:rom|ramme|plan|punkt|periode|perspektiv)|tid|når|periode|oppstart|varighet|varigheit|start|gjennomføres|gjennomførast|framdrift|fremdrift"#
    ),
    (
      .kostnad,
      #"kostnad(?:er|ar|sramme)?|ressurs(?:er|ar|bruk)?|økonomi|finansiering|budsjett|ramme"#
    ),
    (
      .samarbeid,
      #"samarbeid(?:spartner\w*|spart\w*|s?aktør\w*|er\s+med|ar\s+med)?|samarbeid\s+med|medvirkende|medverkande|deltakere|deltakarar|involverte|andre\s+aktør\w*|aktører|aktørar"#
    ),
    (
      .innhold,
      #"(?:kort\s+)?beskrivelse(?:\s+av\s+tiltaket)?|skildring|omtale|hva|kva|hvordan|korleis|innhold|innhald|metode|gjennomføring|om\s+tiltaket|aktivitet(?:er|ar)?|arbeidsmåte|slik\s+gjør\s+vi\s+det|slik\s+gjer\s+vi\s+det|kommentar|merknad"#
    ),
    (
      .status,
      #"status|evaluering|måling|indikator(?:er|ar)?|rapportering|måles\s+ved|suksesskriteri\w*|(?:forebyggings|førebyggings)?nivå|oppfølging|oppfølgjing"#
    ),
  ]

  private static let lines: [(Pattern, Label)] = words.map { label, words in
    (Pattern(#"^(?:\#(words))\s*:\s*(.*)$"#), label)
  }
  private static let bare: [(Pattern, Label)] = words.map { label, words in
    (Pattern(#"^(?:\#(words))\s*:?$"#), label)
  }
  private static let phone = Pattern(
    #"^(?:Telefon|Tlf\.?|Mobil)\s*:?\s*(\(?\+?\d.*|Vakttelefon.*|Send .*)$"#)

  /// `Ansvar: OUT` as its label and what follows.
  static func read(_ text: String) -> (label: Label, text: String)? {
    if let match = phone.first(in: text) { return (.telefon, match.text(1) ?? "") }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text.utf8.distance(from: text.utf8.startIndex, to: colon) <= longestLabel
    else { return nil }
    for (pattern, label) in lines {
      if let match = pattern.first(in: text) { return (label, match.text(1) ?? "") }
    }
    return nil
  }

  /// Bytes.
  private static let longestLabel = 60

  /// The label that a cell or a line of its own is, with or without colon.
  static func word(_ text: String) -> Label? {
    guard text.utf8.count <= longestLabel else { return nil }
    return bare.first { $0.0.matches(text) }?.1
  }

  // MARK: Labels inside a line

  private static let inner = Pattern(
    #"(?:^|[.;|,]\s+|\s{2,}|\s[–-]\s+|[(\[]\s*)(ansvar\w*|hovedansvar|hovudansvar|frist|tidsfrist|tidsrom|målgruppe|samarbeid(?:spartner\w*)?|mål|formål|kostnad|forankring|status|kontakt(?:person)?|når|hvem|kven)(?:\s*:|(?<=[(\[]ansvar)\s|(?<=[(\[]ansvarlig)\s|(?<=[(\[]ansvarleg)\s)\s*"#
  )

  /// Takes «Natteravn (ansvar: FAU). Frist: 2024» apart into its lead and its labelled parts.
  static func parts(of text: String) -> (lead: String, labels: [(Label, String)]) {
    let matches = inner.all(in: text)
    guard let first = matches.first else { return (text, []) }
    var labels: [(Label, String)] = []
    for (order, match) in matches.enumerated() {
      let end =
        order + 1 < matches.count ? matches[order + 1].range.lowerBound : text.endIndex
      guard let label = match.text(1).flatMap(word) else { continue }
      labels.append((label, value(text[match.range.upperBound..<end])))
    }
    return (text[..<first.range.lowerBound].trimmed, labels)
  }

  private static func value(_ text: Substring) -> String {
    var value = text.trimmed
    while let last = value.last, ")];|.,".contains(last), !isBalanced(value) || last != ")" {
      value.removeLast()
    }
    return value.trimmed
  }

  private static func isBalanced(_ text: String) -> Bool {
    text.count { $0 == "(" } >= text.count { $0 == ")" }
  }
}
