/// Knows numbers that are written like ages and are none.
enum AgeTrap {
  /// Whether the words around a match make it something other than the age of people.
  static func isCaught(_ place: Range<String.Index>, in text: String, _ form: AgeForm) -> Bool {
    let before = window(before: place.lowerBound, in: text)
    let after = window(after: place.upperBound, in: text)
    if unitName.matches(before + " " + text[place]) && !hasYears(text[place]) { return true }
    if form.isName { return false }
    if schoolYear.matches(before) || law.matches(before) { return true }
    guard !speaksOfPeople(before, text[place], after) else { return false }
    if duration.matches(before) || lasting.matches(after) { return true }
    return form.isOpen && lasts(text[place])
  }

  /// Up to sixty characters, cut at a sentence's end.
  private static func window(before index: String.Index, in text: String) -> String {
    String(text[..<index].suffix(60))
  }

  private static func window(after index: String.Index, in text: String) -> String {
    String(text[index...].prefix(40))
  }

  private static let years = Pattern(#"\d\s*år"#)
  private static func hasYears(_ text: Substring) -> Bool { years.matches(String(text)) }

  /// Posts, departments and premises that carry ages in their names («Kommunalsjef 0–24»).
  private static let unitName = Pattern(
    #"(?:kommunalsjef|kommunalsjefen|rådgiver|rådgjevar|leder|leiar|avdeling\w*|seksjon\w*|sektor\w*|virksomhet\w*|verksemd\w*|enhet\w*|eining\w*|etat\w*|stab\w*)\s+(?:for\s+)?(?:(?:barn|born|unge|ungdom|oppvekst|familie|og|læring)\s+){0,4}\(?\d{1,2}\s*[-–—]\s*\d{1,2}\)?$"#
  )
  private static let schoolYear = Pattern(
    #"(?:skoleår\w*|skuleår\w*|sesong\w*|kl\.?|klokk[ea]n?|§+)\s*$"#)
  private static let law = Pattern(
    #"(?:fengsel|strafferamme\w*|forvaring|bot|bøter)\s+(?:\p{L}+\s+){0,3}$"#)
  private static let people = Pattern(
    #"\b(?:barn|born|ungdom\w*|unge|gutter|jenter|gutar|personer|personar|elever|elevar|alle|voksne|vaksne|mindreårig\w*|alder\w*|aldersgrupp\w*|målgrupp\w*|fylte?|åring\w*|eldre|yngre|innbygger\w*|foreldre|brukere|brukarar|de|dei|som)\b"#
  )
  private static let duration = Pattern(
    #"\b(?:i|siste|neste|om|hvert|hver|kvart|gjennom|varer|varte|varighet|innen|innan|løpet\s+av|periode\w*(?:\s+på)?|fordelt|strekker\s+seg|drevet|drive|opptil)\s+(?:(?:over|ca\.?|minst|de|dei)\s+)*$"#
  )
  private static let lasting = Pattern(
    #"^\s*(?:siden|sidan|tilbake|lang|gammel|gamal|periode|perspektiv|erfaring|frem\s+i|fram\s+i)"#)

  private static func speaksOfPeople(
    _ before: String, _ own: Substring, _ after: String
  ) -> Bool {
    let near = before.split(separator: " ").suffix(3).joined(separator: " ")
    return people.matches(near) || people.matches(String(own)) || lastWordIsAge(after)
  }

  private static let aged = Pattern(#"^\s*(?:gamle|og\s+(?:eldre|oppover)|s\s+alder)"#)
  private static func lastWordIsAge(_ after: String) -> Bool { aged.matches(after) }

  /// «over 5 år» and «under 2 år» without people nearby are time, not age.
  private static let number = Pattern(#"\d{1,2}"#)
  private static func lasts(_ own: Substring) -> Bool {
    let value = number.first(in: String(own)).flatMap { $0.text(0) }.flatMap { Int($0) } ?? 0
    return value < 10
  }
}
