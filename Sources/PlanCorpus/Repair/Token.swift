/// One word of a document, where it stands and what stands around it.
struct Token: Sendable {
  /// 0-based.
  let line: Int
  /// Scalar offset in the line.
  let start: Int
  let length: Int
  let letters: Letters
  let capitals: Capitals
  let stop: StopPlace
  /// At the beginning of a sentence, a cell or a line.
  let isFirst: Bool
  let isLastOfLine: Bool
  /// A hyphen ends the line right after it: the word may go on below.
  let isCutByHyphen: Bool
  let isFollowedByStop: Bool
  /// What follows does not belong to it: a stop or a comma, but no colon.
  let endsClause: Bool
  /// Whole of letters; not a lone sign that may stand for one.
  let isWord: Bool

  var end: Int { start + length }
}

/// How a word is written, as far as it matters for what it can be.
enum Capitals: UInt8, Sendable {
  case none
  /// First letter, where a sentence begins anyway.
  case first
  /// First letter inside a sentence: mostly a name.
  case name
  /// Every letter, as in an abbreviation or a heading.
  case all
  /// Inside the word, as machines do and people hardly.
  case odd
}

/// How well a full stop would stand right after a word.
enum StopPlace: UInt8, Sendable {
  /// Something else follows at once.
  case taken
  case impossible
  case unlikely
  case possible
  case likely
  case expected

  /// ln of the odds against a word without a stop, with the rarity of stops taken in.
  var weight: Double {
    switch self {
    case .taken: -20
    case .impossible: -7
    case .unlikely: -6
    case .possible: 0.5
    case .likely: 1
    case .expected: 3
    }
  }
}

/// What decides how a token can be read: equal forms have the same readings.
struct Form: Hashable, Sendable {
  let letters: Letters
  let capitals: Capitals
  let stop: StopPlace

  init(_ token: Token) {
    letters = token.letters
    capitals = token.capitals
    stop = token.stop
  }

  init(letters: Letters, capitals: Capitals = .none, stop: StopPlace = .taken) {
    self.letters = letters
    self.capitals = capitals
    self.stop = stop
  }
}
