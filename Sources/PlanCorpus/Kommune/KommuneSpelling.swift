/// Spells names of kommuner so that those that mean the same are the same.
package enum KommuneSpelling {
  /// Words that follow a name and are no part of it.
  private static let titles: Set<Substring> = ["kommune", "herad"]

  /// The name as a slug without its title: `Voss herad` is `voss`.
  package static func key(_ name: String) -> String {
    let words = slug(name).split(separator: "-")
    let own = words.filter { !titles.contains($0) }
    return (own.isEmpty ? words : own).joined(separator: "-")
  }

  /// The key, and what it becomes on a keyboard without æ, ø and å.
  package static func keys(_ name: String) -> Set<String> {
    Set(Folding.of(name.lowercased()).map(key)).union([key(name)])
  }

  /// The keys of a text that may hold several names of one kommune: `Deatnu - Tana`.
  package static func parts(_ text: String) -> [String] {
    let dashes: Set<Substring> = ["-", "–", "—", "/"]
    let words = text.replacing("/", with: " / ").split(whereSeparator: \.isWhitespace)
    return words.split(whereSeparator: dashes.contains).map { key($0.joined(separator: " ")) }
      .filter { !$0.isEmpty }
  }

  /// Whether every name in a text is among the keys.
  package static func means(_ text: String, among keys: some Collection<String>) -> Bool {
    let parts = parts(text)
    return !parts.isEmpty && parts.allSatisfy(keys.contains)
  }
}
