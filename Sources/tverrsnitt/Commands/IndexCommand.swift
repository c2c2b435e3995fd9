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

  @Option(
    help: ArgumentHelp(
      "Write the index in so many files, for servers of their own.",
      discussion: """
        INDEX.1, INDEX.2 and so on, each for an xapian-tcpsrv. INDEX.stub names the servers, a \
        line `remote HOST:PORT` for each in their order, and is what the other commands take as \
        --index; it is begun where there is none, and never overwritten.
        """, valueName: "n"))
  var shards = 1

  @OptionGroup var locations: Locations

  func validate() throws {
    guard (1...Self.mostShards).contains(shards) else {
      throw ValidationError("--shards takes a number from 1 to \(Self.mostShards)")
    }
  }

  private static let mostShards = 64

  func run() throws {
    try Failure.reported {
      let builder = IndexBuilder(
        corpus: locations.corpusPath, vocabularies: locations.vocabularyPath,
        index: locations.indexPath, readsAll: full, shards: shards)
      let progress = IndexProgress()
      let outcome = try builder.build { progress.show($0) }
      progress.end()
      for warning in outcome.warnings { Terminal.note("warning: \(warning)") }
      Terminal.write(
        "Indexed \(outcome.plans) plans with \(outcome.tiltak) tiltak as \(outcome.documents) "
          + "documents in \(locations.indexPath)\(shards > 1 ? ".1 to .\(shards)" : "")"
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
