/// Tells names of persons from names of roles and units. Tables carry roles alone.
enum PersonName {
  /// Whether a text is a person's name and nothing else.
  static func isWhole(_ text: String) -> Bool {
    guard let match = whole.first(in: text.singleSpaced) else { return false }
    return !isUnit(match.text(0) ?? "")
  }

  /// Whether some part of a text looks like a person's name.
  static func isIn(_ text: String) -> Bool {
    by.matches(text) || name.all(in: text).contains { !isUnit(String(text[$0.range])) }
  }

  /// The text without the names in it, and without what joined them to the rest.
  static func removed(from text: String) -> String {
    var rest = text.singleSpaced
    for match in name.all(in: rest).reversed() {
      guard let inner = personPart(of: match.range, in: rest) else { continue }
      rest.removeSubrange(inner)
    }
    return tidy(rest)
  }

  // MARK: Shape

  private static let given = #"\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?"#
  private static let middle = #"(?:\s(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.?|von|van|de|af))"#
  private static let name = Pattern(
    #"(?<![\p{L}-])"# + given + middle + #"{0,3}\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}-])"#,
    caseSensitive: true)
  private static let whole = Pattern(
    "^" + given + middle + #"{0,3}\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$"#, caseSensitive: true)
  private static let by = Pattern(#"\b[vV](?:/|ed\s)\s*\p{Lu}\p{Ll}+\s\p{Lu}"#, caseSensitive: true)

  /// Words that begin or end the names of units, roles and places, not of persons.
  private static let unit = Pattern(
    #"\b(?:nordre|søndre|søre|nord|sør|aust|øst|vest|østre|vestre|austre|øvre|nedre|indre|ytre|midtre|midt|store|lille|gamle|nye|nav|bup|slt|røde|blå|hvite|norsk|norske|norges|den|det|de|unge|unges|barn|barnas|born|barne|ungdom|ungdommens|familie|redd|kirkens|frelses\p{L}*|frivillig\p{L}*|natteravn\p{L}*|voksne|mental|politi\p{L}*|lensmann\p{L}*|ordfører\p{L}*|ordførar\p{L}*|varaordfør\p{L}*|rådmann\p{L}*|kommun\p{L}*|fylkes\p{L}*|stat\p{L}*|regional\p{L}*|nasjonal\p{L}*|interkommunal\p{L}*|bydel\p{L}*|helse\p{L}*|psykisk\p{L}*|oppvekst\p{L}*|skole\p{L}*|skule\p{L}*|kultur\p{L}*|oppfølging\p{L}*|oppsøkende|oppsøkjande|forebyggende|førebyggjande|rektor\p{L}*|leder\p{L}*|leiar\p{L}*|sjef\p{L}*|\p{L}+sjef|\p{L}+leder|\p{L}+leiar|\p{L}+direktør|\p{L}*koordinator\p{L}*|\p{L}*kontakt\p{L}*|\p{L}*rådgiver\p{L}*|representant\p{L}*|medlem\p{L}*|avdeling\p{L}*|enhet\p{L}*|eining\p{L}*|seksjon\p{L}*|virksomhet\p{L}*|tjeneste\p{L}*|teneste\p{L}*|kors|stift\p{L}*|parti\p{L}*|høyre|arbeider\p{L}*|senter\p{L}*|venstre|rødt|forum|team)\b|(?:tjenesten|tjenester|tenesta|skolen|skole|skule|skulen|senter|senteret|sentralen|kommune|kommunen|politistasjon|politidistrikt|distrikt|vernet|laget|lag|rådet|råd|gruppa|gruppen|gruppe|foreningen|forening|klubben|klubb|huset|hus|kontoret|kontor|avdelingen|etaten|nettverk|ungdomsskole|barnehage|kirke|menighet|museum|bibliotek|krisesenter|legevakt|sykehus|universitet|høgskole|fylke|stasjon|storsenter|idrettslag)$"#
  )

  private static func isUnit(_ text: String) -> Bool { unit.matches(text) }

  /// Whether a single word names a role or a unit.
  static func isUnitWord(_ word: String) -> Bool { unit.matches(word) }

  /// Trims words of roles and units from the front: «Rektor Kari Nordmann» holds «Kari Nordmann».
  private static func personPart(
    of range: Range<String.Index>, in text: String
  ) -> Range<String.Index>? {
    var start = range.lowerBound
    while isUnit(String(text[start..<range.upperBound])) {
      guard let space = text[start..<range.upperBound].firstIndex(of: " ") else { return nil }
      start = text.index(after: space)
    }
    return text[start..<range.upperBound].contains(" ") ? start..<range.upperBound : nil
  }

  // MARK: What is left

  private static let empty = Pattern(#"\(\s*[,;]?\s*\)"#)
  private static let ends = Pattern(
    #"^(?:[\s,:;–-]|og\s)+|(?:[\s,:;–-]|\s(?:og|v/|ved|v\.)|\bv/)+$"#)

  private static func tidy(_ text: String) -> String {
    var rest = text.singleSpaced
    for pattern in [empty, ends, ends] {
      for match in pattern.all(in: rest).reversed() { rest.removeSubrange(match.range) }
    }
    return rest.replacing(" ,", with: ",").replacing("( ", with: "(").replacing(" )", with: ")")
      .singleSpaced
  }
}
