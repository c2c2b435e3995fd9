internal import PlanExport
internal import ArgumentParser
internal import PlanCorpus
internal import PlanExport
internal import PlanIndex

/// `tverrsnitt extract FILE|-`
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the facts of one plan file: what the rules alone can read.",
    discussion: """
      Neither manifest nor curation is used, and nothing is written. Text in UTF-16, \
      Windows-1252 or Latin-1 is converted, and damaged text is repaired, each with a warning.
      """)

  @Argument(help: "A plan's text; - reads standard input.")
  var file: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var locations: Locations

  func run() throws {
    try Failure.reported {
      let vocabularies = try Vocabularies.read(at: locations.vocabularyPath)
      let facts = Classifier(vocabularies).classify(try plan()).facts
      switch output.format {
      case .text: Terminal.write(ExtractedText(facts: facts).text)
      case .json: Terminal.write(try PrettyJSON.text(facts))
      case .csv: Terminal.write(CommaSeparated.plain.text(ExtractedTable.rows(facts)))
      }
      for warning in facts.warnings { Terminal.note("warning: \(warning.message)") }
    }
  }

  private func plan() throws -> ReadPlan {
    let input = PlanInput(file)
    return LoneFile.read(try input.text(), as: input.shortName) {
      Corpus.soundWords(at: locations.corpusPath)
    }
  }
}
