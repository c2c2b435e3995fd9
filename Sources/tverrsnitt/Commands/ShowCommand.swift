internal import PlanExport
internal import ArgumentParser
internal import PlanCorpus
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
      let found = try Lookup(index).find(id)
      let similar = try found.isTiltak ? SimilarTiltak(index).of(found.head) : []
      switch output.format {
      case .text: Terminal.write(FactsText(found: found, similar: similar).text)
      case .json: Terminal.write(try json(found, similar))
      case .csv:
        Terminal.write(
          CommaSeparated.plain.text(
            [["field", "value"]]
              + FactsText(found: found, similar: similar).fields.map { [$0.0, $0.1] }))
      }
    }
  }

  private func json(_ found: Found, _ similar: [Similar]) throws -> String {
    switch found {
    case .plan(let facts, _): try PrettyJSON.text(facts)
    case .tiltak(let tiltak, _): try PrettyJSON.text(ShownTiltak(tiltak: tiltak, similar: similar))
    case .organ(let organ, _): try PrettyJSON.text(organ)
    case .avsnitt(let avsnitt, _): try PrettyJSON.text(avsnitt)
    }
  }
}

/// A tiltak's facts, with what others do that is like it.
private struct ShownTiltak: Encodable {
  let tiltak: Tiltak
  let similar: [Similar]

  private enum Key: String, CodingKey { case similar }

  func encode(to encoder: any Encoder) throws {
    try tiltak.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(similar, forKey: .similar)
  }
}
