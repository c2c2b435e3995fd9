/// One way of writing ages.
struct AgeForm: Sendable {
  let pattern: Pattern
  let ages: @Sendable (Pattern.Match) -> [AgeRange]
  /// Whether «år» or a word for age stands with the number itself.
  var isPlain = true
  /// Whether it names one end alone.
  var isOpen = false
  var isName = false

  /// The surest first: a later form never takes what an earlier one has read.
  static let all = [
    AgeForm(pattern: named, ages: span),
    AgeForm(pattern: inYears, ages: span),
    AgeForm(pattern: fromBirth, ages: upTo),
    AgeForm(pattern: yearOlds, ages: alone),
    AgeForm(pattern: until, ages: upTo, isOpen: true),
    AgeForm(pattern: under, ages: below, isOpen: true),
    AgeForm(pattern: over, ages: from, isOpen: true),
    AgeForm(pattern: andOlder, ages: from, isOpen: true),
    AgeForm(pattern: team, ages: span, isPlain: false, isName: true),
  ]

  // MARK: Numbers

  private static let start = #"(?<![\d.,/§:-])(?<!\d\s)(?<!§\s)"#
  private static let end = #"(?![\d%])(?!\s?(?:%|prosent))"#
  private static let joint =
    #"\s*(?:[-–—−]{1,2}|til\s+og\s+med(?:\s+fylte?)?|t\.?\s?o\.?\s?m\.?|opp\s+til|inntil|til(?:\s+(?:fylte?|og\s+med))?|og)\s*"#
  private static let numbers =
    start + #"(\d{1,2})\s*(?:år)?"# + joint + #"(\d{1,2})(?:\s*/\s*(\d{1,2}))?"# + end

  /// What numbers count when they do not count years.
  private static let counted =
    #"(?:\.|:)?\s*(?:trinn|klass|prosent|elev|deltak|ungdom|barn|person|famili|gang|gong|uke|veke|måned|månad|time|tima|dag|møte|kveld|stk|kr|plass|grupp|sak|minutt|kurs|januar|februar|mars|april|mai\b|juni|juli|august|september|oktober|november|desember)"#
  private static let weekday = #"\s*(?:,|\()?\s*(?:(?:hver|kvar|på)\s+)?\w{2,4}dag"#

  // MARK: Forms

  private static let named = Pattern(
    #"\b(?:(?:i\s+)?alder(?:en|s\w+)?|(?:(?:mål|alders)gruppe\w*|målgruppa|aldersgruppa)(?:\s+(?:er|for\s+\w+))?|barn(?:\s+og\s+(?:unge|ungdom\w*))?|born(?:\s+og\s+(?:unge|ungdom\w*))?|ungdom\w*|unge(?:\s+vaksne|\s+voksne)?|gutter|jenter)[,:]?\s+(?:på\s+|er\s+|mellom\s+|fra\s+|frå\s+|for\s+)*\(?"#
      + numbers + "(?!" + counted + ")(?!" + weekday + ")" + #"(?:\s*år(?!\p{L}))?"#)
  private static let inYears = Pattern(
    #"(?:\b(?:mellom|fra|frå|fra\s+fylte|frå\s+fylte)\s+)?"# + numbers
      + #"\s*-?(?:år(?:s\s+alder\w*|(?!\p{L}))|åring)(?!\w*\s*(?:siden|sidan|tilbake))"#)
  private static let fromBirth = Pattern(
    #"\b(?:fra|frå)\s+(?:fødsel\w*|0)\s+(?:og\s+)?(?:opp\s+)?(?:fram\s+|frem\s+)?til(?:\s+og\s+med)?(?:\s+(?:fylte|fylt|dei|de|er))?\s+(\d{1,2})\s*år(?!\p{L})"#
  )
  private static let yearOlds = Pattern(
    start + #"(?:(\d{1,2})[-–]?\s*(?:,|og)\s*)?(\d{1,2})\s?[-–]?\s?åring"#)
  private static let until = Pattern(
    #"\b(?:opp\s+til|inntil|fram\s+til|frem\s+til|til\s+og\s+med|t\.o\.m\.|til)(?:\s+og\s+med)?(?:\s+(?:fylte|fylt|dei\s+fyller|de\s+fyller|de\s+er|dei\s+er))?\s+(\d{1,2})\s*år(?!\p{L})"#
  )
  private static let under = Pattern(
    #"\b(?:under|yngre\s+enn|ikke\s+fylt|ikkje\s+fylt)\s+(\d{1,2})\s*år(?!\p{L})"#)
  private static let over = Pattern(
    #"\b(?:over|eldre\s+enn|fylt|fylte|fra\s+(?:og\s+med\s+)?(?:fylte\s+)?|frå\s+(?:og\s+med\s+)?(?:fylte\s+)?)\s*(\d{1,2})\s*årt?(?!\p{L})(?!\s*(?:til|[-–]))"#
  )
  private static let andOlder = Pattern(
    start + #"(\d{1,2})\s*(?:år\s+(?:og|eller)\s+(?:eldre|oppover)|\+|år\s*\+)(?:\s*år)?"#)
  private static let team = Pattern(
    #"\b\w*team\w*(?:\s+\p{L}+){0,3}\s+(\d{1,2})\s*[-–]\s*(\d{1,2})(?:\s*(?:,|og|samt)\s*(\d{1,2})\s*[-–]\s*(\d{1,2}))?\b(?!\s*(?:år|\.|%))"#
  )

  // MARK: Their ages

  /// Groups: youngest, oldest, and a second oldest after a stroke; a team's name may give a
  /// second range whole.
  private static let span: @Sendable (Pattern.Match) -> [AgeRange] = { match in
    guard let min = match.number(1) else { return [] }
    if match.groups.count > 4 {
      let second = match.number(3).flatMap { low in
        match.number(4).map { AgeRange(min: low, max: $0) }
      }
      return [match.number(2).map { AgeRange(min: min, max: $0) }, second].compactMap { $0 }
        .filter { $0.min < $0.max ?? 99 }
    }
    return [match.number(2), match.number(3)].compactMap { $0 }.filter { $0 > min }
      .map { AgeRange(min: min, max: $0) }
  }
  private static let upTo: @Sendable (Pattern.Match) -> [AgeRange] = { match in
    match.number(1).map { [AgeRange(min: 0, max: $0)] } ?? []
  }
  private static let below: @Sendable (Pattern.Match) -> [AgeRange] = { match in
    match.number(1).flatMap { $0 > 0 ? [AgeRange(min: 0, max: $0 - 1)] : nil } ?? []
  }
  private static let from: @Sendable (Pattern.Match) -> [AgeRange] = { match in
    match.number(1).map { [AgeRange(min: $0, max: nil)] } ?? []
  }
  private static let alone: @Sendable (Pattern.Match) -> [AgeRange] = { match in
    guard let last = match.number(2) else { return [] }
    return [AgeRange(min: Swift.min(match.number(1) ?? last, last), max: last)]
  }
}
