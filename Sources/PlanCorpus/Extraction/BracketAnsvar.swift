/// An ansvar that a tiltak ends with in brackets, with no word that says so: «Natteravn (FAU)».
enum BracketAnsvar {
  private static let closing = Pattern(#"^(.*\S)\s*[(\[]([^()\[\]]{2,120})[)\]][\s.*]*$"#)
  private static let noRole = Pattern(
    #"\d|\b(?:ny|nytt|nye|se|jf|jfr|f\.eks|for\s+eksempel|bl\.a|inkl|evt|også|òg|skal|er|som|kan|å)\b"#
  )
  /// Words a unit's name has at most.
  private static let longestName = 6

  /// The text without its closing brackets, and what stands in them.
  static func split(_ text: String) -> (text: String, ansvar: String)? {
    guard let match = closing.first(in: text), let lead = match.text(1),
      let ansvar = match.text(2)
    else { return nil }
    return (lead, ansvar)
  }

  /// The same, where the brackets plainly hold units of a kommune and not, say, an abbreviation.
  static func certain(_ text: String) -> (text: String, ansvar: String)? {
    split(text).flatMap { CellLikeness.isUnits($0.ansvar) ? $0 : nil }
  }

  static func ends(_ text: String) -> Bool {
    split(text).map { mayBeRole($0.ansvar) } ?? false
  }

  /// Whether this is how a list tells who is responsible: most of its items end so.
  static func isWay(of texts: [String]) -> Bool {
    let found = texts.count(where: ends)
    return found >= 2 && found * 10 >= texts.count * 6
  }

  /// A role or a unit: begins with a capital and is no clause, no number, no lone abbreviation.
  static func mayBeRole(_ text: String) -> Bool {
    if CellLikeness.isUnits(text) { return true }
    guard text.first?.isUppercase ?? false, !noRole.matches(text),
      text.contains(where: \.isLowercase)
    else { return false }
    return text.split { ",/;".contains($0) }
      .allSatisfy { $0.split(separator: " ").count <= longestName }
  }
}
