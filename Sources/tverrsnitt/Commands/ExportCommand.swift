internal import ArgumentParser
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// How csv is written.
enum CSVDialect: String, ExpressibleByArgument, CaseIterable {
  case norwegian, plain

  var writer: CommaSeparated { self == .plain ? .plain : .norwegian }
}

/// `tverrsnitt export TABLE -o FILE`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a table as a file; its ending decides: csv xlsx docx odt pdf html md json.",
    discussion: """
      The tables are those of `compare`, with the same filters, and `gaps` (with --kommune for the \
      plan asked about and --mot for the others), `search` (with a query) and, with --id, chosen \
      tiltak in the order given. docx and odt need pandoc, pdf needs Chromium. Names and direct \
      numbers of persons are left out.
      """)

  @Argument(
    help: """
      maalgrupper, organisering, aktoerer, innsatsomraader, tiltakstyper, tiltak, gaps or search.
      """)
  var table: String

  @Argument(help: "What to look for, with search.")
  var query: String = ""

  @Option(name: [.customShort("o"), .long], help: "The file to write.")
  var output: String

  @Flag(help: "Write over a file that is there.")
  var force = false

  @Option(
    name: .customLong("csv"),
    help: "How csv is written: norwegian (semicolons, for Excel) or plain (commas).")
  var dialect = CSVDialect.norwegian

  @Flag(help: "Bring the published contact points of tiltak, in a column of their own.")
  var medKontakt = false

  @Option(help: ArgumentHelp("Only this tiltak, with the table tiltak.", valueName: "id"))
  var id: [String] = []

  @Option(help: ArgumentHelp("Only against this kommune, with gaps.", valueName: "kommune"))
  var mot: [String] = []

  @Option(help: ArgumentHelp("The kommune that asks; it comes first.", valueName: "kommune"))
  var egen: String?

  @Option(help: "At most so many hits, with search.")
  var limit = 1000

  @Flag(help: "Only the words as typed, with search: no stems, synonyms or spelling.")
  var exact = false

  @Option(help: "Only tiltak, avsnitt, plan or organ, with search.")
  var slag: [String] = []

  @OptionGroup(title: "Filters") var filterOptions: FilterOptions
  @OptionGroup var options: TableOptions
  @OptionGroup var locations: Locations

  func validate() throws {
    let isSearch = table == "search"
    guard isSearch || (query.isEmpty && !exact && slag.isEmpty) else {
      throw ValidationError("A query, --exact and --slag belong to search.")
    }
    guard id.isEmpty || table == "tiltak" else {
      throw ValidationError("--id chooses among tiltak: write `export tiltak --id …`.")
    }
    guard mot.isEmpty || table == "gaps" else {
      throw ValidationError("--mot belongs to gaps.")
    }
    guard !medKontakt || isSearch || table == "tiltak" else {
      throw ValidationError("--med-kontakt belongs to tiltak and search.")
    }
    guard table != "gaps" || filterOptions.kommune.count == 1 else {
      throw ValidationError("gaps are of one plan: --kommune NAME, once.")
    }
    guard (0...100_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 0 to 100000.")
    }
  }

  func run() async throws {
    try await Failure.reported {
      // What the name says comes before any work is done for it.
      _ = try ExportFormat.of(path: output)
      let index = try OpenIndex(path: locations.indexPath)
      var made = try made(index)
      if medKontakt { made = try ContactColumn(Lookup(index)).added(to: made) }
      try await Exporter(made, details: options.details, csv: dialect.writer)
        .write(to: output, force: force)
    }
  }

  private func made(_ index: OpenIndex) throws -> Table {
    var filters = filterOptions.filters
    if table == "search" {
      if !slag.isEmpty { filters[.slag] = slag }
      let request = SearchRequest(query: query, filters: filters, limit: limit, exact: exact)
      let results = try Searcher(index).search(request)
      return SearchTable(index).table(of: results, for: request, on: try options.day)
    }
    let comparison = try Comparison(index)
    if table == "gaps" {
      filters[.kommune] = mot.isEmpty ? nil : mot
      return try comparison.gaps(
        of: filterOptions.kommune[0], try options.request(filters, own: nil))
    }
    let request = try options.request(filters, own: egen)
    guard id.isEmpty else { return try comparison.tiltak(id, request) }
    return try comparison.table(.named(table, at: locations.definitionPath), request)
  }
}
