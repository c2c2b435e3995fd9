internal import PlanCorpus

/// Age ranges as people write them, one a line: `13–16`, `15`, `18+`.
enum AgeLines {
  private static let oldest = 120

  static func text(_ value: CuratedValue) -> [String] {
    guard case .list(let ranges) = value else { return [] }
    return ranges.compactMap { range in
      guard case .list(let ends) = range, ends.count == 2, case .number(let first) = ends[0] else {
        return nil
      }
      guard case .number(let last) = ends[1] else { return "\(first)+" }
      return first == last ? "\(first)" : "\(first)–\(last)"
    }
  }

  static func value(_ line: String) throws(ReviewValue.Misfit) -> CuratedValue {
    let text = line.replacing(" ", with: "").replacing("år", with: "")
      .replacing("ogeldre", with: "+").replacing("-", with: "–")
    let isOpen = text.hasSuffix("+")
    let numbers = text.split(separator: "–", omittingEmptySubsequences: false)
      .map { Int($0.filter { $0 != "+" }) }
    guard numbers.count <= (isOpen ? 1 : 2), let first = numbers[0],
      let last = isOpen ? first : numbers[numbers.count - 1], 0 <= first, first <= last,
      last <= oldest
    else {
      throw ReviewValue.Misfit(message: "«\(line)» er ingen alder. Skriv 13–16, 15 eller 18+.")
    }
    return .list([.number(first), isOpen ? .null : .number(last)])
  }
}
