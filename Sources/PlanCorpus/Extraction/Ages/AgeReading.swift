/// Reads age ranges out of text.
///
/// Norwegian plans write them as «10-25 år», «0 – 24 år», «12-18/25 år», «mellom 15 og 18 år»,
/// «13 til og med 24 år», «over 18 år», «opp til 12 år», «i alderen 0-24» and «(12-22 år)».
/// Numbers of school years, per cent, dates, clock times and telephone numbers are no ages,
/// nor are durations, and the numbers that posts and departments carry in their names.
package enum AgeReading {
  /// The ranges a text states, in its order, each once.
  package static func ranges(in text: String) -> [AgeRange] {
    var unique: [AgeRange] = []
    for range in mentions(in: text).flatMap(\.ages) where !unique.contains(range) {
      unique.append(range)
    }
    return unique
  }

  /// One place in a text that states ages.
  struct Mention {
    let place: Range<String.Index>
    /// More than one where a stroke or «og» gives a second oldest age («12-18/25»).
    let ages: [AgeRange]
    /// Whether the ages are part of a team's name («Ungdomsteam vest 13-16»).
    let isName: Bool

    /// From the youngest to the oldest of all its ages.
    var whole: AgeRange {
      let min = ages.map(\.min).min() ?? 0
      let isOpen = ages.contains { $0.max == nil }
      return AgeRange(min: min, max: isOpen ? nil : ages.compactMap(\.max).max())
    }
  }

  /// Every mention, in the order of the text; none overlaps another.
  static func mentions(in text: String) -> [Mention] {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    var found: [Mention] = []
    for form in AgeForm.all {
      for match in form.pattern.all(in: text) {
        let ages = form.ages(match).filter(isPlausible)
        guard !ages.isEmpty, !found.contains(where: { $0.place.overlaps(match.range) }),
          !AgeTrap.isCaught(match.range, in: text, form)
        else { continue }
        found.append(Mention(place: match.range, ages: ages, isName: form.isName))
      }
    }
    return found.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// Plans speak of people from birth to old age; a youngest age above 67 is another number.
  private static func isPlausible(_ range: AgeRange) -> Bool {
    range.min <= 67 && range.max.map { range.min <= $0 && $0 <= 99 } ?? true
  }
}
