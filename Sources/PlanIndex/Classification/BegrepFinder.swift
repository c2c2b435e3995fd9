/// Finds a vocabulary's concepts in text: by their phrases, and by abbreviations in their case.
package struct BegrepFinder: Sendable {
  /// How a concept was met.
  package enum Strength: Int, Sendable { case strong, weak, against, not }

  /// One meeting with a concept.
  package struct Find: Sendable {
    /// Index of the concept in the list the finder was made of.
    package let begrep: Int
    package let strength: Strength
    package let words: Range<Int>
  }

  private var phrases = PhraseTable()
  private var abbreviations: [String: [Int]] = [:]

  /// - Parameter named: whether labels and synonyms count as strong phrases.
  package init(_ concepts: [Begrep], named: Bool) {
    for (index, begrep) in concepts.enumerated() {
      let strong = begrep.sterke + begrep.nynorsk
      let names = named ? [begrep.navn] + begrep.synonymer : []
      for phrase in Set(strong + names) { add(phrase, index, .strong) }
      for phrase in Set(begrep.ord).subtracting(strong) { add(phrase, index, .weak) }
      for phrase in begrep.mot { add(phrase, index, .against) }
      for phrase in begrep.ikke { add(phrase, index, .not) }
      for short in begrep.forkortelser { abbreviations[short, default: []].append(index) }
    }
  }

  private mutating func add(_ phrase: String, _ index: Int, _ strength: Strength) {
    phrases.add(phrase, key: index << 2 | strength.rawValue)
  }

  /// All meetings in a text; those inside a phrase that is something else are left out.
  package func finds(in text: String) -> [Find] {
    let words = Words(text)
    let met = phrases.hits(in: words.lowercased).map { hit in
      Find(
        begrep: hit.key >> 2, strength: Strength(rawValue: hit.key & 3) ?? .weak, words: hit.words)
    }
    let excluded = met.filter { $0.strength == .not }
    let short = words.original.indices.flatMap { place in
      (abbreviations[words.original[place]] ?? []).map {
        Find(begrep: $0, strength: .strong, words: place..<(place + 1))
      }
    }
    return (met + short).filter { find in
      find.strength != .not
        && !excluded.contains { $0.begrep == find.begrep && $0.words.overlaps(find.words) }
    }
  }
}
