/// Finds a vocabulary's concepts in text: by their phrases, and by abbreviations in their case.
package struct BegrepFinder: Sendable {
  /// What a phrase says about its concept.
  package enum Strength: Sendable { case strong, weak, against, not }

  /// A phrase met in a text.
  package struct Find: Sendable {
    /// Index of the concept in the list the finder was made of.
    package let begrep: Int
    package let strength: Strength
    /// The words it covers, counted from 0.
    package let words: Range<Int>
    /// The phrase as the vocabulary has it.
    package let phrase: String
    /// Letters of the phrase: the longer, the more exact.
    package let letters: Int
  }

  private struct Entry: Sendable {
    let begrep: Int
    let strength: Strength
    let phrase: String
    let letters: Int
  }

  /// Letters that an abbreviation counts as: it is as exact as a long phrase.
  private static let abbreviationLetters = 20

  private var entries: [Entry] = []
  private var phrases = PhraseTable()
  private var abbreviations: [String: [Int]] = [:]

  /// - Parameter synonyms: whether labels and search words count as strong phrases; they do for
  ///   actors, and never decide a type.
  package init(_ concepts: [Begrep], synonyms: Bool) {
    for (index, begrep) in concepts.enumerated() {
      let strong = begrep.sterke + begrep.nynorsk
      let names = synonyms ? [begrep.navn] + begrep.synonymer : []
      add(strong + names, index, .strong)
      add(begrep.ord, index, .weak)
      add(begrep.mot, index, .against)
      add(begrep.ikke, index, .not)
      for short in begrep.forkortelser {
        abbreviations[short, default: []].append(entries.count)
        entries.append(
          Entry(
            begrep: index, strength: .strong, phrase: short, letters: Self.abbreviationLetters))
      }
    }
  }

  private mutating func add(_ texts: [String], _ index: Int, _ strength: Strength) {
    for text in texts {
      phrases.add(text, key: entries.count)
      let letters = text.count { $0.isLetter || $0.isNumber }
      entries.append(Entry(begrep: index, strength: strength, phrase: text, letters: letters))
    }
  }

  /// All meetings in a text; those inside a phrase that is something else are left out.
  package func finds(in words: Words) -> [Find] {
    let met = phrases.hits(in: words.lowercased).map { find($0.key, $0.words) }
    let excluded = met.filter { $0.strength == .not }
    return (met + abbreviated(words)).filter { find in
      find.strength != .not
        && !excluded.contains { $0.begrep == find.begrep && $0.words.overlaps(find.words) }
    }
  }

  /// In a heading set in capitals every word looks like an abbreviation, so none is.
  private func abbreviated(_ words: Words) -> [Find] {
    guard !words.isInCapitals else { return [] }
    return words.original.indices.flatMap { place in
      (abbreviations[words.original[place]] ?? []).map { find($0, place..<(place + 1)) }
    }
  }

  private func find(_ key: Int, _ words: Range<Int>) -> Find {
    let entry = entries[key]
    return Find(
      begrep: entry.begrep, strength: entry.strength, words: words, phrase: entry.phrase,
      letters: entry.letters)
  }
}
