/// Finds tables of contents, with page numbers or without.
enum ContentsReading {
  private static let heading = Pattern(
    #"^(?:inn?hold|innhald)(?:sfortegnelse|sliste|soversikt|sfortegning)?\s*:?$|^innhoold$"#)
  private static let entry = Pattern(#"\S\s+\d{1,3}$|\.{3,}|…|\t\d{1,3}$"#)
  /// Lines that a table of contents without page numbers may be long.
  private static let reach = 120

  static func lines(in lines: [ReadLine]) -> Set<Int> {
    var found: Set<Int> = []
    for index in lines.indices where heading.matches(short(lines[index].text)) {
      found.formUnion(entries(after: index, in: lines))
    }
    return found
  }

  private static func short(_ text: String) -> String { text.utf8.count < 40 ? text : "" }

  private static func entries(after index: Int, in lines: [ReadLine]) -> Range<Int> {
    let start = index + 1
    guard let first = lines[start...].firstIndex(where: { !$0.isBlank }) else {
      return start..<start
    }
    if let second = lines[(first + 1)...].firstIndex(where: { !$0.isBlank }),
      isEntry(lines[first]) || isEntry(lines[second])
    {
      return index..<numbered(from: first, in: lines)
    }
    return index..<(repetition(of: first, in: lines) ?? index)
  }

  private static func isEntry(_ line: ReadLine) -> Bool {
    line.isNoise || (line.text.utf8.count < 200 && entry.matches(line.text))
  }

  /// An entry may run over two lines; two lines without a page number end the table.
  private static func numbered(from first: Int, in lines: [ReadLine]) -> Int {
    var end = first
    var strangers = 0
    for place in first..<lines.count where !lines[place].isBlank {
      if isEntry(lines[place]) {
        end = place + 1
        strangers = 0
      } else {
        strangers += 1
        if strangers > 1 { break }
      }
    }
    return end
  }

  /// Without page numbers the table ends where its first entry comes again, as a heading.
  private static func repetition(of first: Int, in lines: [ReadLine]) -> Int? {
    let name = key(lines[first].text)
    guard !name.isEmpty else { return nil }
    let reach = lines.indices.clamped(to: (first + 1)..<(first + 1 + reach))
    return reach.first { key(lines[$0].text) == name }
  }

  private static func key(_ text: String) -> String {
    text.utf8.count < 200 ? String(text.lowercased().filter(\.isLetter)) : ""
  }
}
