internal import ArgumentParser
internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// `tverrsnitt-bench tables`
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Time every comparison table and the gaps of an index; a line of JSON for each.")

  @Option(help: "How often each is made; the median counts.")
  var rounds = 7

  @Argument(help: "The index.")
  var index: String

  func run() throws {
    let clock = ContinuousClock()
    var comparison: Comparison?
    let opening = try clock.measure { comparison = try Comparison(OpenIndex(path: index)) }
    guard let comparison else { return }
    try show(Timing(table: "opening, with all plans read", ms: opening.milliseconds, rows: 0))
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
    try show(Timing(table: name, ms: times[times.count / 2].milliseconds, rows: rows))
  }

  private func show(_ timing: Timing) throws { print(try CompactJSON.line(timing)) }

  private struct Timing: Encodable {
    let table: String
    let ms: Double
    let rows: Int
  }
}
