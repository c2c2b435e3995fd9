internal import PlanCorpus

/// Any text to the repaired one: a line for each line, and every word that changed in its place.
enum RepairTarget {
  private static let repairer = TextRepairer(resources: .shared)

  static func run(_ input: Input) {
    let lines = input.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let repaired = repairer.repair(lines)
    hold(repaired.lines.count == lines.count, "\(lines.count) lines became \(repaired.lines.count)")
    var changed: Set<Int> = []
    for word in repaired.words {
      hold((1...lines.count).contains(word.line), "\(word) is in no line")
      let bytes = Array(lines[word.line - 1].utf8)
      hold(
        0 <= word.start && word.start <= word.end && word.end <= bytes.count
          && Array(word.original.utf8) == Array(bytes[word.start..<word.end]),
        "\(word) does not stand in '\(lines[word.line - 1])'")
      changed.insert(word.line)
    }
    for (number, (old, new)) in zip(lines, repaired.lines).enumerated() where old != new {
      hold(changed.contains(number + 1), "'\(old)' became '\(new)' and no word of it is named")
    }
  }
}
