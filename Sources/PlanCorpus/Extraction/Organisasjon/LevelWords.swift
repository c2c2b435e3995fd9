/// The words that name SLT's levels and their bodies.
///
/// General words alone: what single kommuner call theirs is data for the index, and what a plan
/// calls its own it says itself.
struct LevelWords {
  private static let styrende =
    #"styringsgrupp\w*|styrings(?:nivå|organ|ledd|forum)\w*|(?:styr(?:ende|ande)|overordn(?:et|a|ede)|øverste|øvste)\s+(?:nivå\w*|organ\w*|ledd\w*)|styr(?:ende|ande)\s+grupp\w*|(?:den\s+)?strategiske?\s+(?:nivå\w*|ledd\w*|grupp\w*)|politiråd\w*|slt[\s–-]*styre(?:ts?)?\b|styret\s+for\s+slt|styringsråd\w*"#
  private static let koordinerende =
    #"koordinerings(?:grupp|nivå|team|utval|forum|organ|ledd|møt|råd)\w*|(?:koordiner|samordn)(?:ende|ande)\s+(?:nivå\w*|organ\w*|grupp\w*|team\w*|ledd\w*|forum\w*|utval\w*)|samordnings(?:grupp|utval|forum|team|organ|nivå)\w*|taktiske?\s+(?:nivå\w*|ledd\w*|grupp\w*)|arbeidsutval\w*"#
  private static let utførende =
    #"(?:utfør|utøv)(?:er|ar)(?:nivå|grupp|ledd)\w*|(?:utfør|utøv)(?:ings|ande|ende)nivå\w*|(?:utfør|utøv|iverkset[jt]?)(?:t?ende|j?ande|tende)\s+(?:nivå\w*|organ\w*|ledd\w*|grupp\w*|team\w*)|gjennomførings(?:nivå|ledd)\w*|operativt?e?\s+(?:nivå\w*|ledd\w*|grupp\w*|team\w*)"#
  /// Bodies that usually work on a level, where the plan does not say otherwise.
  private static let localBoard =
    #"(?:kommunedirektør|rådmann|administrasjonssjef)\p{L}*\s+(?:ledergrupp|leiargrupp|leiarmøt|ledermøt)\w*"#
  private static let localGroup =
    #"slt[\s–-]*(?:(?:grupp|team|forum|utval)\w*|møt(?:e|et|er|ene|a)\b)|(?:førebygg|forebygg)(?:ande|jande|ende)\s+(?:forum|team|grupp|utval)\w*|(?:før|for)ebyggingsforum\w*|samarbeids(?:grupp|forum|utval|team)\w*|tverr(?:fagleg|faglig|etatleg|etatlig|sektoriell)\w*\s+(?:samarbeids)?(?:forum|grupp|utval|team)\w*|bti[\s–-]*struktur\w*"#
  private static let local =
    #"(?:slt[\s–-]*)?arbeidsgrupp\w*|fagteam\w*|faggrupp\w*|(?:innsats|tiltaks|skole|skule|nærmiljø|oppfølgings)(?:team|grupp)\w*|ungdomsteam\w*|områdemøt\w*|områdeteam\w*|oppvekstteam\w*|oppvekstgrupp\w*|aldersteam\w*|skolemøt\w*|skulemøt\w*|ressursteam\w*|prosjektgrupp\w*"#

  /// One place in a text that names a body.
  struct Mention {
    let level: Nivå
    let place: Range<String.Index>
    let words: String
    /// Whether the words are those of a body that merely tends to stand on the level.
    let isLocal: Bool
    /// The stem of a name that the plan itself has given to the level.
    var own: String?

    /// Whether the level alone is named, no body («koordinerende nivå»).
    var isGeneric: Bool {
      guard own == nil || own == "nivå" else { return false }
      let words = words.lowercased()
      return words.contains("nivå") || words.hasSuffix("ledd") || words.hasSuffix("leddet")
    }

    /// What the body is called without its ending: mentions with the same stem are one body.
    var stem: String {
      if let own { return own }
      let core = words.lowercased().replacing("slt", with: "").filter(\.isLetter)
      return isGeneric ? "nivå" : String(core.prefix(5))
    }
  }

