/// Reads how often a body meets.
enum MeetingReading {
  struct Frequency: Equatable {
    /// The plan's own words.
    var text: String
    /// Meetings a year; at least so many where the plan says «minst».
    var perYear: Int
  }

  private static let meeting = Pattern(#"møte|møtes|samlinger"#)

  static func speaksOfMeetings(_ sentence: String) -> Bool { meeting.matches(sentence) }

  /// The first frequency that sentences about meetings state.
  static func frequency(in sentences: [String]) -> Frequency? {
    sentences.lazy.filter(speaksOfMeetings).compactMap(frequency).first
  }

  private static let every = Pattern(
    #"\bhver(?:t)?\s+(?:(\d{1,2})\.?|(annen|andre|tredje|fjerde|femte|sjette|åttende))?\s*(uke|måned|halvår|kvartal|år)\b"#
  )
  private static let times = Pattern(
    #"(?:(?:minst|minimum|inntil|ca\.?)\s+)?\b(\d{1,2}|éin|én|en|ein|eitt|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv)\s+(?:gang(?:er)?|gonger|gong|møter?)\s+(?:i\s+|per\s+|pr\.?\s+|kvart\s+)?(året|år|halvåret|halvår|måneden|måned|månaden|uken|uka|uke|årlig|årleg)"#
  )
  private static let plain = Pattern(
    #"\b(månedlig|månadleg|ukentlig|vekentleg|kvartalsvis|halvårlig|årlig)\b"#)

  private static func frequency(_ sentence: String) -> Frequency? {
    if let match = times.first(in: sentence), let count = match.text(1).flatMap(number),
      let unit = match.text(2), let words = match.text(0)
    {
      return Frequency(text: words, perYear: count * perYear(unit))
    }
    if let match = every.first(in: sentence), let unit = match.text(3), let words = match.text(0) {
      let step = match.number(1) ?? match.text(2).flatMap { ordinals[$0.lowercased()] } ?? 1
      return Frequency(text: words, perYear: Swift.max(perYear(unit) / Swift.max(step, 1), 1))
    }
    guard let match = plain.first(in: sentence), let words = match.text(0) else { return nil }
    return Frequency(text: words, perYear: perYear(words))
  }

  private static let ordinals = [
    "annen": 2, "andre": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "åttende": 8,
  ]
  private static let numbers = [
    "éin": 1, "én": 1, "en": 1, "ein": 1, "eitt": 1, "ett": 1, "to": 2, "tre": 3, "fire": 4,
    "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "tolv": 12,
  ]

  private static func number(_ word: String) -> Int? { Int(word) ?? numbers[word.lowercased()] }

  private static func perYear(_ unit: String) -> Int {
    let unit = unit.lowercased()
    if unit.hasPrefix("uk") || unit.hasPrefix("vek") { return 52 }
    if unit.hasPrefix("mån") { return 12 }
    if unit.hasPrefix("kvart") { return 4 }
    return unit.hasPrefix("halv") ? 2 : 1
  }
}
