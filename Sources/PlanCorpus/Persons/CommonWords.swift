/// Tells «Villa Utsikten» from «Kari Utsikten»: nobody is called by two words of the dictionary.
enum CommonWords {
  /// Given names that are words, too. Source: Statistics Norway's lists of names, held against the
  /// dictionary.
  private static let givenNames: Set = [
    "ask", "bjørg", "bjørk", "bjørn", "bo", "børge", "dag", "eik", "eli", "erle", "even", "frei",
    "frode", "gry", "hege", "helge", "hilde", "håkon", "inge", "ivar", "jo", "kai", "kari", "knut",
    "lars", "lill", "lin", "linn", "live", "liv", "lykke", "magne", "mai", "marte", "mats", "may",
    "nils", "odd", "ola", "ole", "olve", "per", "pål", "roar", "rolf", "ruth", "rune", "si", "siv",
    "sol", "solveig", "stein", "storm", "svein", "terje", "tor", "tord", "tore", "toril", "troll",
    "trond", "trygve", "tuva", "ulv", "une", "unn", "vår", "ørn", "åse", "åge",
  ]

  /// Whether the dictionary alone makes up a text of several words.
  ///
  /// Without a dictionary it never does: then a name is taken for a person rather than not.
  static func make(_ text: String, resources: RepairResources = .shared) -> Bool {
    guard let lexicon = resources.lexicon else { return false }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, !givenNames.contains(first) else { return false }
    return words.allSatisfy { lexicon.entry(of: $0.letters)?.isInDictionary ?? false }
  }
}
