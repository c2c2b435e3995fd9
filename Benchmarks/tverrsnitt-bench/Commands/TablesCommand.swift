internal import ArgumentParser
internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// `tverrsnitt-bench tables`
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Time every comparison table and the gaps of an index, in one process.")

  @Option(help: "How often each is made; the median counts.")
  var rounds = 7

  @Argument(help: "The index.")
  var index: String

  func run() throws {
    let clock = ContinuousClock()
    var comparison: Comparison?
    let opening = try clock.measure { comparison = try Comparison(OpenIndex(path: index)) }
    guard let comparison else { return }
    print("opening the index and reading its plans: \(opening.milliseconds) ms")
    for kind in TableKind.allCases {
      try time(kind.rawValue) { try comparison.table(kind) }
    }
    try time("tiltak, a row a type") {
      try comparison.table(.tiltak, ComparisonRequest(isByType: true))
    }
    let own = try comparison.table(.maalgrupper).rows.first?["kommune"]?.value ?? ""
    try time("gaps") { try comparison.gaps(of: own) }
  }

  private func time(_ name: String, _ make: () throws -> Table) throws {
    let clock = ContinuousClock()
    var rows = 0
    let times = try (0..<max(1, rounds)).map { _ in
      try clock.measure { rows = try make().rows.count }
    }.sorted()
    print("\(name): \(times[times.count / 2].milliseconds) ms for \(rows) rows")
  }
}
