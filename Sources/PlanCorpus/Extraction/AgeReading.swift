/// Reads age ranges out of text.
///
/// Norwegian plans write them as «10-25 år», «0 – 24 år», «12-18/25 år», «mellom 15 og 18 år»,
/// «13 til og med 24 år», «over 18 år», «opp til 12 år», «i alderen 0-24» and «(12-22 år)».
/// Numbers of school years, per cent, dates, clock times and telephone numbers are no ages.
package enum AgeReading {
  /// The ranges a text states, in its order, each once.
  package static func ranges(in text: String) -> [AgeRange] {
    var found: [(place: String.Index, ranges: [AgeRange])] = []
    for reading in readings {
      for match in reading.pattern.all(in: text) {
        let clash = found.contains { $0.place == match.range.lowerBound }
        let ranges = reading.ranges(match).filter(isPlausible)
        if !clash && !ranges.isEmpty { found.append((match.range.lowerBound, ranges)) }
      }
    }
    var unique: [AgeRange] = []
    for range in found.sorted(by: { $0.place < $1.place }).flatMap(\.ranges)
    where !unique.contains(range) {
      unique.append(range)
    }
    return unique
  }

  /// Plans speak of people from birth to old age; a youngest age above 67 is another number.
  private static func isPlausible(_ range: AgeRange) -> Bool {
    range.min <= 67 && range.max.map { range.min < $0 && $0 <= 99 } ?? true
  }

  private struct Reading {
    let pattern: Pattern
    let ranges: (Pattern.Match) -> [AgeRange]
  }

  private static var readings: [Reading] {
    [
      Reading(pattern: namedRange, ranges: span),
      Reading(pattern: rangeInYears, ranges: span),
      Reading(pattern: upTo) { match in
        match.number(1).map { [AgeRange(min: 0, max: $0)] } ?? []
      },
      Reading(pattern: under) { match in
        match.number(1).map { [AgeRange(min: 0, max: $0 - 1)] } ?? []
      },
      Reading(pattern: over) { match in
        match.number(1).map { [AgeRange(min: $0, max: nil)] } ?? []
      },
    ]
  }

  /// Groups: youngest, oldest, and a second oldest after a stroke («12-18/25»).
  private static func span(_ match: Pattern.Match) -> [AgeRange] {
    guard let min = match.number(1) else { return [] }
    return [match.number(2), match.number(3)].compactMap { $0 }
      .map { AgeRange(min: min, max: $0) }
  }

  private static let numbers =
    #"(?<![\d.,/-])(\d{1,2})\s*(?:år)?\s*(?:[-–—]{1,2}|til og med|t\.o\.m\.?|til|og)\s*(\d{1,2})(?:\s*/\s*(\d{1,2}))?(?![\d%])"#
  private static let rangeInYears = Pattern(numbers + #"\s*-?(?:år(?!\w*\s*siden)|åring)"#)
  private static let namedRange = Pattern(
    #"(?:\b(?:i\s+)?alder(?:en|s\w+)?|målgruppe\w*(?:\s+er)?|barn\s+og\s+unge|born\s+og\s+unge|ungdom\w*)\s+(?:på\s+|er\s+|mellom\s+|fra\s+|frå\s+)?\(?"#
      + numbers
      + #"(?!\s*(?:\.?\s*(?:trinn|klasse)|prosent|elever|gang|gong|uke|måned|timer|dag|møte))"#)
  private static let upTo = Pattern(
    #"\bopp\s+til(?:\s+og\s+med)?(?:\s+(?:fylte|fylt))?\s+(\d{1,2})\s*år"#)
  private static let under = Pattern(#"\bunder\s+(\d{1,2})\s*år"#)
  private static let over = Pattern(
    #"\b(?:over|fylt|fylte|fra\s+(?:og\s+med\s+)?|frå\s+)\s*(\d{1,2})\s*år(?!\s*(?:til|[-–]))"#)
}
