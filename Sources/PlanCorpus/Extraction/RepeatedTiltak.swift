/// Knows a tiltak again that a plan tells under more than one innsatsområde.
enum RepeatedTiltak {
  /// Points each repetition at the first telling.
  static func mark(_ tiltakene: inout [Tiltak]) {
    var first: [String: [Tiltak]] = [:]
    for index in tiltakene.indices {
      let tiltak = tiltakene[index]
      let key = key(tiltak.title)
      tiltakene[index].sameAs = first[key]?.first { isSame($0, tiltak) }?.id
      first[key, default: []].append(tiltak)
    }
  }

  private static func key(_ title: String) -> String { words(title).joined(separator: " ") }

  /// One title may stand for two things («Foreldremøter» in two areas): the texts tell, or where
  /// one says nothing, who is responsible.
  private static func isSame(_ one: Tiltak, _ other: Tiltak) -> Bool {
    guard one.innsatsområde != other.innsatsområde else { return false }
    let (left, right) = (Set(words(one.text)), Set(words(other.text)))
    let fewest = min(left.count, right.count)
    guard fewest > 0 else { return one.ansvar == other.ansvar }
    return left.intersection(right).count * 10 >= fewest * 7
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
