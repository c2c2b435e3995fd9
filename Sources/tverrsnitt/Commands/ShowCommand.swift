internal import PlanExport
internal import ArgumentParser
internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// `tverrsnitt show ID`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a tiltak, a passage, a body or a plan with everything known about it.")

  @Argument(help: "An id from a search, such as lillestrom-2024/1.23 or lillestrom-2024.")
  var id: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var locations: Locations

  func run() throws {
    try Failure.reported {
      let index = try OpenIndex(path: locations.indexPath)
      let shown = try Shown(id, in: index)
      let facts = FactsText(found: shown.found, similar: shown.similar)
      switch output.format {
      case .text: Terminal.write(facts.text)
      case .json: Terminal.write(try PrettyJSON.text(shown))
      case .csv:
        Terminal.write(
          CommaSeparated.plain.text(
            [["field", "value"]]
              + facts.fields.map { [$0.0, $0.1] }))
      }
    }
  }
}
