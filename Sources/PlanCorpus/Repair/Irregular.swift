import Foundation

/// One letter too many, too few or wrong, by no rule: «iltak», «viljie».
///
/// Taken only where one common word lies one slip away and no other comes near.
struct Slip {
  let model: WordModel

  static let alphabet = Array("abcdefghijklmnopqrstuvwxyzæøå".letters)
  private static let commonEnough = 1e-5
  private static let lead = 8.0

  func reading(of form: Form) -> WordReading? {
    var best: (chance: Double, word: Letters) = (0, [])
    var second = 0.0
    for word in Set(neighbours(of: form.letters)) where word != form.letters {
      guard let entry = model.entry(of: word),
        entry.isWord(of: model.language) || model.sound.count(of: word) > 0
      else { continue }
      let chance = model.probability(of: word, entry: entry, isLowerCase: true)
      if chance > best.chance {
        second = best.chance
        best = (chance, word)
      } else {
        second = max(second, chance)
      }
    }
    guard best.chance > Slip.commonEnough, best.chance > Slip.lead * second else { return nil }
    var reading = WordReading(
      word: best.word, edits: [], entry: model.entry(of: best.word), compoundScore: nil)
    reading.isIrregular = true
    reading.irregularCost = -ReadingScale.logUnknown(form) - 2
    return reading
  }

  private func neighbours(of word: Letters) -> [Letters] {
    var result: [Letters] = []
    for place in 0...word.count {
      let (head, tail) = (word[..<place], word[place...])
      for letter in Slip.alphabet {
        result.append(head + [letter] + tail)
        if !tail.isEmpty { result.append(head + [letter] + tail.dropFirst()) }
      }
      if !tail.isEmpty { result.append(Letters(head + tail.dropFirst())) }
    }
    return result
  }
}

/// Two words without the blank between them: «erigangsatt», «nivåeti».
///
/// One of the two must be a small word of every text, or any long word could be cut somewhere.
struct WordSplit {
  let finder: ReadingFinder

  static let smallWords: Set<Letters> = Set(
    """
    i og er et en på av til for med om de den det som å han hun vi kan har var der ei dei ein \
    eit frå så at ved fra
    """.split(separator: " ").map { String($0).letters })

  private static let cost = 5.0

  func reading(of form: Form) -> WordReading? {
    var best: (weight: Double, reading: WordReading)?
    for place in 1..<form.letters.count {
      let (head, tail) = (Letters(form.letters[..<place]), Letters(form.letters[place...]))
      guard isPlausible(head, tail), let first = bestPart(head), let second = bestPart(tail) else {
        continue
      }
      let weight = first.weight + second.weight - WordSplit.cost
      guard weight > ReadingScale.logUnknown(form), weight > best?.weight ?? -.infinity else {
        continue
      }
      best = (weight, joined(first.reading, second.reading, at: place, weight: weight))
    }
    return best?.reading
  }

  private func isPlausible(_ head: Letters, _ tail: Letters) -> Bool {
    let (isSmallHead, isSmallTail) = (
      WordSplit.smallWords.contains(head), WordSplit.smallWords.contains(tail)
    )
    return (isSmallHead && (tail.count >= 4 || isSmallTail)) || (isSmallTail && head.count >= 4)
  }

  private func bestPart(_ part: Letters) -> ReadingScale.Weighed? {
    let form = Form(letters: part)
    return finder.plain(form).filter { $0.entry?.isInDictionary ?? false }
      .map { ReadingScale.Weighed(reading: $0, weight: finder.scale.weigh($0, as: form)) }
      .max { ($0.weight, $1.reading.word.text) < ($1.weight, $0.reading.word.text) }
  }

  private func joined(
    _ first: WordReading, _ second: WordReading, at place: Int, weight: Double
  ) -> WordReading {
    var reading = WordReading(
      word: first.word + [UInt8(ascii: " ")] + second.word, edits: [], entry: first.entry,
      compoundScore: nil)
    reading.isIrregular = true
    reading.irregularCost = -weight
    return reading
  }
}