  private static let levels: [(pattern: Pattern, level: Nivå, isLocal: Bool)] = [
    (Pattern(#"(?<!\p{L})(?:"# + styrende + ")"), .styrende, false),
    (Pattern(#"(?<!\p{L})(?:"# + koordinerende + ")"), .koordinerende, false),
    (Pattern(#"(?<!\p{L})(?:"# + utførende + ")"), .utførende, false),
    (Pattern(#"(?<!\p{L})(?:"# + local + ")"), .utførende, true),
    (Pattern(#"(?<!\p{L})(?:"# + localGroup + ")"), .koordinerende, true),
    (Pattern(#"(?<!\p{L})(?:"# + localBoard + ")"), .styrende, true),
    // «Styret» alone is SLT's own where it begins what is said.
    (Pattern(#"^(?:kommunens\s+|slt[\s–-]*)?styrets?\b(?!\s+(?:i|av|for)\s)"#), .styrende, false),
  ]

  /// A name that a plan gives to one of its bodies.
  struct OwnName {
    let name: String
    let stem: String
    let pattern: Pattern
    let level: Nivå
  }

  /// The names that the plan itself sets on its levels.
  let own: [OwnName]

  init(own: [OwnName] = []) { self.own = own }

  /// Every mention in the order of the text.
  func mentions(in text: String) -> [Mention] {
    var found: [Mention] = []
    for name in own {
      for match in name.pattern.all(in: text)
      where !found.contains(where: { $0.place.overlaps(match.range) }) {
        found.append(
          Mention(
            level: name.level, place: match.range, words: String(text[match.range]),
            isLocal: false, own: name.stem))
      }
    }
    return Self.general(in: text, beside: found)
  }

  private static func general(in text: String, beside known: [Mention]) -> [Mention] {
    var found = known
    for (pattern, level, isLocal) in levels {
      for match in pattern.all(in: text)
      where !found.contains(where: { $0.place.overlaps(match.range) }) {
        found.append(
          Mention(
            level: level, place: match.range, words: String(text[match.range]), isLocal: isLocal))
      }
    }
    return found.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  // MARK: Beginnings

  private static let numbering = Pattern(
    #"^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+|[a-cA-C]\)\s+|nivå\s+\d\s*[:–-]?\s*)"#)
  private static let lead = Pattern(
    #"^(?:(?:(?:mandat\w*|medlemmer|medlemmar|møter|oppgaver|oppgåver|sammensetning\w*|samansetjing\w*|deltakere|deltakarar|leder|leiar)\s+(?:for|i|av|til|på)\s+)|(?:det|den|de|dei|kommunens|lokale?t?|felles|kvart?|hvert?|vår[et]?)\s+|slt[\s:–-]+|salto[\s:–-]+)*"#
  )

  /// A text without the number of its chapter.
  static func unnumbered(_ text: String) -> String {
    guard let match = numbering.first(in: text) else { return text }
    return String(text[match.range.upperBound...]).trimmed
  }

  /// The body that a text begins with, after «Mandat for», «Det» and the like.
  func beginning(of text: String) -> Mention? {
    let start = Self.lead.first(in: text)?.range.upperBound ?? text.startIndex
    return mentions(in: text).first { mention in
      mention.place.lowerBound <= start && mention.place.upperBound > start
    }
  }

  /// Whether a line holds the name of a body or a level, and nothing else.
  static func isBareName(_ line: String) -> Bool {
    guard line.utf8.count < 60, !line.endsSentence || line.hasSuffix(":"),
      let mention = LevelWords().beginning(of: line)
    else { return false }
    return !mention.isLocal && name(of: mention, in: line).count + 1 >= line.count
  }

  private static let tail = Pattern(
    #"^(?:\s*/\s*\p{L}[\p{L}-]*|\s*\([^()]{2,40}\)|\s+for\s+slt(?:\s+(?:i\s+)?\p{Lu}\p{L}+)*)+"#)
  private static let article = Pattern(
    #"^(?:mandat\w*|medlemm\w*|møter|oppg\w*|sam\w*set\w*|delt\w*|leder|leiar)\s+(?:for|i|av|til|på)\s+"#
  )

  /// The body's name as the text writes it, from its first word to what belongs to it.
  static func name(of mention: Mention, in text: String) -> String {
    let rest = String(text[mention.place.upperBound...])
    let more = tail.first(in: rest).map { rest[$0.range] } ?? ""
    let whole = String(text[..<mention.place.upperBound]) + more
    guard let cut = article.first(in: whole) else { return TitleReading.clean(whole) }
    return TitleReading.clean(String(whole[cut.range.upperBound...]))
  }

  /// Words that end the names of bodies.
  static let bodyNoun = Pattern(
    #"(?:råd|rådet|gruppe|gruppa|gruppen|utvalg|utvalget|utval|utvalet|team|teamet|forum|forumet|møte|møter|møtet|struktur|strukturen|styre|styret|ledelse|ledelsen|leiing|nettverk|team[ae]?ne?|grupp(?:er|ene|ane)|utvala?|utvalgene|møta|møtene|lag|laget|laga|lagene|krets\p{L}*|ledergruppe|leiargruppe)$"#
  )
  private static let dash = Pattern(#"^\s*[–—-]\s+|^\s*:\s+"#)

  /// «Styrende nivå – Politirådet» is called Politirådet.
  func specificName(of mention: Mention, in text: String) -> (Mention, String) {
    let rest = String(text[mention.place.upperBound...])
    guard mention.isGeneric, let joint = Self.dash.first(in: rest) else {
      return (mention, Self.name(of: mention, in: text))
    }
    let named = String(rest[joint.range.upperBound...])
    guard named.split(separator: " ").count <= 6 else {
      return (mention, Self.name(of: mention, in: text))
    }
    guard let own = mentions(in: named).first, own.level == mention.level || own.isLocal else {
      guard LevelDeclarations.isName(TitleReading.clean(named)) else {
        return (mention, Self.name(of: mention, in: text))
      }
      let place = named.startIndex..<named.endIndex
      let specific = Mention(level: mention.level, place: place, words: named, isLocal: false)
      return (specific, TitleReading.clean(named))
    }
    let specific = Mention(
      level: mention.level, place: own.place, words: own.words, isLocal: own.isLocal)
    return (specific, Self.name(of: specific, in: named))
  }
}
