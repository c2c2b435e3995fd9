internal import PlanExport
internal import ArgumentParser
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// The filters of the contract that searches and tables share.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only this kommune, by name or slug.")
  var kommune: [String] = []

  @Option(help: "Only this innsatsområde: canonical, or a plan's own heading.")
  var innsatsomraade: [String] = []

  @Option(help: "Only tiltak of this type.")
  var tiltakstype: [String] = []

  @Option(help: "Only this level: of organisation, or of prevention.")
  var nivaa: [String] = []

  @Option(help: "Only where this actor is named.")
  var aktoer: [String] = []

  @Option(help: "Only where this actor is responsible.")
  var ansvar: [String] = []

  @Option(help: "Only this kind of document.")
  var dokumenttype: [String] = []

  @Option(help: ArgumentHelp("Only plans that hold in this year.", valueName: "year"))
  var gyldigI: [String] = []

  @Option(help: ArgumentHelp("Only tiltak for these ages.", valueName: "n|n-m"))
  var alder: [String] = []

  var filters: [Facet: [String]] {
    [
      .kommune: kommune, .innsatsomraade: innsatsomraade, .tiltakstype: tiltakstype,
      .nivaa: nivaa, .aktoer: aktoer, .ansvar: ansvar, .dokumenttype: dokumenttype,
      .gyldig: gyldigI, .alder: alder,
    ].filter { !$0.value.isEmpty }
  }
}

/// `tverrsnitt search QUERY`
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find tiltak and passages, with facet counts.",
    discussion: """
      Filters can be repeated: OR within one, AND between them. Quotes keep words together; \
      AND, OR, NOT, + and - work in capitals. A query that begins with - stands after --, as in \
      `tverrsnitt search -- -ungdom`.
      """)

  @Argument(help: "What to look for; leave out to list everything the filters let through.")
  var query: String = ""

  @Option(help: ArgumentHelp("Run a search of Queries/saved, by its name.", valueName: "name"))
  var saved: String?

  @OptionGroup(title: "Filters") var filterOptions: FilterOptions

  @Option(help: "Only tiltak, avsnitt, plan or organ.")
  var slag: [String] = []

  @Option(help: "How many hits.")
  var limit = SearchRequest.usualLimit

  @Option(help: "How many hits to pass over.")
  var offset = 0

  @Flag(help: "Only the words as typed: no stems, synonyms or spelling.")
  var exact = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var locations: Locations

  func validate() throws {
    guard SearchRequest.limits.contains(limit) else {
      throw ValidationError("--limit takes a number from 0 to 1000.")
    }
    guard saved == nil || query.isEmpty else {
      throw ValidationError("--saved brings its own query; leave out the other, or --saved.")
    }
    guard offset >= 0 else { throw ValidationError("--offset takes a number from 0 up.") }
  }

  /// A filter given replaces the saved one of its kind.
  private func request() throws -> SearchRequest {
    var request = SearchRequest(query: query, limit: limit, offset: offset, exact: exact)
    if let saved {
      let search = try SavedSearch.named(saved, at: locations.savedPath)
      (request.query, request.filters) = (search.query, search.filters)
    }
    request.filters.merge(filterOptions.filters) { _, given in given }
    if !slag.isEmpty { request.filters[.slag] = slag }
    return request
  }

  func run() throws {
    try Failure.reported {
      let searcher = try Searcher(OpenIndex(path: locations.indexPath))
      let results = try searcher.search(request())
      switch output.format {
      case .text: Terminal.write(ResultsText(results: results).text)
      case .json: Terminal.write(try PrettyJSON.text(results))
      case .csv: Terminal.write(CommaSeparated.plain.text(ResultsTable.rows(results)))
      }
    }
  }
}
