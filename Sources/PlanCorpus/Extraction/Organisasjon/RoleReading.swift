/// Reads a member's entry as a role or a unit, never as a person.
enum RoleReading {
  /// The role or unit, or `nil` when nothing but a name stands there.
  ///
  /// «Flyktningkontoret v/ Kari Nordmann tjenesteleder» is «Flyktningkontoret (tjenesteleder)»,
  /// «Ola Nordmann rep ordfører» is «representant for ordfører».
  static func role(of entry: String) -> String? {
    let entry = TitleReading.clean(leadingWord(removedFrom: entry))
    guard entry.contains(where: \.isLetter), !PersonName.isWhole(entry) else { return nil }
    let role = byPerson(entry) ?? PersonName.removed(from: entry)
    let written = TitleReading.clean(withoutOffice(represented(role)))
    return written.contains(where: \.isLetter) ? written : nil
  }

  private static let office = Pattern(
    #",\s*(?:leder|leiar|nestleder|nestleiar|møteleder|møteleiar|sekretær|vakant|ubesatt)$|\s(?:vakant|ubesatt)$"#
  )

  /// «Ordfører, leder» is the ordfører; who leads is told apart.
  private static func withoutOffice(_ role: String) -> String {
    guard let match = office.first(in: role) else { return role }
    return String(role[..<match.range.lowerBound])
  }

  private static let byWord = Pattern(
    #"^(.+?)[\s,]+(?:v/|ved\s|v\.\s?)\s*(\p{Lu}.*)$"#, caseSensitive: true)

  /// «Unit v/ Name role»: the role goes into brackets after the unit.
  private static func byPerson(_ entry: String) -> String? {
    guard let match = byWord.first(in: entry), let unit = match.text(1), let rest = match.text(2)
    else { return nil }
    guard PersonName.isIn(rest) || PersonName.isWhole(rest) || isGivenName(rest) else { return nil }
    let role = isGivenName(rest) ? "" : PersonName.removed(from: rest)
    let bare = role.trimmingBrackets
    return bare.isEmpty ? unit : "\(unit) (\(bare))"
  }

  /// A single capitalised word after «v/» is somebody's first name, unless it is a role's.
  private static func isGivenName(_ text: String) -> Bool {
    givenName.matches(text) && !PersonName.isUnitWord(text)
  }
  private static let givenName = Pattern(#"^\p{Lu}\p{Ll}+$"#, caseSensitive: true)

  private static let representative = Pattern(#"^(?:rep\.?|repr\.?)\s+(?:for\s+|fra\s+|frå\s+)?"#)

  private static func represented(_ role: String) -> String {
    guard let match = representative.first(in: role) else { return role }
    return "representant for " + role[match.range.upperBound...]
  }

  private static let leading = Pattern(#"^(?:(?:og|samt|i\s+tillegg\s+til|dessuten)\s+)+"#)

  private static func leadingWord(removedFrom entry: String) -> String {
    guard let match = leading.first(in: entry) else { return entry.singleSpaced }
    return String(entry[match.range.upperBound...]).singleSpaced
  }

  // MARK: Several

  /// Roles of several entries, each once.
  static func roles(of entries: [String]) -> [String] {
    var roles: [String] = []
    for role in entries.compactMap(role) where !roles.contains(role) { roles.append(role) }
    return roles
  }
}

extension String {
  fileprivate var trimmingBrackets: String {
    var text = Substring(self)
    while let first = text.first, "(,;: ".contains(first) { text.removeFirst() }
    while let last = text.last, "),;: ".contains(last) { text.removeLast() }
    return String(text)
  }
}
