internal import Foundation

/// Finds the kommune a plan belongs to: the one it names most often, not its neighbours.
enum KommuneName {
  /// «Nordre Land kommune», «Os kommunes», «i Sør-Varanger kommune».
  private static let name = Pattern(
    #"(?<![\p{L}-])(\p{Lu}[\p{L}]+(?:-\p{Lu}\p{L}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{L}+)?){0,2})\s+[Kk](?:ommune|OMMUNE)(?:s|n)?\b"#,
    caseSensitive: true)
  private static let upper = Pattern(
    #"^\s*(\p{Lu}[\p{Lu}-]+(?:\s\p{Lu}[\p{Lu}-]+){0,2})\s+KOMMUNE\b"#, caseSensitive: true)
  /// Words that begin a sentence before a name, and what stands before other kinds of kommune.
  private static let notName: Set<String> = [
    "Når", "Vår", "Våre", "Denne", "Enhver", "Hver", "Norges", "Egen", "Som", "Den", "Det", "For",
    "Fra", "Frå", "I", "Til", "Både", "Ein", "En", "Kvar", "Kommune", "Sammenliknet",
  ]

  static func read(_ outline: Outline) -> String? {
    var counts: [String: (count: Int, first: Int)] = [:]
    for (index, line) in outline.lines.enumerated() where line.text.lowercased().contains("kommune")
    {
      for found in names(in: line.text) {
        // Headings are where a plan says whose it is.
        counts[found, default: (0, index)].count += line.isHeading ? 3 : 1
      }
    }
    let best = counts.max { left, right in
      (left.value.count, -left.value.first) < (right.value.count, -right.value.first)
    }
    return best?.key
  }

  private static func names(in text: String) -> [String] {
    let found = name.all(in: text).compactMap { $0.text(1) }
    return (found.isEmpty ? upper.first(in: text).flatMap { $0.text(1) }.map { [$0] } ?? [] : found)
      .compactMap(bare)
  }

  /// The name without a word that only begins the sentence.
  private static func bare(_ text: String) -> String? {
    var words = text.split(separator: " ").map(String.init)
    while let first = words.first, notName.contains(first) || first.hasSuffix("SLT") {
      words.removeFirst()
    }
    guard !words.isEmpty else { return nil }
    let name = words.joined(separator: " ")
    return name.contains(where: \.isLowercase) ? name : name.capitalized
  }
}
