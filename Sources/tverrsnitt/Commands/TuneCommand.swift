internal import ArgumentParser
internal import Foundation
internal import PlanIndex
internal import PlanQueries

/// `tverrsnitt tune`, for whoever works on the ranking.
struct TuneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tune",
    abstract: "Tune the weights of the ranking on judged queries, with held-out folds.",
    discussion: "Changes nothing: it prints scores and weights, to be set in Ranking.swift.")

  @Option(help: "How many folds.")
  var folds = 5

  @Flag(help: "Only show the score with each feature switched off.")
  var features = false

  @Option(
    help: ArgumentHelp("Judged queries: a file, or a folder of files.", valueName: "path"))
  var judgments: [String] = []

  @OptionGroup var locations: Locations

  func validate() throws {
    guard folds > 1 else { throw ValidationError("--folds takes a number from 2 up.") }
  }

  func run() throws {
    try Failure.reported {
      let queries = try SearchEvaluation.queries(
        at: judgments.isEmpty ? ["\(locations.queriesPath)/judgments"] : judgments)
      let tuning = RankingTuning(try OpenIndex(path: locations.indexPath), queries: queries)
      if features { return try showFeatures(tuning) }
      let outcomes = try tuning.folds(folds)
      for outcome in outcomes { show(outcome) }
      let mean = outcomes.compactMap(\.unseen).reduce(0, +) / Double(outcomes.count)
      Terminal.write(String(format: "unseen, mean of folds %.4f", mean))
      let whole = try tuning.whole()
      show(whole)
      for (name, weight) in Ranking.features {
        Terminal.write("\(name) \(String(format: "%.3f", whole.ranking[keyPath: weight]))")
      }
    }
  }

  private func show(_ outcome: RankingTuning.Outcome) {
    let unseen = outcome.unseen.map { String(format: ", unseen %.4f", $0) } ?? ""
    Terminal.write(String(format: "seen %.4f", outcome.seen) + unseen)
  }

  private func showFeatures(_ tuning: RankingTuning) throws {
    for (name, score) in try tuning.withoutEach() {
      Terminal.write("\(String(format: "%.4f", score))  without \(name)")
    }
  }
}
