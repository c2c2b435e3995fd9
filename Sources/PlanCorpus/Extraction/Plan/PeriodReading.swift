/// Reads the years a plan holds for.
enum PeriodReading {
  private static let years = Pattern(
    #"(?<![\d.])((?:19|20)\d{2})\s*(?:[-–—−]{1,2}|/|til(?:\s+og\s+med)?)\s*((?:19|20)\d{2}|\d{2})(?![\d.]\d|\d)"#
  )
  private static let one = Pattern(#"(?<![\d.])((?:19|20)\d{2})(?![\d.]\d|\d)"#)

  /// «2024–2028», «2016/2018», «2023-26»; the first one of a text.
  static func period(in text: String) -> Period? {
    for match in years.all(in: text) {
      guard let first = match.number(1), let last = match.number(2) else { continue }
      let end = last < 100 ? first / 100 * 100 + last : last
      if end > first, end - first <= 12 { return Period(first: first, last: end) }
    }
    return nil
  }

  /// A single year that stands alone.
  static func year(in text: String) -> Int? { one.first(in: text)?.number(1) }
}
