/// The ways people write a word on a keyboard without æ, ø and å.
package enum Folding {
  /// aa, oe, ae · a, o, a · a, o, e · left out.
  private static let ways: [[Character: String]] = [
    ["å": "aa", "ø": "oe", "æ": "ae"], ["å": "a", "ø": "o", "æ": "ae"],
    ["å": "a", "ø": "o", "æ": "a"], ["å": "a", "ø": "o", "æ": "e"], ["å": "", "ø": "", "æ": ""],
  ]

  /// The word in each of these ways, each once; none for a word without such letters.
  package static func of(_ word: String) -> Set<String> {
    guard word.contains(where: { "æøå".contains($0) }) else { return [] }
    return Set(ways.map { way in String(word.flatMap { way[$0] ?? String($0) }) })
  }
}
