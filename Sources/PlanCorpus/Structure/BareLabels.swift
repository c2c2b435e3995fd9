/// Finds labels that stand alone on a line, without colon: «Ansvarlig», and below it who.
enum BareLabels {
  /// Lines on which a plan must say who is responsible in this way.
  private static let least = 2

  static func find(in lines: [ReadLine]) -> [Int: Label] {
    let solid = lines.indices.filter { !lines[$0].isBlank && !lines[$0].isNoise }
    var found: [Int: Label] = [:]
    for (order, index) in solid.enumerated() where mayLabel(lines[index]) {
      guard let label = LabelReading.word(lines[index].text),
        order + 1 < solid.count, !isColumn(lines[solid[order + 1]]),
        order > 0, !isColumn(lines[solid[order - 1]])
      else { continue }
      found[index] = label
    }
    return found.values.count { $0 == .ansvar } >= least ? found : [:]
  }

  private static func mayLabel(_ line: ReadLine) -> Bool {
    switch line.role {
    case .prose, .heading: line.text.utf8.count < 40 && line.text.first?.isUppercase ?? false
    default: false
    }
  }

  /// Beside other heads of columns it is one of them.
  private static func isColumn(_ line: ReadLine) -> Bool {
    line.text.utf8.count < 40 && TableColumns.column(line.text) != .other
  }
}
