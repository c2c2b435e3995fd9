/// Reads how many coordinators a kommune has now.
enum KoordinatorCount {
  /// What a sentence counts or shares out; else one, where a sentence tells of the kommune's own
  /// single post.
  static func read(_ about: [PlanSentence]) -> (Int, PlanSentence)? {
    let counted = about.lazy.compactMap { one in count(in: one.text).map { ($0, one) } }.first
    if let counted { return counted }
    guard !about.contains(where: { several.matches($0.text) }) else { return nil }
    return about.first { isSingle($0.text) }.map { (1, $0) }
  }

  // MARK: Counted

  private static let number = #"(én|éin|to|tre|fire|2|3|4)"#
  private static let adjectives =
    #"(?:(?:hel|hele|heil|heile|fast|faste|kommunal|kommunale|egen|eigen|egne|eigne|felles|offisiell)\s+){0,2}"#
  private static let counted = Pattern(
    #"\b"# + number + #"\s+"# + adjectives
      + #"(?:(?:slt|salto)[\s–-]*)?koordinator(?:er|ar|stilling\w*)?\b(?!\s+(?:fra|frå|i\s+(?:regionen|andre|nabo)))"#
  )
  /// «fra 2020 er det én»: the number now, after what it was.
  private static let now = Pattern(
    #"\b(?:fra|frå|siden|sidan|etter)\s+(?:\d{1,2}\.\s*)?(?:\p{L}+\s+)?(?:19|20)\d{2}\s+(?:er|har)\s+(?:det|vi|kommunen)\s+(?:bare\s+|berre\s+)?"#
      + number + #"\b"#)
  private static let shared = Pattern(
    #"\b"# + number
      + #"\s+(?:personer|personar|tilsette|ansatte|medarbeidere|medarbeidarar)\s+(?:som\s+)?(?:deler|delar)\b|\bdelt\s+(?:på|mellom)\s+"#
      + number + #"\s+(?:personer|personar|tilsette|ansatte|medarbeid\w+)"#)
  private static let others = Pattern(
    #"kommunene\b|kommunane\b|bydel|nabokommun|i\s+regionen|bti|folkehelse"#)
  private static let former = Pattern(#"\b(?:tidligere|tidlegare|før)\s+(?:\p{L}+\s+){0,3}$"#)

  private static func count(in sentence: String) -> Int? {
    if let match = shared.first(in: sentence), let found = match.text(1) ?? match.text(2) {
      return numbers[found.lowercased()]
    }
    guard !others.matches(sentence) else { return nil }
    if let found = now.first(in: sentence).flatMap({ $0.text(1) }) {
      return numbers[found.lowercased()]
    }
    return counted.all(in: sentence).first { match in
      !former.matches(String(sentence[..<match.range.lowerBound]))
    }.flatMap { $0.text(1) }.flatMap { numbers[$0.lowercased()] }
  }

  private static let numbers = [
    "én": 1, "éin": 1, "to": 2, "tre": 3, "fire": 4, "2": 2, "3": 3, "4": 4,
  ]

  // MARK: One

  private static let several = Pattern(
    #"koordinatorane\b|koordinatorene\b(?!\s+(?:fra|frå|i\s+(?:regionen|andre|nabo|landet)))|koordinatorstillingene|koordinatorstillingane"#
  )
  /// «Kommunen har en SLT-koordinator», and not what the model asks of every kommune.
  private static let ownPost = Pattern(
    #"\b(?:har|hatt|ansatt\w*|tilsett\w*|tilsatt\w*|fikk|fekk)\s+(?:\p{L}+\s+){0,3}?(?:en|ein|én|éin|ei)\s+"#
      + adjectives + #"(?:\d{1,3}\s*(?:%|prosent)\S*\s+)?(?:slt|salto)[\s–-]*koordinator\b"#)
  private static let model = Pattern(
    #"\b(?:kommuner|kommunar|kommunene|kommunane|alle|modellen|hver\s+kommune|kvar\s+kommune|bør|skal\s+(?:ha|tilsette|ansette)|må)\b"#
  )
  private static let share = Pattern(
    #"(?<!\d)\d{1,3}\s*(?:%|prosent)\s*-?\s*(?:\p{L}+\s+){0,2}(?:stilling|koordinator)|stilling\w*\s+(?:\p{L}+\s+){0,2}(?:på|er|i|utgjør|utgjer)\s+\d{1,3}\s*(?:%|prosent)|\b(?:full|heil|hel)\s+stilling|\b(?:stilling|deltids?stilling|fulltids?stilling)\b.*\d{1,3}\s*(?:%|prosent)|^koordinator\w*\b.*\d{1,3}\s*(?:%|prosent)"#
  )
  private static let postOfAnother = Pattern(#"nabokommunen\s+har|i\s+andre\s+kommun"#)

  private static func isSingle(_ sentence: String) -> Bool {
    guard !postOfAnother.matches(sentence) else { return false }
    if share.matches(sentence) { return true }
    return ownPost.matches(sentence) && !model.matches(sentence)
  }
}
