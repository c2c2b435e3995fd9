/// Finds the names that a plan itself sets on its levels: «Oppvekstforum er det koordinerende
/// nivået», «Trygghetslaga (utførande nivå)», «Styringsnivå: formannskapet».
enum LevelDeclarations {
  static func names(in blocks: [PlanBlock]) -> [LevelWords.OwnName] {
    var names: [LevelWords.OwnName] = []
    for block in blocks where !block.isTaken && speaksOfLevel.matches(block.text) {
      if case .row = block.kind { continue }
      names += ownLevels(in: block.text)
      for sentence in Prose.sentences(LevelWords.unnumbered(block.text)) {
        guard let own = ownName(in: sentence), !names.contains(where: { $0.stem == own.stem })
        else { continue }
        names.append(own)
      }
    }
    return names
  }

  private static let speaksOfLevel = Pattern(#"nivå|\bledd(?:et)?\b|styringsgrupp"#)

  private static let threeLevels = Pattern(
    #"(?<!\p{L})(\p{L}+)nivå(?:et)?,\s+(?:et\s+|eit\s+)?(\p{L}+)nivå(?:et)?\s+og\s+(?:et\s+|eit\s+)?(\p{L}+)nivå(?:et)?(?!\p{L})"#
  )

  /// «toppnivå, mellomnivå og grunnivå»: three compounds in a row are the levels from the top.
  private static func ownLevels(in text: String) -> [LevelWords.OwnName] {
    guard let match = threeLevels.first(in: text) else { return [] }
    return zip(1...3, [Nivå.styrende, .koordinerende, .utførende]).compactMap { group, level in
      guard let word = match.text(group), LevelWords().mentions(in: word + "nivå").isEmpty else {
        return nil
      }
      return LevelWords.OwnName(
        name: word + "nivå", stem: "nivå",
        pattern: Pattern(#"(?<!\p{L})"# + escaped(word.lowercased()) + #"nivå(?:et)?(?!\p{L})"#),
        level: level)
    }
  }

  /// The declaration of one sentence, as a name to know again.
  static func ownName(in sentence: String) -> LevelWords.OwnName? {
    guard let (name, level) = declared(in: sentence) else { return nil }
    let bare = TitleReading.clean(
      article.first(in: name).map { String(name[$0.range.upperBound...]) } ?? name)
    guard isName(bare), let pattern = pattern(of: bare) else { return nil }
    return LevelWords.OwnName(
      name: TitleReading.clean(name), stem: stem(of: bare), pattern: pattern, level: level)
  }

  // MARK: Forms

  private static let isLevel = Pattern(
    #"^([^.:;]{3,60}?)(?:,[^.:;]{3,120},)?\s+(?:er|utgjør|utgjer|fungerer|fungerar|brukes|benyttes|nyttes|nyttast|(?:vert|blir|er)\s+(?:nytta|brukt|valgt|vald|lagt\s+til)|danner|dannar)\s+(?:også\s+|òg\s+)?(?:som\s+)?(?:(?:det|den|vårt|vår|kommunens|kommunen\s+sitt|slt[\s–-]*|et|eit|en|ein|lokal\w*)\s+)*"#
  )
  private static let inBrackets = Pattern(#"^(\p{Lu}[^.:;()]{2,60}?)\s+\((?:det\s+|som\s+)?"#)
  private static let follows = Pattern(
    #"^(?:\s*[:–—-]\s+|\s+\(|\s+(?:er|utgjøres\s+av|utgjerast\s+av|ivaretas\s+av|vert\s+ivareteke\s+av|ligger\s+(?:til|hos)|ligg\s+(?:til|hos)|er\s+lagt\s+til|har\s+vi|finner\s+vi|finn\s+vi|heter|heiter|kalles|kallast)\s+)(?:kommunens\s+|kommunen\s+sin\s+|vår\s+|vårt\s+)?([^,.;:()]{4,60}?)(?=\s+(?:som|og\s+(?:har|skal|er|møt\w+|består)|der|med|i\s+(?:kommunen|\p{Lu}))\b|[,.;:()]|$)"#
  )

  private static func declared(in sentence: String) -> (name: String, level: Nivå)? {
    let general = LevelWords().mentions(in: sentence)
    guard let level = general.first(where: \.isGeneric) ?? general.first(where: isBoardWord) else {
      return nil
    }
    if let match = isLevel.first(in: sentence), match.range.upperBound == level.place.lowerBound,
      let name = match.text(1)
    {
      return (name, level.level)
    }
    guard level.isGeneric else { return nil }
    if let match = inBrackets.first(in: sentence), match.range.upperBound == level.place.lowerBound,
      let name = match.text(1)
    {
      return (name, level.level)
    }
    let before = String(sentence[..<level.place.lowerBound])
    guard before.isEmpty || lead.matches(before) else { return nil }
    let rest = String(sentence[level.place.upperBound...])
    return follows.first(in: rest).flatMap { $0.text(1) }.map { ($0, level.level) }
  }

  private static let lead = Pattern(
    #"^(?:(?:på|i)\s+)?(?:(?:det|den|kommunens|vårt|slt[\s–-]*)\s*)*$"#)
  private static func isBoardWord(_ mention: LevelWords.Mention) -> Bool {
    board.matches(mention.words)
  }
  private static let board = Pattern(#"^styringsgrupp"#)

  // MARK: Names

  private static let article = Pattern(#"^(?:(?:det|den|de|dei|et|eit|en|ein|ei)\s+)+"#)
  private static let noName = Pattern(
    #"^(?:dette|denne|det|den|de|dei|disse|desse|her|som|vi|ho|han|hun|slt(?:[\s–-]*(?:modell\w*|arbeid\w*))?|alle|hvert?|kvart?|politisk|administrativt?|nivå\w*|modellen|ansvar\w*)(?:\s|$)|koordinator|nivå|\d{3}"#
  )
  private static let verb = Pattern(
    #"\b(?:skal|har|kan|består|møt\w+|sikre\w*|sørge\w*|arbeide\w*|jobbe\w*|gjennomfør\w*)\b"#)

  /// A noun phrase of few words that may be what a body is called.
  static func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ").count
    guard (1...5).contains(words), name.contains(where: \.isLetter), !noName.matches(name),
      !verb.matches(name)
    else { return false }
    return LevelWords.bodyNoun.matches(name) || (words <= 3 && !role.matches(name))
  }

  /// Posts and persons are no bodies.
  private static let role = Pattern(
    #"(?:leder|leiar|sjef\w*|direktør\w*|ordfører\w*|ordførar\w*|rådmann\w*|lensmann\w*|kommunen|politiet|arbeidet|tjenest\w+|tenest\w+|ansatte|tilsette|(?:styr|koordiner|utfør|utøv)\w+)$"#
  )

  // MARK: Knowing a name again

  private static let ending = Pattern(
    #"(?:gruppa|gruppen|gruppe|gruppene|gruppane|grupper)$|(?:et|en|a|ane|ene|er|ar)$"#)

  /// A word without the ending that tells one from the one or many from one.
  private static func root(of word: Substring) -> String {
    let word = String(word)
    guard word.count > 5, let end = ending.first(in: word) else { return word }
    let cut = String(word[..<end.range.lowerBound])
    return word[end.range].hasPrefix("grupp") ? cut + "grupp" : cut
  }

  /// What a body is called, in any form of its words; the last alone where it is long enough.
  private static func pattern(of name: String) -> Pattern? {
    let roots = name.lowercased().split(whereSeparator: { " /-".contains($0) }).map(root)
      .filter { $0.contains(where: \.isLetter) }
    guard let last = roots.last, last.count > 2 else { return nil }
    let word = { (root: String) in escaped(root) + #"\p{L}{0,4}"# }
    let whole = roots.map(word).joined(separator: #"[\s/-]+"#)
    let alone = roots.count > 1 && last.count >= 9 ? "|" + word(last) : ""
    return Pattern(#"(?<!\p{L})(?:"# + whole + alone + #")(?!\p{L})"#)
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0.isLetter || $0.isNumber ? String($0) : "\\\($0)" }.joined()
  }

  private static func stem(of name: String) -> String {
    String(name.lowercased().filter(\.isLetter).prefix(12))
  }
}
