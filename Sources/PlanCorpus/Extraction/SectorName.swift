/// Names of units that are lists themselves: «Barn, unge og familie», «Helse, rus og mestring».
enum SectorName {
  private static let word =
    #"(?:barn|unge|ungdom|familie|oppvekst|helse|psykisk helse|omsorg|rus|meistring|mestring|velferd|levekår|sosial|kultur|idrett|frivillighet|frivilligheit|fritid|aktivitet|inkludering|integrering|utdanning|læring|opplæring|skole|skule|barnehage|nærmiljø|miljø|samfunn|folkehelse|avhengighet|avhengigheit)"#
  private static let name = Pattern(#"^\#(word)(?:, \#(word))* og \#(word)$"#)
  private static let begin = Pattern(#"^\#(word)$"#)
  private static let end = Pattern(#"^\#(word) og \#(word)$"#)

  static func isName(_ text: String) -> Bool { name.matches(text) }

  /// The parts of a comma list with those put together that make one name: after a capital, words
  /// for fields of work alone, in small letters, the last two with «og».
  static func joined(_ parts: [String]) -> [String] {
    var result: [String] = []
    var rest = parts[...]
    while !rest.isEmpty {
      let length = length(of: rest)
      result.append(rest.prefix(length).joined(separator: ", "))
      rest = rest.dropFirst(length)
    }
    return result
  }

  private static func length(of parts: ArraySlice<String>) -> Int {
    guard let first = parts.first, begin.matches(first) else { return 1 }
    let small = parts.dropFirst().prefix {
      $0.beginsLowercase && (begin.matches($0) || end.matches($0))
    }
    guard let close = small.firstIndex(where: end.matches) else { return 1 }
    return close - parts.startIndex + 1
  }
}
