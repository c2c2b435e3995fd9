/// Reads who leads a body and who is its secretary, as roles.
enum ChairReading {
  private static let body =
    #"(?:gruppa|gruppen|rådet|utvalget|utvalet|teamet|teamene|teama|møtet|møtene|møta|nivået|politirådet|styret|arbeidet|den|det|han|hun)"#
  private static let isLeader = Pattern(
    #"(?:^|[,;]\s+|\bog\s+)((?:(?!\s(?:er|og)\s)[^,;.]){3,70}?)\s+(?:er|har\s+vært|skal\s+være|skal\s+vere)\s+(?:fast\s+|også\s+|òg\s+)?(?:leder|leiar|møteleder|møteleiar|ordstyrer|ordstyrar)\b"#
  )
  private static let leads = Pattern(
    #"(?:^|[,;]\s+|^det\s+er\s+)((?:det\s+er\s+)?[^,;.]{3,60}?)\s+(?:som\s+)?(?:leder|leier|leiar|innkaller\s+og\s+leder|kaller\s+inn\s+og\s+leder)\s+(?:gruppa|gruppen|styringsgrupp\w*|koordineringsgrupp\w*|arbeidsgrupp\w*|politirådet|politiråd|rådet|møtene|møta|møtet|team\w*|ungdomsteam\w*|\w+team\w*|\w+møt\w*|utvalget|utvalet|arbeidet\s+i)"#
  )
  private static let ledBy = Pattern(
    #"\b(?:ledes|leies|leiast|blir\s+ledet|vert\s+leia|ledet|leia|leidd|under\s+ledelse|under\s+leiing)\s+av\s+([^,;.]{3,70})"#
  )
  private static let leaderIs = Pattern(
    #"\b(?:leder|leiar|lederen|leiaren)\s*(?:(?:av|for|i)\s+\S+\s+)?(?:er|:)\s+([^,;.]{3,70})"#)

  private static let isSecretary = Pattern(
    #"(?:^|[,;]\s+|\bog\s+)((?:(?!\s(?:er|og)\s)[^,;.]){3,60}?)\s+(?:er|fungerer\s+som|skal\s+være|skal\s+vere)\s+(?:(?:gruppas?|gruppens?|rådets?|politirådets?|styringsgruppas?|koordineringsgruppas?|fast)\s+)*(?:sekretær\w*|sekretariat\w*|skrivar)\b"#
  )
  private static let secretaryIs = Pattern(
    #"\bsekretær\w*\s*(?:(?:av|for|i)\s+\S+\s+)?(?:er|:|ivaretas\s+av|ligger\s+hos|ligg\s+hos)\s+([^,;.]{3,60})"#
  )

  static func chair(in sentence: String) -> String? {
    for pattern in [isLeader, ledBy, leaderIs, leads] {
      guard let found = pattern.first(in: sentence).flatMap({ $0.text(1) }) else { continue }
      if let role = role(found) { return role }
    }
    return nil
  }

  static func secretary(in sentence: String) -> String? {
    for pattern in [isSecretary, secretaryIs] {
      guard let found = pattern.first(in: sentence).flatMap({ $0.text(1) }) else { continue }
      if let role = role(found) { return role }
    }
    return nil
  }

  private static let mark = Pattern(
    #"^(.+?)\s*(?:\((?:leder|leiar|møteleder|møteleiar)\)|,\s*(?:leder|leiar)|\s[–-]\s(?:leder|leiar))$"#
  )

  /// «Ordfører (leder)»: the member that the entry marks as the one who leads.
  static func marked(_ entry: String) -> String? {
    mark.first(in: TitleReading.clean(entry)).flatMap { $0.text(1) }.flatMap(RoleReading.role)
  }

  private static let noRole = Pattern(
    #"^(?:den|det|de|dei|han|hun|ho|som|dette|gruppa|gruppen|hvem|kven|en|ein|som\s.*)$"#)
  private static let opening = Pattern(
    #"^(?:det\s+er\s+|her\s+er\s+|(?:kommunens|kommunen\s+sin)\s+)"#)
  private static let tail = Pattern(
    #"\s+(?:og\s+(?:består|møtes|møtest|har|skal)|som\s|med\s|i\s+samarbeid|hver\s|kvar\s).*$"#)

  private static func role(_ text: String) -> String? {
    var text = text.singleSpaced
    if let match = opening.first(in: text) { text.removeSubrange(match.range) }
    if let match = tail.first(in: text) { text.removeSubrange(match.range) }
    guard text.split(separator: " ").count <= 8, !noRole.matches(text) else { return nil }
    return RoleReading.role(of: text)
  }
}
