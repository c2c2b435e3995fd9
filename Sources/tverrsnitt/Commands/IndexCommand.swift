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

/// Shows how far a build has come.
struct IndexProgress {
  private let line = ProgressLine()

  func show(_ progress: IndexBuilder.Progress) {
    switch progress {
    case .reading(let plan, let number, let count):
      line.show(number - 1, of: count, "reading \(plan)")
    case .writing(let documents): line.show("writing, \(documents) documents")
    case .compacting: line.show("compacting")
    }
  }

  func end() { line.end() }
}
