/// Splits compounds into the words they are made of: *skolefravær* into *skole* and *fravær*.
///
/// A part must be a word that is known on its own. Between parts may stand a linking -s- or -e-.
/// Of several ways the one with the longest last part is taken, which carries the meaning in
/// Norwegian; parts that are compounds are split further.
package struct Compounds: Sendable {
  private static let shortest = 3
  private static let shortestLast = 4
  private static let shortestCompound = 6
  /// Words of three letters that end compounds; most others of that length are endings.
  private static let shortLasts: Set<String> = [
    "rus", "mål", "liv", "tid", "sak", "lov", "bok", "vei", "veg", "dag", "lag", "råd", "hus",
    "bil", "ran", "mat", "los", "bad", "arv", "alv", "rom", "tak", "vern", "syn", "nett", "fag",
  ]
  /// Words that begin verbs and their nouns more often than compounds (*oppfølging*).
  private static let particles: Set<String> = [
    "for", "fore", "føre", "inn", "ut", "opp", "ned", "over", "under", "etter", "mot", "til", "ved",
    "med", "fra", "frå", "hos", "gjennom", "sam", "gjen", "mis", "van", "frem", "fram", "til",
    "ettersom", "innen", "uten", "utan", "mellom", "like", "uav", "sel", "ansvar", "hver",
  ]
  /// Words that are endings of longer words (*ungdommene*, *kjærlighet*).
  private static let endings: Set<String> = [
    "mene", "mens", "mest", "ende", "ener", "heter", "heten", "dommen", "skapet", "lige", "lege",
    "else", "elser", "elsen", "ning", "ninger", "ningen", "ering", "eringen", "isme", "ismen",
    "bare", "same", "somme", "tere", "sere", "nere", "rende", "lende", "asjon", "iske", "tene",
    "sene", "rene", "lene", "nene", "tens", "sens", "este", "aste", "leri", "inger", "ingen",
    "erte", "ette", "etter", "inne", "arane", "arar",
  ]

  private let isKnown: @Sendable (String) -> Bool

  package init(_ known: Set<String>) {
    isKnown = { known.contains($0) }
  }

  /// - Parameter isKnown: whether a word stands on its own.
  package init(where isKnown: @escaping @Sendable (String) -> Bool) {
    self.isKnown = isKnown
  }

  /// The parts of a word in lower case, each with the ways it is compounded itself; empty for
  /// what is no compound.
  package func parts(of word: String) -> [String] {
    guard let split = split(word) else { return [] }
    return split.flatMap { [$0] + parts(of: $0) }
  }

  /// The two parts of a compound, the first without its linking letter.
  private func split(_ word: String) -> [String]? {
    Self.ways(of: word).first { isKnown($0.last) && isKnown($0.first) }.map { [$0.first, $0.last] }
  }

  /// Every way to split a word that could be a compound, the longest last part first; none for what
  /// runs on longer than a word, since there are as many ways as letters.
  package static func ways(of word: String) -> [(first: String, last: String)] {
    guard word.utf8.count <= Schema.longestWord else { return [] }
    let letters = Array(word)
    guard letters.count >= shortestCompound else { return [] }
    var ways: [(String, String)] = []
    for place in shortest...(letters.count - shortest) {
      let last = String(letters[place...])
      let isLong = last.count >= shortestLast
      guard isLong ? !endings.contains(last) : shortLasts.contains(last) else { continue }
      ways += firsts(letters[..<place]).map { ($0, last) }
    }
    return ways
  }

  /// The first part as it stands, and without a linking letter.
  private static func firsts(_ letters: ArraySlice<Character>) -> [String] {
    var firsts = [String(letters)]
    if letters.count > shortest, let link = letters.last, link == "s" || link == "e" {
      firsts.append(String(letters.dropLast()))
    }
    return firsts.contains(where: particles.contains) ? [] : firsts
  }
}
