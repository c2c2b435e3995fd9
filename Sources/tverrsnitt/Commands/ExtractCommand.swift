internal import ArgumentParser
internal import Foundation
internal import PlanCorpus
internal import PlanIndex

/// `tverrsnitt extract FILE|-`
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the facts of one plan file: what the rules alone can read.",
    discussion: """
      Neither manifest nor curation is used, and nothing is written. Text in UTF-16, \
      Windows-1252 or Latin-1 is converted, with a warning.
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
      case .csv: Terminal.write(CommaSeparated.text(ExtractedTable.rows(facts)))
      }
      for warning in facts.warnings { Terminal.note("warning: \(warning.message)") }
    }
  }

  private func plan() throws -> ReadPlan {
    guard file == "-" else { return try LoneFile.read(at: file) }
    return try LoneFile.read(standardInput(), as: "-")
  }

  /// One byte more than a plan may have is enough to tell that there is too much.
  private func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= LenientDecoding.largestFile,
      let chunk = try FileHandle.standardInput.read(upToCount: 1 << 20), !chunk.isEmpty
    {
      bytes += chunk
    }
    return bytes
  }
}
