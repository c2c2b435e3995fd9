internal import PlanExport
internal import ArgumentParser
internal import Foundation
internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `tverrsnitt evaluate [PART]`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the program against the project's own gold, a figure a row.",
    discussion: """
      repair: the words of damaged plans against restored text; \
      extract: the facts of the plans, by the rules alone and as published. \
      search: the ranking of the index, on judged queries. \
      Without a part, all of them.
      """)

  /// What can be evaluated, in the order it is printed.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case repair, extract, search
  }

  @Argument(help: "What to score: repair, extract or search. Leave out to score everything.")
  var part: Part?

  @Option(
    help: ArgumentHelp(
      "Score extraction on the plans in this folder instead, each a folder with plan.txt and gold.json.",
      valueName: "dir"))
  var gold: String?

  @Option(
    help: ArgumentHelp(
      "Score search on these judged queries instead: a file, or a folder of files.",
      valueName: "path"))
  var judgments: [String] = []

  @Flag(help: "Say what was wrong, too.")
  var misses = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var locations: Locations

  func run() throws {
    try Failure.reported {
      let parts = part.map { [$0] } ?? allParts
      let figures = try parts.flatMap { try evaluation($0).figures() }
      let all = figures + Figure.totals(figures)
      switch output.format {
      case .text: Terminal.write(FiguresText(figures: all, showsMisses: misses).text)
      case .json: Terminal.write(try PrettyJSON.text(all))
      case .csv: Terminal.write(CommaSeparated.plain.text(FiguresText.rows(all)))
      }
    }
  }

  /// Without an index there is no search to score, and the rest still can be.
  private var allParts: [Part] {
    guard !FileManager.default.fileExists(atPath: locations.indexPath) else { return Part.allCases }
    Terminal.note("search is not scored: there is no index; run `tverrsnitt index`")
    return Part.allCases.filter { $0 != .search }
  }

  private func evaluation(_ part: Part) throws -> any EvaluationPart {
    switch part {
    case .repair:
      TextEvaluation(
        try Corpus.open(at: locations.corpusPath), gold: "\(locations.queriesPath)/gold/text")
    case .extract: try extraction()
    case .search: try search()
    }
  }

  private func search() throws -> SearchEvaluation {
    try SearchEvaluation(
      Searcher(OpenIndex(path: locations.indexPath)),
      judgments: judgments.isEmpty ? ["\(locations.queriesPath)/judgments"] : judgments)
  }

  private func extraction() throws -> ExtractionEvaluation {
    let classifier = Classifier(try Vocabularies.read(at: locations.vocabularyPath))
    if let gold {
      return ExtractionEvaluation(
        folders: gold, soundWords: Corpus.soundWords(at: locations.corpusPath),
        classifier: classifier)
    }
    return ExtractionEvaluation(
      try Corpus.open(at: locations.corpusPath), gold: "\(locations.queriesPath)/gold/facts",
      classifier: classifier)
  }
}
