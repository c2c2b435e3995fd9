import Foundation

/// Weighs the readings of a form: the chance of the word times the chance of its damage.
struct ReadingScale: Sendable {
  let model: WordModel
  let channel: Channel

  /// A capital inside a sentence speaks for a word that is always written with one.
  private static let nameAmongNames = 2.0

  struct Weighed: Sendable {
    let reading: WordReading
    let weight: Double
  }

  func weigh(_ reading: WordReading, as form: Form) -> Double {
    var weight = channel.logWhole(reading.word, edits: reading.edits)
    for edit in reading.edits { weight -= channel.costs[edit.confusion] }
    if reading.hasStop { weight += form.stop.weight }
    if reading.isIrregular { return weight - reading.irregularCost }
    if form.capitals == .name, reading.entry?.isNameOnly == true {
      weight += ReadingScale.nameAmongNames
    }
    return weight + model.logPrior(of: reading, isLowerCase: form.capitals == .none)
  }

  /// The readings, likeliest first; the token as it stands is always among them.
  func ranked(_ readings: [WordReading], as form: Form) -> [Weighed] {
    let unknown = ReadingScale.logUnknown(form) + channel.logWhole(form.letters, edits: [])
    var weighed: [Weighed] = []
    var standsAsItIs = false
    for reading in readings {
      var weight = weigh(reading, as: form)
      if reading.word == form.letters {
        standsAsItIs = true
        weight = max(weight, unknown)
      }
      weighed.append(Weighed(reading: reading, weight: weight))
    }
    if !standsAsItIs {
      let itself = WordReading(word: form.letters, edits: [], entry: nil, compoundScore: nil)
      weighed.append(Weighed(reading: itself, weight: unknown))
    }
    return weighed.sorted {
      $0.weight != $1.weight
        ? $0.weight > $1.weight : $0.reading.word.lexicographicallyPrecedes($1.reading.word)
    }
  }

  /// ln of the chance that a token no dictionary knows is right as it stands: a name, a foreign
  /// word, an abbreviation.
  static func logUnknown(_ form: Form) -> Double {
    var chance = log(form.capitals == .none ? 3e-12 : 1e-11)
    if form.capitals == .all, form.letters.count <= 5, form.letters.allSatisfy(\.isLatinLetter) {
      chance = log(1e-4)
    } else if form.letters.count == 1 {
      chance = log(form.capitals == .none ? 1e-6 : 3e-4)
    } else if form.capitals == .name, form.letters.count < 12 {
      chance = log(1e-10)
    }
    if form.letters.count > 1, !form.letters.allSatisfy(\.isLatinLetter) { chance -= 5 }
    if form.capitals == .odd { chance -= 5 }
    return chance
  }
}

extension UInt8 {
  /// A letter in lower case, or one that Latin-1 lacks.
  var isLatinLetter: Bool {
    switch self {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, .foreignLetter: true
    default: false
    }
  }
}
