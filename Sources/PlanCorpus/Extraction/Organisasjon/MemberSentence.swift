/// Finds the members that a sentence lists.
enum MemberSentence {
  private static let consists = Pattern(
    #"\b(?:består|bestå|beståande|bestående|er\s+sammensatt|sammensatt|samansett|er\s+samansett|sette?\s+saman|satt\s+sammen|utgjøres|utgjerast)\s+(?:\p{L}+\s+){0,2}?av\s*:?\s+(.+)$"#
  )
  private static let areMembers = Pattern(
    #"\b(?:faste\s+)?(?:medlemmer|medlemmene|medlemmar|medlemer|medlemar|medlemene|medlemane|medlemmane|møtedeltakere|deltakere|deltakerne|deltakarar|deltakarane|deltagere)\s*(?:(?:i|av)\s+\S+\s+)?(?:er|:)\s*:?\s+(.+)$"#
  )
  private static let sit = Pattern(
    #"(?:^|,\s+(?:og\s+)?)(?:i|på)\s+[^,]{3,50}?\s(?:sitter|sit|møter|møtes|møtest|deltar|deltek|er)\s+(?:det\s+)?((?!(?:det|den|vi|i|på|med|til)\s).{5,})$"#
  )
  private static let gathers = Pattern(
    #"\b(?:samler|samlar)\s+(?!inn|opp|seg|informasjon|kunnskap)(.{5,})$"#)
  private static let represented = Pattern(
    #"^(.{10,}?)\s+(?:er\s+representert|er\s+representerte|er\s+medlemmer|er\s+medlemmar|er\s+faste\s+medlemmer|sitter\s+i|sit\s+i|utgjør|utgjer)\b"#
  )
  private static let including = Pattern(
    #"\b(?:har\s+med(?:\s+seg)?|har\s+deltakere\s+fra|har\s+deltakarar\s+frå|har\s+representanta?e?r\s+(?:fra|frå)|omfatter|omfattar|inkluderer|inkluderar)\s+([^:]+[,;/][^:]+)$"#
  )
  private static let representing = Pattern(
    #"^(?:representant\w*|deltakere|deltakarar|deltagere)\s+(?:fra|frå)\s+(.{5,}?)\s+(?:deltar|deltek|møter|sitter|sit|utgjør|utgjer|er\s+med|møtes|møtest)\b"#
  )
  /// «Ledergruppa, det vil si A og B, er styringsgruppe».
  private static let apposition = Pattern(
    #"^[^,]{3,60},\s+(?:det\s+vil\s+(?:si|seie)|dvs\.?|altså|som\s+er|som\s+består\s+av)\s+(.{5,200}?),\s+(?:er|utgjør|utgjer|fungerer|fungerar)\b"#
  )
  /// «Ved siden av A og B er C inkludert i X».
  private static let beside = Pattern(
    #"^(?:ved\s+siden\s+av|i\s+tillegg\s+til|ved\s+sida\s+av)\s+(.+?)\s+(?:er|deltar|deltek|møter|sitter)\s+(.+?)\s+(?:inkludert|med|representert|inkludert)\s+i\b"#
  )

  /// The entries that a sentence lists, without what it says before and after them.
  static func entries(in sentence: String) -> [String]? {
    if let match = beside.first(in: sentence), let first = match.text(1), let last = match.text(2) {
      return MemberList.entries(of: first) + [last]
    }
    if let match = together.first(in: sentence), let first = match.text(1), let last = match.text(2)
    {
      return MemberList.entries(of: cut(first)) + MemberList.entries(of: cut(last))
    }
    return list(in: sentence).map(MemberList.entries)
  }

  private static let together = Pattern(
    #"^(.{10,}?)\s+er\s+representerte?\s+(?:samt|saman\s+med|sammen\s+med|i\s+tillegg\s+til)\s+(.{5,})$"#
  )

  private static func list(in sentence: String) -> String? {
    for pattern in [apposition, consists, areMembers, sit, gathers, including, representing] {
      guard let match = pattern.first(in: sentence), let list = match.text(1) else { continue }
      guard !isAboutModel(sentence[..<match.range.lowerBound]) else { return nil }
      return usable(cut(afterIntroduction(list)))
    }
    guard let match = represented.first(in: sentence), let list = match.text(1), list.contains(",")
    else { return nil }
    return usable(cut(list))
  }

  private static let counting = Pattern(#"^(?:\d+|to|tre|fire|fem)\s+(?:nivå\w*|deler|delar|ledd)"#)
  private static func usable(_ list: String) -> String? {
    list.count < 4 || counting.matches(list) ? nil : list
  }

  private static let model = Pattern(
    #"\b(?:modell\w*|planen|handlingsplan\w*|arbeidet)\s*(?:\p{L}+\s*){0,2}$"#)
  private static func isAboutModel(_ before: Substring) -> Bool { model.matches(String(before)) }

  /// «deltakere som …; A, B og C»: the list stands after the stroke.
  private static func afterIntroduction(_ list: String) -> String {
    for mark in [";", ":"] {
      let parts = list.split(separator: mark, maxSplits: 1).map(\.trimmed)
      if parts.count == 2, parts[1].contains(","), introduction.matches(parts[0]) {
        return parts[1]
      }
    }
    return list
  }

  private static let introduction = Pattern(
    #"\bsom\b|følgende|følgjande|\brepresentant\w*$|\bdeltak\w*$|\bdisse$|\bdesse$|^medlem"#)

  private static let clause = Pattern(
    #",?\s+(?:(?:minst\s+|minimum\s+)?(?:\d+|én|éin|en|ein|to|tre|fire|fem|seks|ti)\s+(?:ganger|gonger|gang|gong|møter|møte)\b|(?:hver|hvert|kvar|kvart|annenhver|annankvar)\s+(?:\S+\s+)?(?:uke|veke|måned|månad|kvartal|halvår)|med\s+(?:formål|føremål|mål|ansvar)\b|for\s+å\s|for\s+at\s|og\s+(?:ledes|leies|leiast|møtes|møtest|har|skal|er|blir|vert)\s|der\s|hvor\s|under\s+ledelse|under\s+leiing|i\s+hvert\s+enkelt|i\s+kvart\s+enkelt|,\s*som\s).*$"#
  )
  private static let bridge = Pattern(#",?\s+(?:samt|i\s+tillegg\s+til|pluss|og\s+dessuten)\s+"#)
  private static let opening = Pattern(
    #"^(?:(?:én|éin|en|ein)\s+(?:representant\s+)?(?:fra|frå)\s+(?:hver|kvar)\s+av\s+\p{L}+|disse|desse|følgende|følgjande|faste\s+medlemmer|medlemmer\s+fra|deltakere\s+fra|representant(?:er|ar)?\s+(?:fra|frå))\s*:?\s+"#
  )

  private static func cut(_ list: String) -> String {
    var text = list
    if let match = opening.first(in: text) { text.removeSubrange(match.range) }
    if let match = clause.first(in: text) { text.removeSubrange(match.range) }
    for match in bridge.all(in: text).reversed() { text.replaceSubrange(match.range, with: ", ") }
    return TitleReading.clean(text)
  }

  // MARK: Look

  private static let duty = Pattern(
    #"^(?:å\s|skal\b|kan\b|sikre|sikra|sørge|syte|bidra|følge|følgje|koordinere|initiere|utarbeide|vedta|prioritere|beslutte|være|vere|drøfte|gi\b|ha\b|legge|leggje|iverksette|setje|sette|gjennomføre|samordne|fastsette|fastsetje|behandle|handsame|evaluere|rapportere|ta\b|se\b|sjå\b|holde|halde|informere|foreslå|identifisere|kartlegge|kartleggje|ivareta|fremme|bestille|forankre|etablere|avdekke|utvikle|støtte|lage|møte\b|dele|bygge|planlegge|motivere|inspirere|innkalle|kalle|lede\b|leie\b|bindeledd|praktisk|overordn|samle\s+inn|opprette\b|svare\b|arbeide\s|jobbe\s|forberede|førebu|lede\b|skape|innhente|hente\s|melde\s|velge|velje|vurdere|anbefale|tilrå|bistå|delta\b|avklare|avslutte|fordele|formidle|orientere|styrke|sette\s|peke\s|gjøre\s|gjere\s|skrive|få\s)"#
  )

  /// A short entry that is no task.
  static func looksLikeRole(_ text: String) -> Bool {
    text.split(separator: " ").count <= 9 && !text.hasSuffix(".") && !text.hasSuffix("?")
      && !duty.matches(text)
  }

  static func hasVerb(_ text: String) -> Bool { verb.matches(text) }

  /// Roles between commas and nothing else: «Ordfører, rådmann, skolesjef og lensmann.»
  static func isBareList(_ text: String) -> Bool {
    let commas = text.count { $0 == "," || $0 == ";" }
    return commas >= 2 && !verb.matches(text) && !duty.matches(text)
      && MemberList.entries(of: text).allSatisfy { $0.split(separator: " ").count <= 8 }
  }

  private static let verb = Pattern(
    #"\b(?:er|har|skal|kan|blir|vert|består|møtes|møtest|møter|ledes|leiast|brukes|gjelder|gjeld)\b"#
  )

  private static let whoTheyAre = Pattern(
    #"^[^:]{3,80}\b(?:arbeider|arbeidar|jobber|jobbar|deltar|deltek|møter|med)\b[^:]{0,60}:\s+(.+)$"#
  )

  /// «De som arbeider med barn og unge: skoler, barnehager og klubber.»
  static func listAfterColon(in sentence: String) -> String? {
    guard let list = whoTheyAre.first(in: sentence).flatMap({ $0.text(1) }), list.contains(","),
      looksLikeList(list)
    else { return nil }
    return list
  }

  /// Entries between commas, and no sentence.
  static func looksLikeList(_ text: String) -> Bool {
    !verb.matches(text) && (text.contains(",") || text.contains(" og ") || text.count < 60)
      && !duty.matches(text)
  }
}
