internal import Foundation

/// Takes a list of members in running text apart.
enum MemberList {
  /// The entries in their order.
  ///
  /// Commas and semicolons part, but not inside brackets; «og» parts only the last two, since
  /// the names of units hold «og» themselves («Psykisk helse og rus»).
  static func entries(of text: String) -> [String] {
    let strokes = text.components(separatedBy: " / ")
    // Strokes that part units leave their commas alone.
    if strokes.count > 2 { return strokes.map(TitleReading.clean) }
    let parts = parted(TitleReading.clean(text))
    guard let last = parts.last else { return [] }
    let isList = parts.count > 1
    return parts.dropLast().flatMap { [$0] } + ends(of: withoutAnd(last), isList: isList)
  }

  private static func parted(_ text: String) -> [String] {
    var parts: [String] = []
    var open = ""
    var depth = 0
    // Where semicolons part, commas belong to the entries.
    let marks: Set<Character> = text.count { $0 == ";" } > 1 ? [";"] : [",", ";"]
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth = Swift.max(depth - 1, 0) }
      // «barne-, ungdoms- og videregående skoler» is one entry.
      if depth == 0, marks.contains(character), !open.hasSuffix("-") {
        parts.append(open.trimmed)
        open = ""
      } else {
        open.append(character)
      }
    }
    return (parts + [open.trimmed]).filter { $0.contains(where: \.isLetter) }.reduce(into: []) {
      if let last = $0.last, continuation.matches($1) {
        $0[$0.count - 1] = last + ", " + $1
      } else {
        $0.append($1)
      }
    }
  }

  /// What explains an entry is no entry: «alle skoler, både offentlige og private».
  private static let continuation = Pattern(
    #"^(?:både|herunder|inkludert|medrekna|f\.eks|for\s+eksempel|til\s+dømes|blant\s+annet|mellom\s+anna|som\s)"#
  )

  private static let leadingAnd = Pattern(#"^(?:og|samt|i\s+tillegg\s+til)\s+(.+)$"#)

  private static func withoutAnd(_ text: String) -> String {
    leadingAnd.first(in: text).flatMap { $0.text(1) } ?? text
  }

  // MARK: The last two

  private static let and = Pattern(#"\s(?:og|samt)\s"#)
  /// Names of units that hold «og», each by its two words.
  private static let together = Pattern(
    #"-\s+og\s+\S+|(?:\b(?:helse|rus|kultur|kulturs|ungdom|barn|born|unge|oppvekst|læring|idrett|folkehelse|familie|inkludering|velferd|omsorg|miljø|plan|avhengighet|avhengigheit|asker|sosial|arbeid|forebygging|førebygging|lag|gutter|mor|flyktning|integrering|helse-|økonomi|utdanning|opplæring|integrering|frivillighet))\s+(?:og)\s+(?:rus\w*|fritid\w*|unge\b|ungdom\w*|velferd\w*|omsorg\w*|oppvekst\w*|mestring\w*|avhengi\w*|læring\w*|familie\w*|utdanning\w*|kompetanse\w*|idrett\w*|helse\b|miljø\w*|samfunn\w*|organisasjon\w*|foreninger|foreiningar|lag\b|bærum|inkludering\w*|friluftsliv\w*|frivillig\w*|psykisk\s+helse|aktivitet\w*|mangfold\w*|integrering\w*|sosial\w*|deltak\w*|arbeid\w*|tiltak\w*|tjenest\w*|utvikling\w*|opplæring\w*|beredskap\w*)"#
  )

  /// An «og» inside a unit's name parts nothing; the last other one parts the end of the list.
  private static func ends(of text: String, isList: Bool) -> [String] {
    let names = together.all(in: text).map(\.range)
    let places = and.all(in: text).map(\.range).filter { place in
      !names.contains { $0.overlaps(place) } && !isInBrackets(place.lowerBound, of: text)
        && !joinsAdjectives(place, in: text)
    }
    guard let place = isList ? places.first : places.last else { return [text] }
    let left = text[..<place.lowerBound].trimmed
    let right = text[place.upperBound...].trimmed
    if right.isEmpty { return [text] }
    return isList ? [left] + ends(of: right, isList: true) : [left, right]
  }

  private static let adjective = Pattern(
    #"(?:ale|ige|lege|elle|iske|ive|ende|ande|ære|sk|iv|lig|leg)$"#)

  /// «kommunale og frivillige enheter», «politisk og administrativ ledelse».
  private static func joinsAdjectives(_ place: Range<String.Index>, in text: String) -> Bool {
    guard let left = text[..<place.lowerBound].split(separator: " ").last,
      let right = text[place.upperBound...].split(separator: " ").first
    else { return false }
    return adjective.matches(String(left)) && adjective.matches(String(right))
  }

  private static func isInBrackets(_ index: String.Index, of text: String) -> Bool {
    let before = text[..<index]
    return before.count { $0 == "(" } > before.count { $0 == ")" }
  }
}
