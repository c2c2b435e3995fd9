/// Scores concepts by the phrases met in a text.
///
/// The weights were tuned together with the phrases in `Index/`, whose README states them; change
/// one with the other.
struct BegrepScoring: Sendable {
  /// Where a text stands in a tiltak, and what it weighs there.
  enum Place {
    /// The title, or an area's heading.
    case title
    /// The text's first words.
    case lead
    /// The words after them.
    case rest

    var share: Double {
      switch self {
      case .title: 1
      case .lead: 0.35
      case .rest: 0.12
      }
    }
  }

  private enum Points {
    static let strong = 6.0
    static let weak = 2.0
    static let against = -4.0
    /// Added for each letter of a phrase, as a share.
    static let letter = 0.02
    static let mostLetters = 30
    /// What the last word of a stretch has lost against its first.
    static let fall = 0.35
    /// Phrases that name participants count this share.
    static let participant = 0.3
    /// Further phrases of a concept beside its best.
    static let furtherStrong = 0.3
    static let furtherWeak = 0.6
    static let leastAgainstInLead = -1.5
    static let mostOfRest = 2.0
  }

  static let leadWords = 25
  static let restWords = 115

  let finder: BegrepFinder
  let count: Int

  /// Points of every concept for a title or heading alone.
  func scores(title: String) -> [Double] {
    scores(of: Words(title), .title)
  }

  /// Points of every concept for a tiltak.
  func scores(title: String, text: String) -> [Double] {
    let body = Words(text)
    let lead = scores(of: body.slice(0..<Self.leadWords), .lead)
    let rest = scores(of: body.slice(Self.leadWords..<(Self.leadWords + Self.restWords)), .rest)
    return zip(scores(title: title), zip(lead, rest)).map {
      $0 + $1.0 + Swift.min($1.1, Points.mostOfRest)
    }
  }

  /// Concepts that a strong phrase names in the text.
  func named(in text: String) -> Set<Int> {
    Set(finder.finds(in: Words(text)).filter { $0.strength == .strong }.map(\.begrep))
  }

  private func scores(of words: Words, _ place: Place) -> [Double] {
    var scores = [Double](repeating: 0, count: count)
    let participants = Participants.places(in: words.lowercased)
    let finds = Dictionary(grouping: finder.finds(in: words), by: \.begrep)
    for (begrep, finds) in finds {
      let positive = finds.filter { $0.strength != .against }.map { find in
        (find, value(of: find, among: words, participants, place))
      }
      let negative = Set(finds.filter { $0.strength == .against }.map(\.phrase)).count
      var against = Points.against * Double(negative) * place.share
      if place == .lead { against = Swift.max(against, Points.leastAgainstInLead) }
      scores[begrep] = sum(positive) * place.share + against
    }
    return scores
  }

  private func value(
    of find: BegrepFinder.Find, among words: Words, _ participants: [Bool], _ place: Place
  ) -> Double {
    let base = find.strength == .strong ? Points.strong : Points.weak
    var value = base * (1 + Points.letter * Double(Swift.min(find.letters, Points.mostLetters)))
    if place != .rest {
      let depth = Double(find.words.lowerBound) / Double(Swift.max(words.count, 1))
      value *= 1 - Points.fall * depth
    }
    return participants[find.words.lowerBound] ? value * Points.participant : value
  }

  /// Overlapping phrases count once, the best of them; each phrase counts once.
  private func sum(_ finds: [(find: BegrepFinder.Find, value: Double)]) -> Double {
    var taken: [Range<Int>] = []
    var phrases: Set<String> = []
    var total = 0.0
    for (find, value) in finds.sorted(by: { $0.value > $1.value }) {
      guard !phrases.contains(find.phrase), !taken.contains(where: { $0.overlaps(find.words) })
      else { continue }
      let share = find.strength == .strong ? Points.furtherStrong : Points.furtherWeak
      total += taken.isEmpty ? value : value * share
      taken.append(find.words)
      phrases.insert(find.phrase)
    }
    return total
  }
}

/// Finds the words that name who takes part, not what is done: after «mellom», «i samarbeid med»,
/// «sammen med» and «i regi av», up to the next word that leads on.
enum Participants {
  private static let leadingOn: Set<String> = ["om", "tema", "for", "mot", "på", "i", "ved"]
  private static let together: Set<String> = ["samarbeid", "sammen", "saman", "samråd"]

  static func places(in words: [String]) -> [Bool] {
    var isInside = false
    var places: [Bool] = []
    for (index, word) in words.enumerated() {
      if leadingOn.contains(word) { isInside = false }
      places.append(isInside)
      let before = index > 0 ? words[index - 1] : ""
      let opens =
        word == "mellom" || (word == "med" && together.contains(before))
        || (word == "av" && before == "regi")
      if opens { isInside = true }
    }
    return places
  }
}
