import Foundation

/// How likely a word is before its damage is looked at: dictionaries, frequencies, the corpus'
/// sound words, and the words this document has already shown.
struct WordModel: Sendable {
  let lexicon: Lexicon
  /// Words of sound plans that no dictionary has; names, mostly.
  let corpusLexicon: Lexicon?
  let sound: WordCounts
  var language: WrittenNorwegian = .bokmaal
  var document = WordCounts.empty

  /// The chance of a word in a dictionary that nobody counted.
  private static let uncounted = 3e-9
  private static let unlisted = 1e-11

  func entry(of word: Letters) -> WordEntry? {
    let entry = lexicon.entry(of: word)
    if let entry, entry.isInDictionary { return entry }
    return corpusLexicon?.entry(of: word) ?? entry
  }

  /// Known to be a word, not merely seen somewhere.
  func isWord(_ word: Letters) -> Bool { entry(of: word)?.isInDictionary ?? false }

  func probability(of word: Letters, entry: WordEntry?, isLowerCase: Bool) -> Double {
    var sum = listed(entry, isLowerCase: isLowerCase)
    if language == .nynorsk { sum = inNynorsk(word, listed: sum) }
    let count = sound.count(of: word)
    if count > 0 { sum += 0.2 * Double(count) / Double(sound.total) }
    let own = document.count(of: word)
    if own > 0 { sum += 0.2 * Double(own) / Double(document.total + 2000) }
    return max(sum, WordModel.unlisted)
  }

  private func inNynorsk(_ word: Letters, listed: Double) -> Double {
    if Nynorsk.isReplaced(word) { return 0.01 * listed }
    guard let counterpart = Nynorsk.measured(word), let entry = lexicon.entry(of: counterpart)
    else {
      return listed
    }
    return max(listed, 0.6 * entry.frequency)
  }

  private func listed(_ entry: WordEntry?, isLowerCase: Bool) -> Double {
    guard let entry else { return 0 }
    guard entry.isInDictionary else { return 0.6 * 0.03 * entry.frequency + 1e-10 }
    var (frequency, base) = (0.6 * entry.frequency, WordModel.uncounted)
    if !entry.isWord(of: language) { (frequency, base) = (frequency * 0.02, base * 0.1) }
    if entry.isNameOnly, isLowerCase { (frequency, base) = (frequency * 0.01, base * 0.1) }
    return frequency + base
  }

  /// What a part adds to ln of the chance of a compound. Norwegian joins words freely, so any
  /// two may meet; that common words meet is likelier.
  func partScore(_ part: ArraySlice<UInt8>, entry: WordEntry, isLast: Bool) -> Double {
    var chance = probability(of: Letters(part), entry: entry, isLowerCase: true)
    if !isLast, part.last == UInt8(ascii: "s") { chance *= 0.1 }
    let score = 0.6 * (max(log(chance), -23) + 12.5)
    // Short words are frequent, but not in compounds: «vil» and «kar» do not make «vilkar».
    return score < 0 || part.count > 4 ? score : score * (part.count == 4 ? 0.6 : 0.4)
  }

  static let linkedPart = log(0.15) * 0.6
  static let compound = log(1e-10)
  static let furtherPart = -5.0

  func logPrior(of reading: WordReading, isLowerCase: Bool) -> Double {
    let word = reading.bareWord
    let plain = probability(of: word, entry: reading.entry, isLowerCase: isLowerCase)
    guard let compound = reading.compoundScore else { return log(plain) }
    return plain > 1e-10 ? max(compound, log(plain)) : compound
  }
}

/// One way to read a token: the word that may have been written, and what happened to it.
struct WordReading: Sendable {
  /// In lower case; with a stop at the end where one was lost, with a blank where two words met.
  let word: Letters
  let edits: [Edit]
  let entry: WordEntry?
  /// ln of its chance as a compound of known words; nil for a word of the dictionary.
  let compoundScore: Double?
  var hasStop = false
  /// A single slip that follows no rule, or two words run together.
  var isIrregular = false
  /// What the irregular costs.
  var irregularCost = 0.0

  var bareWord: Letters { hasStop ? Letters(word.dropLast()) : word }
  var isKnown: Bool { entry != nil || compoundScore != nil }
}
