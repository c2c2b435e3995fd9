/// What a neighbour says about a word that is right either way: få after «å», bør before an
/// infinitive, måte and not møte after «en».
///
/// Inflection is read off the lexicon (a verb has a form in -r, a noun of common gender one in
/// -en), so no list of words is needed beyond the small words that rule the others.
struct Grammar {
  let model: WordModel

  private static let modals = set("skal kan vil må bør kunne skulle ville måtte burde")
  private static let common = set("en ein annen annan denne hver kvar noen vår min din sin ei slik")
  private static let neuter = set("et eit annet anna dette hvert kvart vårt mitt ditt sitt slikt")

  private static func set(_ words: String) -> Set<Letters> {
    Set(words.split(whereSeparator: \.isWhitespace).map { String($0).letters })
  }

  func fit(_ word: Letters, between left: Letters, and right: Letters) -> Double {
    var sum = 0.0
    if left == [0xE5] || Grammar.modals.contains(left) { sum += isInfinitive(word) ? 1.5 : -1 }
    if word == [0xE5] || Grammar.modals.contains(word) { sum += isInfinitive(right) ? 1.5 : -0.7 }
    if word == Grammar.before { sum += fitOfBefore(left, right) }
    if word == Grammar.ought { sum += Grammar.afterLives.contains(right) ? -2 : 1 }
    if isBareInfinitive(word), !Grammar.beforeInfinitive.contains(left),
      !Grammar.modals.contains(left)
    {
      sum -= 2
    }
    if Grammar.common.contains(left) || isCommonAdjective(left) {
      sum += 1.2 * gender(of: word)
    } else if Grammar.neuter.contains(left) {
      sum -= 1.2 * gender(of: word)
    }
    return sum
  }

  private static let before = "før".letters
  private static let ought = "bør".letters
  /// «bor i», «bor sammen med»: what follows where somebody lives.
  private static let afterLives = set("i på sammen saman her der hjemme heime alene åleine hos ved")

  /// «enn før», «før jul», «før utgangen av», and før at the end of a sentence, where for cannot be.
  private func fitOfBefore(_ left: Letters, _ right: Letters) -> Double {
    if right.isEmpty || Grammar.endsComparison.contains(left) { return 6 }
    return Grammar.times.contains(right) ? 5 : 0
  }

  private static let endsComparison = set(
    "enn allerede allereie like rett lenge aldri dagen kvelden")
  private static let times = set(
    """
    utgangen fylte jul påske sommeren sommaren ferien våren høsten hausten januar februar mars \
    april mai juni juli august september oktober november desember neste
    """)

  /// Ends in a vowel and has a present in -r, or is one of the few without; also in the passive.
  func isInfinitive(_ word: Letters) -> Bool {
    guard let last = word.last else { return false }
    if Grammar.irregularInfinitives.contains(word) { return true }
    if last == UInt8(ascii: "s"), word.count > 3, word[word.count - 2] == UInt8(ascii: "e") {
      return isInfinitive(Letters(word.dropLast()))
    }
    return Grammar.vowels.contains(last) && isInDictionary(word)
      && isInDictionary(word + [UInt8(ascii: "r")])
  }

  private static let vowels = Set("eaåiyøo".letters)
  private static let irregularInfinitives = set("være gjøre vite spørre vere gjere vite spørje")

  /// An infinitive that looks like nothing else: få, gå, stå, slå. Not nå, så or på.
  private func isBareInfinitive(_ word: Letters) -> Bool {
    word.count > 1 && word.last == 0xE5 && !Grammar.modals.contains(word)
      && isInDictionary(word + "tt".letters)
  }

  /// What may stand between å and its verb.
  static let adverbs = set("ikke ikkje også selv sjølv kunne bedre betre alltid bare berre heller")

  /// What an infinitive can follow.
  private static let beforeInfinitive = set("å og eller ikke ikkje også få får fikk fekk la lar")

  private func isInDictionary(_ word: Letters) -> Bool {
    model.lexicon.entry(of: word)?.isInDictionary ?? false
  }

  private func isCommonAdjective(_ word: Letters) -> Bool {
    word.count > 4 && Grammar.adjectiveEndings.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let adjectiveEndings = ["ell", "ig", "isk"].map(\.letters)

  /// 1 common, -1 neuter, 0 not known or no noun.
  private func gender(of word: Letters) -> Double {
    guard let last = word.last else { return 0 }
    let stem = last == UInt8(ascii: "e") ? Letters(word.dropLast()) : word
    let common = frequency(stem + "en".letters)
    let neuter = frequency(stem + "et".letters)
    if common > 3 * neuter { return 1 }
    return neuter > 3 * common ? -1 : 0
  }

  private func frequency(_ word: Letters) -> Double {
    guard let entry = model.lexicon.entry(of: word), entry.isInDictionary else { return 0 }
    return entry.frequency
  }
}
