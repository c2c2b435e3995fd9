internal import ArgumentParser
internal import Foundation
internal import PlanIndex
internal import PlanQueries

/// `tverrsnitt-bench queries`
struct QueriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queries",
    abstract: "Time a file of queries on an index, in one process; a line of JSON for each.",
    discussion: """
      First what a cold start takes: opening, and the first query with it. Then, after a pass that \
      is not counted, every query with its time, its total and the sum of its facet counts. Last \
      the memory, and the median and the 99th percentile of each variant.
      """)

  @Flag(help: "Words as written alone, as the peers search them; else widened as usual.")
  var exact = false

  @Option(help: "Counted passes.")
  var rounds = 1

  @Argument(help: "The index.")
  var index: String

  @Argument(help: "A file that `questions` wrote.")
  var file: String

  func run() throws {
    let questions = try readQuestions()
    let watch = Stopwatch()
    let searcher = try Searcher(OpenIndex(path: index))
    let opened = watch.seconds
    _ = try questions.first.map { try searcher.search($0.request(exact: exact)) }
    try printLine([
      "open_ms": opened * 1000, "first_ms": watch.seconds * 1000,
    ])
    for question in questions { _ = try searcher.search(question.request(exact: exact)) }
    var times: [Question.Variant: [Double]] = [:]
    for _ in 0..<max(1, rounds) {
      for question in questions {
        let answered = try Answered(question, searcher, exact: exact)
        times[question.variant, default: []].append(answered.ms)
        try printLine(answered)
      }
    }
    try printLine(Summary(times))
  }

  private func readQuestions() throws -> [Question] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw BenchError("\(file) cannot be read: write it with `tverrsnitt-bench questions`")
    }
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try CompactJSON.decode(Question.self, from: $0)
    }
  }

  private func printLine(_ value: some Encodable) throws {
    print(try CompactJSON.line(value))
  }

  /// One query with what it took and what it found.
  private struct Answered: Encodable {
    let variant: Question.Variant
    let ms: Double
    let cpuMs: Double
    let total: Int
    let counted: Int

    enum CodingKeys: String, CodingKey {
      case variant, ms, total, counted
      case cpuMs = "cpu_ms"
    }

    init(_ question: Question, _ searcher: Searcher, exact: Bool) throws {
      variant = question.variant
      let request = question.request(exact: exact)
      let watch = Stopwatch()
      let results = try searcher.search(request)
      ms = watch.seconds * 1000
      cpuMs = watch.cpuSeconds * 1000
      total = results.total
      counted = question.facets.flatMap { results.facets[$0] }.reduce(0) { $0 + $1.count }
    }
  }

  private struct Summary: Encodable {
    let peakMib: Int
    let percentiles: [String: [String: Double]]

    init(_ times: [Question.Variant: [Double]]) {
      peakMib = ProcessMemory.peak
      let named = times.map { ($0.rawValue, ["p50": $1.rank(0.5), "p99": $1.rank(0.99)]) }
      percentiles = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    enum CodingKeys: String, CodingKey {
      case percentiles
      case peakMib = "peak_mib"
    }
  }
}

extension [Double] {
  /// The value at a share of the way, by nearest rank.
  fileprivate func rank(_ share: Double) -> Double {
    sorted()[Swift.max(0, Int((share * Double(count)).rounded(.up)) - 1)]
  }
}
