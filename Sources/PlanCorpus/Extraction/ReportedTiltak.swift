/// Tiltak that a report tells of in sentences: «Dette er gjort i 2016: Kommunen har etablert …».
enum ReportedTiltak {
  private static let introduction = Pattern(
    #"^(?:dette|det|slik|hva|kva)\s+(?:gjorde\s+vi|har\s+vi\s+gjort|vi\s+(?:gjorde|har\s+gjort))\b|^gjort\s+i\s+20\d\d|^(?:dette|følgende(?:\s+tiltak)?|følgjande(?:\s+tiltak)?|hva|kva)\s+(?:er|ble|blei|vart|har\s+vi|har\s+blitt|har\s+vorte)\s+(?:gjort|gjennomført|iverksatt|iverksett|sett\s+i\s+verk)|^(?:gjennomførte|utførte|iverksatte)\s+(?:tiltak|aktivitet)|^(?:tiltak|aktivitet(?:er|ar)?)\s+(?:som\s+er\s+)?(?:gjennomførte?\s+)?(?:i|for)\s+20\d\d|^(?:dette|det)\s+(?:er|vart|blei)\s+(?:gjort|gjennomført)|^(?:i|i\s+løpet\s+av)\s+20\d\d\s+(?:har|ble|vart|gjennomførte)\b.{0,80}:$|^(?:tiltak|aktivitet(?:er|ar)?|arbeid)\s+(?:gjennomført|utført|gjort)e?\b"#
  )

  /// Whether a line leads up to a list of what has been done.
  static func isIntroduction(_ text: String) -> Bool {
    text.utf8.count < 160 && introduction.matches(text)
  }

  /// Who did it, and what was done, out of the sentence that tells it.
  struct Deed: Equatable {
    /// In the plan's words; `nil` where the sentence names nobody («Hatt workshop …», «Vi har …»).
    var actor: String?
    var what: String
  }

  /// «Kommunen, i samarbeid med politiet, har etablert en mentorordning» tells of the kommune's
  /// *mentorordning*. What was done keeps its verb unless that only says that it was done.
  static func deed(in sentence: String) -> Deed {
    let (actor, told) = parted(sentence)
    var what = told
    for _ in 0..<3 {
      guard let match = lightVerb.first(in: what) else { break }
      let rest = what[match.range.upperBound...].trimmed
      guard rest.count >= shortest else { break }
      what = rest
    }
    return Deed(actor: actor, what: what.first.map { $0.uppercased() + what.dropFirst() } ?? what)
  }

  /// Letters that what was done has at least.
  private static let shortest = 8

  /// Who stands before «har» or before a verb that only says that something was done.
  private static let withActor = Pattern(
    #"^((?!(?:det|dette|vi|i|på|for|etter|ved|når)\b)\p{Lu}[^\s,]*(?:[ ](?!har\b)[^\s,.]+){0,5}?)((?:,\s*(?:også\s+)?i\s+samarbeid\s+med\s+[^,]+),)?\s+(?:har\s+(?!ansvar)(?=\p{L}+(?:t|d|dd)\b)|(?=(?:søkte|arrangerte|arrangerer|gjennomførte|avholdt|innleda|innledet|startet)\s))(.*)$"#,
    caseSensitive: true)
  private static let impersonal = Pattern(
    #"^(?:det\s+(?:er|ble|blei|vart|har\s+(?:blitt|vore|vært))|(?:vi|de|dei)\s+har)\s+(?=\p{L}+(?:t|d|dd)\b)(.*)$"#
  )

  private static func parted(_ sentence: String) -> (actor: String?, told: String) {
    if let match = impersonal.first(in: sentence), let told = match.text(1) { return (nil, told) }
    guard let match = withActor.first(in: sentence), let actor = match.text(1),
      let told = match.text(3)
    else { return (nil, sentence) }
    let partners = (match.text(2) ?? "").trimmingSuffix { $0 == "," }
    return (actor + partners, told)
  }

  /// Verbs that say no more of a thing than that it was made, held or begun, and ways of having
  /// been given the means to do it.
  private static let lightVerb = Pattern(
    #"^(?:(?:søkte|søkt)\s+(?:om\s+)?(?:og\s+(?:mottok|fikk|fått|mottatt|motteke)\s+)?.{0,90}?\b(?:for|til)\s+å\s+|(?:fått|fikk)\s+(?:i\s+oppdrag|oppdraget)\b.{0,90}?\så\s+|(?:prøvd|prøve)\s+ut\s+(?:et|en|ei|eit|ein)\s+|(?:etabler(?:t|te|e)|oppret(?:tet|ta|te|te)|opprettholdt|oppretthalde|gjennomfør(?:t|te|e)|hatt|innle(?:det|da)|start(?:et|a)(?:\s+opp)?|igangsatt|sett\s+i\s+gang|arranger(?:t|te|er|e)|av?holdt|holdt|halde|nedsatt|sett\s+ned)\s+(?:(?:et|en|ei|eit|ein|egen|eige|eget)\s+)*)"#
  )
}

extension String {
  fileprivate func trimmingSuffix(while drops: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, drops(last) { text.removeLast() }
    return text
  }
}
