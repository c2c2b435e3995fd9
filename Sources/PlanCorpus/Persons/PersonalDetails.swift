/// Takes what leads to a person out of a text: names of persons, direct numbers, personal
/// addresses. Roles, units, switchboards' short numbers and post boxes stay.
///
/// Plans publish such details; a table that travels on has no need of them.
package struct PersonalDetails: Sendable {
  /// Stands where a text was nothing but a person.
  package static let someone = "navngitt person"

  /// Words that are places here, so that «Fretex Lillestrøm» is no person.
  private let places: Set<String>

  /// - Parameter kommuner: names of kommuner, which units are called after.
  package init(kommuner: some Sequence<String>) {
    places = Set(kommuner.flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// A running text without them.
  package func removed(from text: String) -> String {
    guard Self.mayHold(text) else { return text }
    var rest = Self.without(text, Self.details, keeping: Self.isPublic)
    for cue in Self.namesByCue { rest = without(rest, cue) }
    return rest == text ? text : Self.tidy(rest)
  }

  /// Lines of one text without them, each in its place: a name may begin on one and end on the next.
  package func removed(fromLines lines: [String]) -> [String] {
    let text = lines.joined(separator: "\n")
    var rest = Self.without(text, Self.details, keeping: Self.isPublic)
    for cue in Self.namesByCue { rest = without(rest, cue) }
    guard rest != text else { return lines }
    let left = rest.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(lines, left).map { line, left in left == line ? line : Self.tidy(String(left)) }
  }

  /// A text that should be a role or a unit: a name alone is a person without any cue.
  package func removedFromRole(_ text: String) -> String {
    let rest = removed(from: text)
    let bare = rest.trimmed
    if bare.isEmpty { return Self.someone }
    let isName = PersonName.isWhole(bare) && isPerson(bare) && !CommonWords.make(bare)
    return isName ? Self.someone : rest
  }

  /// Quick: most texts have neither figures nor two capitalised words.
  private static func mayHold(_ text: String) -> Bool {
    var capitals = 0
    var digits = 0
    var isFirst = true
    for scalar in text.unicodeScalars {
      if scalar == "@" { return true }
      if (0x30...0x39).contains(scalar.value) { digits += 1 }
      if isFirst, scalar.properties.isUppercase { capitals += 1 }
      isFirst = !scalar.properties.isAlphabetic
    }
    return digits >= 8 || capitals >= 2
  }

  // MARK: Numbers and addresses

  /// Numbers in the groups that Norwegians write, also of other digits where a word says telephone,
  /// and addresses, each with the word that announces it.
  private static let details = Pattern(
    #"(?:\(?\b(?:tlf|tel|telefon(?:nummer)?|mob|mobil(?:nummer|telefon)?|direkte(?:nummer)?|nr|e-?post(?:adresse)?|mail)\b[.:]*\s*:?\s*)?(?:"#
      + #"(?<![\d.,/+-])(?:(?:\+|00)47[ .]?)?(?:[2-9]\d(?:[ .\u00A0]\d\d){3}|[2-9]\d\d[ .\u00A0]\d\d[ .\u00A0]\d\d\d|[2-9]\d{7})(?![\d/-]|[.,]\d)"#
      + #"|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)\)?|"#
      + #"\b(?:tlf|telefon|mob|mobil)\b[.:]*\s*:?\s*\d{4}[ \u00A0]\d{4}(?!\d)"#)

  private static let number = Pattern(#"\d(?:[ .\u00A0]?\d){7}$"#)
  private static let box = Pattern(
    #"\b(?:post|postmottak|firmapost|kontakt|info|resepsjon|servicetorg(?:et)?|slt|salto|bti|politi|barnevern\w*|helsestasjon\w*|ungdom\w*|kommune\w*|skole\w*|konfliktr\w*|krisesenter\w*)@"#
  )
  private static let wholeDay = Pattern(#"^(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])$"#)

  /// Post boxes, numbers to call that belong to nobody (800 12 345), and days (20260131).
  private static func isPublic(_ text: String) -> Bool {
    if text.contains("@") { return box.matches(text) }
    let digits = text.filter(\.isNumber)
    return wholeDay.matches(digits)
      || (digits.hasPrefix("8") && ["80", "81", "82"].contains(digits.prefix(2)))
  }

  private static func without(
    _ text: String, _ pattern: Pattern, keeping isKept: (String) -> Bool
  ) -> String {
    var rest = text
    for match in pattern.all(in: text).reversed() where !isKept(String(text[match.range])) {
      remove(match.range, from: &rest)
    }
    return rest
  }

  /// What stands on the next line stays there.
  private static func remove(_ range: Range<String.Index>, from text: inout String) {
    let ends = text[range].filter { $0 == "\n" }
    text.replaceSubrange(range, with: ends)
  }

  // MARK: Names

  /// A given name alone may end its line; nothing else of a name is looked for on the next, where
  /// another body may begin.
  private static let name =
    #"\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:(?:[ \t](?:\p{Lu}\.|von|van|de|af|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)){0,2}[ \t]|[ \t]*\n)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?"#
  /// One name, or several in a row.
  private static let names = "(\(name)(?:(?:\\s*,|\\s*/|\\s+og|\\s+samt)\\s+\(name)){0,9})"
  private static let oneName = Pattern(name, caseSensitive: true)
  private static let role =
    #"(?:[\p{L}-]*(?:koordinator|leder|leiar|sjef|direktør|kontakt|rådgiver|rådgjevar|konsulent|sykepleier|søster|arbeider|arbeidar|betjent|ansvarlig|sekretær|mester|[Rr]ektor|[Oo]rdfører|[Oo]rdførar|[Rr]ådmann|[Ll]ensmann|[Kk]ontaktperson)(?:en|e|er|ne|ene|ar|ane)?)"#

  /// What says that two capitalised words are a person: the names are the first group.
  private static let namesByCue = [
    #"\b[vV](?:/|ed\s|\.)\s*"# + names,
    role + #"[,:]?[ \t]+"# + names + #"(?![\p{L}])"#,
    #"\b[Kk]ontakt(?:person)?(?:er)?\s*:\s*"# + names,
    names + #"(?=\s*[,(]?\s*(?:[A-ZÆØÅ]{2,4}[ -])?(?:"# + role + #"|[Tt]lf|[Tt]elefon|[Mm]ob)\b)"#,
  ].map { Pattern($0, caseSensitive: true) }

  private func without(_ text: String, _ cue: Pattern) -> String {
    var rest = text
    for match in cue.all(in: text).reversed() {
      guard let names = match.groups[1] else { continue }
      let persons = Self.oneName.all(in: String(names)).compactMap { $0.text(0) }
      guard persons.contains(where: isPerson) else { continue }
      let units = persons.filter { !isPerson($0) }
      if units.isEmpty {
        Self.remove(names.startIndex..<names.endIndex, from: &rest)
      } else {
        rest.replaceSubrange(
          names.startIndex..<names.endIndex, with: units.joined(separator: ", "))
      }
    }
    return rest
  }

  /// A unit's name has a unit's word in it, or ends with the place it serves.
  private func isPerson(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let last = words.last, !places.contains(last) else { return false }
    return !PersonName.isUnitWord(name) && !words.contains(where: PersonName.isUnitWord)
  }

  // MARK: What is left

  private static let empty = Pattern(#"\s*[(\[]\s*[,;:]*\s*[)\]]"#)
  private static let ends = Pattern(
    #"(?:[\s,;:–-]|\b[vV]/|(?:^|\s)(?:ved|v\.|og|[Tt]lf\.?|[Kk]ontaktperson|[Kk]ontakt))+$|^[\s,;:–)-]+"#
  )
  private static let doubled = Pattern(#"\s*,(?=\s*[,;.])"#)

  private static func tidy(_ text: String) -> String {
    var rest = text
    for pattern in [empty, doubled, ends] { rest = without(rest, pattern) { _ in false } }
    return rest.replacing("  ", with: " ").replacing(" ,", with: ",").replacing("( ", with: "(")
      .replacing(" )", with: ")").trimmed
  }
}
