internal import ArgumentParser
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
      let found = try Lookup(OpenIndex(path: locations.indexPath)).find(id)
      switch output.format {
      case .text: Terminal.write(FactsText(found: found).text)
      case .json: Terminal.write(try json(found))
      case .csv:
        Terminal.write(
          CommaSeparated.text(
            [["field", "value"]] + FactsText(found: found).fields.map { [$0.0, $0.1] }))
      }
    }
  }

  private func json(_ found: Found) throws -> String {
    switch found {
    case .plan(let facts, _): try PrettyJSON.text(facts)
    case .tiltak(let tiltak, _): try PrettyJSON.text(tiltak)
    case .organ(let organ, _): try PrettyJSON.text(organ)
    case .avsnitt(let avsnitt, _): try PrettyJSON.text(avsnitt)
    }
  }
}
