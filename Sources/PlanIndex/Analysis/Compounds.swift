/// Splits compounds into the words they are made of: *skolefravær* into *skole* and *fravær*.
///
/// A part must be a word that is known on its own. Between parts may stand a linking -s- or -e-.
/// Of several ways the one with the longest last part is taken, which carries the meaning in
/// Norwegian; parts that are compounds are split further.
package struct Compounds: Sendable {
  private static let shortest = 3
  private static let shortestLast = 4
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

  private let known: Set<String>
  private let sieve: CompoundSieve

  /// - Parameter known: the words that stand on their own, in NFC.
  package init(_ known: Set<String>) {
    self.known = known
    sieve = CompoundSieve(known)
  }

  /// The parts of a word in lower case, each with the ways it is compounded itself; empty for
  /// what is no compound.
  package func parts(of word: String) -> [String] {
    guard let split = split(word) else { return [] }
    return split.flatMap { [$0] + parts(of: $0) }
  }

  /// The two parts of a compound, the first without its linking letter.
  private func split(_ word: String) -> [String]? {
    guard word.utf8.count <= Schema.longestWord else { return nil }
    for place in sieve.places(in: word) {
      let way = Self.ways(of: word, at: place).first {
        known.contains($0.last) && known.contains($0.first)
      }
      if let way { return [way.first, way.last] }
    }
    return nil
  }

  /// Every way to split a word that could be a compound, the longest last part first; none for what
  /// runs on longer than a word, since there are as many ways as letters.
  package static func ways(of word: String) -> [(first: String, last: String)] {
    guard word.utf8.count <= Schema.longestWord else { return [] }
    return word.indices.flatMap { ways(of: word, at: $0) }
  }

  /// The ways to split a word at a place.
  private static func ways(
    of word: String, at place: String.Index
  ) -> [(first: String, last: String)] {
    let (first, last) = (word[..<place], String(word[place...]))
    guard first.count >= shortest, last.count >= shortest else { return [] }
    let isLong = last.count >= shortestLast
    guard isLong ? !endings.contains(last) : shortLasts.contains(last) else { return [] }
    return firsts(first).map { ($0, last) }
  }

  /// The first part as it stands, and without a linking letter.
  private static func firsts(_ first: Substring) -> [String] {
    var firsts = [String(first)]
    if first.count > shortest, first.hasSuffix("s") || first.hasSuffix("e") {
      firsts.append(String(first.dropLast()))
    }
    return firsts.contains(where: particles.contains) ? [] : firsts
  }
}
