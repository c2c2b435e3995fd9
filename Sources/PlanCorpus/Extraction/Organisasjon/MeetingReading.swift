/// Reads how often a body meets.
enum MeetingReading {
  struct Frequency: Equatable {
    /// The plan's own words.
    var text: String
    /// Meetings a year; at least so many where the plan says «minst».
    var perYear: Int
  }

  private static let meeting = Pattern(
    #"møte|møtt|samling|treff(?:es|ast|e)?\b|samles|samlast|kjem\s+saman|kommer\s+sammen|møt(?:es|ast)"#
  )

  static func speaksOfMeetings(_ sentence: String) -> Bool { meeting.matches(sentence) }

  /// The first frequency that sentences about meetings state.
  static func frequency(in sentences: [String]) -> Frequency? {
    sentences.lazy.filter(speaksOfMeetings).compactMap { found(in: $0).first?.frequency }.first
  }

  /// Every frequency of a text with its place, whether or not it speaks of meetings.
  static func found(in text: String) -> [(frequency: Frequency, place: Range<String.Index>)] {
    var found: [(frequency: Frequency, place: Range<String.Index>)] = []
    for (pattern, read) in forms {
      for match in pattern.all(in: text) {
        guard !found.contains(where: { $0.place.overlaps(match.range) }), let perYear = read(match),
          let words = match.text(0)
        else { continue }
        let kept = Swift.max(
          perYear - monthsLeftOut(perYear, after: match.range.upperBound, in: text), 1)
        found.append((Frequency(text: words.singleSpaced, perYear: kept), match.range))
      }
    }
    return found.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  private static let leftOut = Pattern(
    #"^[^.;]{0,40}?\b(?:utenom|utanom|unntatt|unnateke|bortsett\s+(?:fra|frå)|med\s+unntak\s+av|ikke\s+i|ikkje\s+i)\s+([^.;]{3,60})"#
  )
  private static let month = Pattern(
    #"\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b"#)

  /// «én gang i måneden, utenom juli» is eleven times.
  private static func monthsLeftOut(
    _ perYear: Int, after index: String.Index, in text: String
  ) -> Int {
    guard perYear == 12, let match = leftOut.first(in: String(text[index...])),
      let named = match.text(1)
    else { return 0 }
    return month.all(in: named).count
  }

  // MARK: Forms

  private static let number =
    #"(\d{1,2}|éin|éi|én|en|ein|ei|eitt|ett|et|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv)"#
  private static let atLeast = #"(?:(?:minst|minimum|inntil|ca\.?|cirka|omtrent|om\s+lag)\s+)?"#
  private static let unit =
    #"(året|år|skoleåret|skuleåret|skoleår|skuleår|halvåret|halvår|kvartalet|kvartal|semesteret|semester|måneden|måned|månaden|månad|mnd\.?|uken|uka|uke|veka|veke|dag)"#

  private static let forms: [(Pattern, @Sendable (Pattern.Match) -> Int?)] = [
    (times, { count($0, times: 1, unit: 3) }),
    (yearly, { $0.text(1).flatMap(value) }),
    (ofYear, { $0.text(1).flatMap(value) }),
    (bare, { count($0, times: 1, unit: 2) }),
    (every, { step($0) }),
    (everyOther, { $0.text(1).map { Swift.max(perYear($0) / 2, 1) } }),
    (plain, { $0.text(1).map(perYear) }),
  ]

  /// «minimum fire møter per år», «én gang i måneden», «to–tre ganger i halvåret».
  private static let times = Pattern(
    #"\b"# + atLeast + #"(?<![\d.,])"# + number + #"(?:\s*(?:[-–]|til|eller)\s*"# + number
      + #")?\s+(?:(?:faste|ordinære|årlige|årlege|felles)\s+)?(?:ganger|gang|gonger|gong|møter|møte|møta|samlinger|samlingar)\s+(?:(?:i|per|pr\.?|kvart|hvert|hver|kvar|for|om|av|løpet|årlig|årleg)\s+)*"#
      + unit + #"\b"#)
  /// «tre ganger årlig», «fire møter årleg».
  private static let yearly = Pattern(
    #"\b"# + atLeast + #"(?<![\d.,])"# + number
      + #"(?:\s*(?:[-–]|til|eller)\s*\S+)?\s+(?:ganger|gang|gonger|gong|møter|møte|samlinger|samlingar)\s+(?:årlig|årleg)\b"#
  )
  /// «fire møter i 2018», «til sammen ti møter»: what a report counts is what the year came to.
  private static let ofYear = Pattern(
    #"\b(?:(?:til\s+sammen|i\s+alt|til\s+saman)\s+)?(?<![\d.,])"# + number
      + #"\s+(?:faste\s+|ordinære\s+)?(?:møter|møte|samlinger|samlingar)\s+i\s+(?:løpet\s+av\s+)?(?:19|20)\d{2}\b"#
  )
  /// «4 i året», «6 pr. år» in a cell or after a label; also «3 ganger/år».
  private static let bare = Pattern(
    #"(?<![\d.,–-])\b"# + number
      + #"(?:\s+(?:ganger|gonger|gong|gang|møter|møte))?(?:\s+(?:i|per|pr\.?|om)\s+|\s*/\s*)"#
      + unit
      + #"\b"#)
  /// «hver 6. uke», «kvar sjette veke», «hvert halvår».
  private static let every = Pattern(
    #"\b(?:hver|hvert|kvar|kvart)(?:\s+(?:(\d{1,2})\.?|(første|fyrste|andre|annen|annet|tredje|fjerde|femte|sjette|sjuande|sjuende|syvende|åttende|åttande|niende|niande|tiende|tiande|tolvte|fjortende|fjortande))(?:\s*[-–]\s*\d{1,2}\.?)?)?\s*"#
      + unit + #"\b"#)
  private static let everyOther = Pattern(
    #"\b(?:annenhver|annethvert|annankvar|anna[nt]kvar|annakvart|annankvart)\s+"# + unit + #"\b"#)
  private static let plain = Pattern(
    #"\b(månedlige?|månadle(?:ge?|ga)|månedleg|ukentlige?|vekentlege?|vekevise?|kvartalsvise?|kvartalsvis|halvårlige?|halvårlege?|halvårsvis|årlige?|årlege?)\b"#
  )

  private static func count(_ match: Pattern.Match, times: Int, unit: Int) -> Int? {
    guard let count = match.text(times).flatMap(value), let unit = match.text(unit),
      unit.lowercased() != "dag"
    else { return nil }
    return count * perYear(unit)
  }

  /// A step of six weeks gives eight meetings a year: only whole ones count.
  private static func step(_ match: Pattern.Match) -> Int? {
    guard let unit = match.text(3) else { return nil }
    let step = match.number(1) ?? match.text(2).flatMap { ordinals[$0.lowercased()] } ?? 1
    // Nobody meets every day; «hver 14. dag» is every other week.
    if unit.lowercased() == "dag" { return step < 7 ? nil : Swift.max(364 / step, 1) }
    return Swift.max(perYear(unit) / Swift.max(step, 1), 1)
  }

  private static let ordinals = [
    "første": 1, "fyrste": 1, "annen": 2, "annet": 2, "andre": 2, "tredje": 3, "fjerde": 4,
    "femte": 5, "sjette": 6, "sjuende": 7, "sjuande": 7, "syvende": 7, "åttende": 8,
    "åttande": 8, "niende": 9, "niande": 9, "tiende": 10, "tiande": 10, "tolvte": 12,
    "fjortende": 14, "fjortande": 14,
  ]
  private static let numbers = [
    "éin": 1, "éi": 1, "én": 1, "en": 1, "ein": 1, "ei": 1, "eitt": 1, "ett": 1, "et": 1, "to": 2,
    "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12,
  ]

  private static func value(_ word: String) -> Int? { Int(word) ?? numbers[word.lowercased()] }

  private static func perYear(_ unit: String) -> Int {
    let unit = unit.lowercased()
    if unit.hasPrefix("uk") || unit.hasPrefix("vek") { return 52 }
    if unit.hasPrefix("mån") || unit.hasPrefix("mnd") { return 12 }
    if unit.hasPrefix("kvart") { return 4 }
    return unit.hasPrefix("halv") || unit.hasPrefix("semest") ? 2 : 1
  }
}
