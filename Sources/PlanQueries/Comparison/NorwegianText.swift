package import PlanCorpus

/// Bokmål as tables write it.
package enum NorwegianText {
  /// So many names a reader takes in; of more, the rest are counted.
  private static let mostNames = 15

  /// Names of a note: `Bærum, Lillehammer og 38 til` when there are very many.
  static func names(_ names: [String]) -> String {
    guard names.count > mostNames + 1 else { return list(names) }
    return list(Array(names.prefix(mostNames)) + ["\(names.count - mostNames) til"])
  }

  /// `Bærum, Lillehammer og Nordre Land`.
  package static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " og " + last
  }

  /// `1 plan`, `4 planer`.
  package static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// `10–25 år`, `18 år og eldre`; a målgruppe from birth on without an end is for all.
  package static func ages(_ ages: AgeRange) -> String {
    ages.min == 0 && ages.max == nil ? "alle aldre" : ages.label
  }

  /// The first letter as a sentence begins.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
