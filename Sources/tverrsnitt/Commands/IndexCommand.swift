internal import ArgumentParser
internal import PlanIndex

/// `tverrsnitt index`
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Read the plans and build the index.",
    discussion: """
      The old index serves until the new one is whole. A fault changes nothing. A plan that has \
      not changed since the old index is not read again.
      """)

  @Flag(help: "Read every plan anew.")
  var full = false

  @OptionGroup var locations: Locations

  func run() throws {
    try Failure.reported {
      let builder = IndexBuilder(
        corpus: locations.corpusPath, vocabularies: locations.vocabularyPath,
        index: locations.indexPath, readsAll: full)
      let progress = IndexProgress()
      let outcome = try builder.build { progress.show($0) }
      progress.end()
      for warning in outcome.warnings { Terminal.note("warning: \(warning)") }
      Terminal.write(
        "Indexed \(outcome.plans) plans with \(outcome.tiltak) tiltak as \(outcome.documents) "
          + "documents in \(locations.indexPath)"
          + (outcome.unchanged > 0 ? "; \(outcome.unchanged) had not changed" : ""))
    }
  }
}

/// Shows how far a build has come: a bar on a terminal, plain lines elsewhere.
struct IndexProgress {
  private static let barWidth = 30

  func show(_ progress: IndexBuilder.Progress) {
    switch progress {
    case .reading(let plan, let number, let count):
      show(bar(number - 1, of: count) + " reading \(plan)")
    case .writing(let documents): show("writing, \(documents) documents")
    case .compacting: show("compacting")
    }
  }

  func end() {
    if Terminal.showsProgress { Terminal.redraw("") }
  }

  private func show(_ text: String) {
    if Terminal.showsProgress { Terminal.redraw(text) } else { Terminal.note(text) }
  }

  private func bar(_ done: Int, of count: Int) -> String {
    guard Terminal.showsProgress else { return "\(done + 1) of \(count)" }
    let filled = count > 0 ? Self.barWidth * done / count : 0
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.barWidth - filled) + "]"
  }
}
