/// One way in which a document turns what was written into what we see.
struct Confusion: Sendable {
  /// What was written.
  let written: Letters
  /// What stands there now; empty for a letter that was lost.
  let seen: Letters
  /// Holds only for the last sign of a word: a full stop read as a letter.
  let isAtEnd: Bool
  /// Found in the document itself, on no list.
  var isDiscovered = false
  /// How likely it is before the document has been looked at.
  let prior: Double
  /// How often `written` comes out as `seen` in this document.
  var rate: Double

  init(_ written: String, _ seen: String, prior: Double, isAtEnd: Bool = false) {
    self.init(written: written.letters, seen: seen.letters, prior: prior, isAtEnd: isAtEnd)
  }

  init(written: Letters, seen: Letters, prior: Double, isAtEnd: Bool = false) {
    self.written = written
    self.seen = seen
    self.prior = prior
    self.isAtEnd = isAtEnd
    rate = prior
  }

  /// What a font without its ligatures leaves of joined letters. One lost ligature makes the
  /// others likely that are lost in the same way.
  enum LigatureLoss: Hashable {
    case keepsFirst
    case keepsLast
    case isGone
  }

  var ligatureLoss: LigatureLoss? {
    guard written.count > 1, prior >= 0.01 else { return nil }
    if seen.isEmpty { return .isGone }
    guard seen.count == written.count - 1 || seen.count == 1 else { return nil }
    if written.starts(with: seen) { return .keepsFirst }
    return written.suffix(seen.count).elementsEqual(seen) ? .keepsLast : nil
  }
}

/// The damage known before a document is read. Broad on purpose: it says what is possible; which
/// of it happened, and how often, the document itself tells.
enum KnownConfusions {
  static let all: [Confusion] = norwegianLetters + ligatures + misreadings + stops

  /// The Norwegian letters, read by a machine that has never met them.
  private static let norwegianLetters: [Confusion] =
    confusions(
      "å",
      "a & @ 4 aa d é á à â ä ã i o \u{FFFD} ? ¥ e k ° a° &4 &8", 0.01)
    + confusions(
      "ø", "o e g @ a 0 oe \u{FFFD} ? ö ó ò ô õ ¢ 6 9 8 q p c s u d $", 0.01)
    + confusions(
      "ø",
      "ae ao ag a@ ea eo eg e@ oa og o@ ga ge go g@ @a @e @o @g", 0.003)
    + confusions(
      "æ",
      "ae ee ze e a \u{FFFD} ? ä aæ z w zz & ce xe re ea oe se o", 0.01)
    + ["å", "ø", "æ"].map { Confusion($0, "", prior: 0.01) }

  private static let ligatures: [Confusion] =
    ["ti", "tt", "tf", "ft", "ff", "fi", "fl", "fj", "ffi", "ffl", "st", "tj"]
    .flatMap { lost($0, prior: 0.01) }
    + ["th", "ct", "ll", "il", "li", "rt"].flatMap { lost($0, prior: 0.002) }

  private static let misreadings: [Confusion] =
    confusions("j", "i s l", 0.003) + confusions("i", "l | 1 j", 0.003)
    + confusions("l", "i | 1", 0.003) + confusions("o", "0", 0.003)
    + confusions("tj", "ti", 0.005) + confusions("gj", "gi gij", 0.005)
    + confusions("lj", "lji li", 0.003) + confusions("kj", "ki", 0.005)
    + confusions("rn", "m", 0.005) + confusions("m", "rn nn", 0.003) + confusions("nn", "m", 0.002)
    + confusions("ri", "n", 0.001) + confusions("vv", "w", 0.001) + confusions("cl", "d", 0.002)
    + confusions("s", "5 $", 0.002) + confusions("e", "c", 0.002) + confusions("c", "e", 0.001)
    + confusions("t", "f l", 0.002) + confusions("h", "b", 0.001) + confusions("u", "ii", 0.002)

  /// A full stop or comma that became a letter: any letter, as the font decides.
  private static let stops: [Confusion] = "abcdefghijklmnopqrstuvwxyzæøå".flatMap { letter in
    [
      Confusion(".", String(letter), prior: 0.002, isAtEnd: true),
      Confusion(",", String(letter), prior: 0.0005, isAtEnd: true),
    ]
  }

  private static func confusions(
    _ written: String, _ seen: String, _ prior: Double
  ) -> [Confusion] {
    seen.split(separator: " ").map { Confusion(written, String($0), prior: prior) }
  }

  private static func lost(_ joined: String, prior: Double) -> [Confusion] {
    var left: Set<String> = ["", String(joined.prefix(1)), String(joined.suffix(1))]
    if joined.count > 2 {
      left.formUnion([String(joined.dropLast()), String(joined.dropFirst())])
    }
    return left.sorted().map { Confusion(joined, $0, prior: prior) }
      + ["\u{FFFD}", "?"].map { Confusion(joined, $0, prior: 0.005) }
  }
}
