/// Finds headings, which show only beside their neighbours and against the width of the page.
struct HeadingReading {
  private let lines: [ReadLine]
  /// Running heads and feet: what stands below begins a page.
  private let pageBreaks: Set<Int>
  /// The length that full lines of prose have here.
  private let width: Int

  init(_ lines: [ReadLine], pageBreaks: Set<Int>) {
    self.lines = lines
    self.pageBreaks = pageBreaks
    let lengths = lines.filter { !$0.isBlank }.map { line in
      line.text.utf8.count > 400 ? 400 : line.text.count
    }.sorted()
    width = lengths.isEmpty ? 80 : min(max(lengths[lengths.count * 9 / 10], Self.narrowest), 120)
  }

  /// A text whose lines are all shorter is one of few words, not one on narrow pages.
  private static let narrowest = 50

  private static let numberedHeading = Pattern(
    #"^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}"#, caseSensitive: true)

  /// What ends with a dot and has a verb is a sentence, however short.
  private static let verb = Pattern(
    #"\b(?:er|har|skal|blir|ble|blei|var|vart|vil|kan|må|får|går|gir|bør|gjelder|gjeld|lærer|holder|møtes|møtest)\b"#
  )

  /// The level of a heading at this place, or `nil` for prose.
  func level(at index: Int, in read: [ReadLine]) -> Int? {
    let text = lines[index].text
    if case .item(let number?, let title) = read[index].role {
      return isNumberedHeading(number, title, at: index, in: read) ? 1 : nil
    }
    guard text.first?.isUppercase ?? false || Self.numberedHeading.matches(text),
      text.count <= max(60, width * 9 / 10), !text.hasSuffix(","), !text.hasSuffix(";"),
      !text.contains("@"), standsAlone(index, in: read)
    else { return nil }
    let words = text.split(separator: " ").count
    if text.hasSuffix("."), words > 8 || !isAfterBlank(index) || Self.verb.matches(text) {
      return nil
    }
    return words > 14 ? nil : level(of: text)
  }

  /// A numbered line alone between gaps is a chapter; among others of its kind it is a list item.
  private func isNumberedHeading(
    _ number: Int, _ title: String, at index: Int, in read: [ReadLine]
  ) -> Bool {
    guard title.first?.isUppercase ?? false, title.count < width * 2 / 3, !title.endsSentence,
      isAfterBlank(index)
    else { return false }
    if title.allSatisfy({ !$0.isLowercase }) { return true }
    guard !lines.indices.contains(index + 1) || lines[index + 1].isBlank else { return false }
    return ![-1, 1].contains { step in
      guard let beside = neighbour(of: index, step: step), case .item(_?, _) = read[beside].role
      else {
        return false
      }
      return true
    }
  }

  private func level(of text: String) -> Int {
    if let match = Self.numberedHeading.first(in: text), let number = match.text(1) {
      return number.split(separator: ".").count
    }
    let letters = text.filter(\.isLetter)
    if letters.count > 3 && letters.allSatisfy(\.isUppercase) { return 1 }
    return text.hasSuffix(":") ? 4 : 3
  }

  /// A heading begins after a gap or a page break, and nothing runs on from it or into it.
  private func standsAlone(_ index: Int, in read: [ReadLine]) -> Bool {
    if let next = neighbour(of: index, step: 1) {
      let gap = next - index - 1
      if lines[next].text.beginsLowercase && gap <= 1 { return isWrappedHeading(index, next) }
      if gap == 0 && read[next].role == .prose && !isAfterBlank(index) { return false }
      if gap == 0 && read[next].role == .prose && lines[index].text.count > width * 2 / 3 {
        return false
      }
    }
    guard !continuesFromAbove(index, in: read) else { return false }
    return isAfterBlank(index) || (isAfterEnd(index) && isBeforeBlankOrBlock(index, in: read))
  }

  /// A heading may run over two short lines that stand apart from what follows.
  private func isWrappedHeading(_ index: Int, _ next: Int) -> Bool {
    guard next == index + 1, isAfterBlank(index), lines[next].text.count < width * 2 / 3,
      !lines[next].text.endsSentence || lines[next].text.split(separator: " ").count <= 6
    else { return false }
    let after = next + 1
    return (!lines.indices.contains(after) || lines[after].isBlank)
      && lines[index].text.count < width * 3 / 4
  }

  private func isAfterBlank(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return lines[index - 1].isBlank || pageBreaks.contains(index - 1)
      || lines[index].source.page != lines[index - 1].source.page
  }

  /// Without a gap above, the line above must have come to its end.
  private func isAfterEnd(_ index: Int) -> Bool {
    lines[index - 1].text.endsSentence || lines[index].text.hasSuffix(":")
  }

  private func isBeforeBlankOrBlock(_ index: Int, in read: [ReadLine]) -> Bool {
    guard lines.indices.contains(index + 1) else { return true }
    switch read[index + 1].role {
    case .blank, .tiltak, .item, .row: return true
    case .prose: return lines[index].text.hasSuffix(":")
    default: return false
    }
  }

  /// Prose above that does not end a sentence and fills its line runs on into this one.
  private func continuesFromAbove(_ index: Int, in read: [ReadLine]) -> Bool {
    guard let above = neighbour(of: index, step: -1), index - above <= 2 else { return false }
    if case .label = read[above].role, index - above > 1 { return false }
    let text = lines[above].text
    return text.count >= width * 3 / 4 && !text.endsSentence
  }

  private func neighbour(of index: Int, step: Int) -> Int? {
    var place = index + step
    while lines.indices.contains(place), lines[place].isBlank { place += step }
    return lines.indices.contains(place) ? place : nil
  }
}
