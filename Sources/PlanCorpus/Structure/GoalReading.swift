/// Finds the headings that sort a plan which calls nothing an area: «Hovedmål 1: …», «Tema 2: …».
enum GoalReading {
  struct Goal {
    var index: Int
    var number: Int
    var title: String
  }

  /// The kinds, those that usually stand outermost first.
  private static let kinds = [
    "(?:Hovedmål|Hovudmål)", "Område", "Satsing", "Tema", "Strategi", "(?:Strategisk\\s+)?[Vv]alg?",
    "Retning", "Mål", "Delmål",
  ].map { Pattern(#"^\#($0)\s+(\d{1,2})\s*[:.–—-]\s*(\S.*)$"#) }

  /// The goals of the outermost kind that has several.
  static func find(in lines: [ReadLine]) -> [Goal] {
    guard !lines.contains(where: isArea) else { return [] }
    let found = kinds.lazy.map { goals($0, in: lines) }
    return found.first { Set($0.map(\.number)).count > 1 } ?? []
  }

  private static func isArea(_ line: ReadLine) -> Bool {
    if case .innsatsområde = line.role { true } else { false }
  }

  private static func goals(_ kind: Pattern, in lines: [ReadLine]) -> [Goal] {
    lines.indices.compactMap { index in
      let line = lines[index]
      guard line.role == .prose || line.isHeading, line.text.utf8.count < 160,
        let match = kind.first(in: line.text), let number = match.number(1),
        let title = match.text(2)
      else { return nil }
      return Goal(index: index, number: number, title: title)
    }
  }
}
