internal import ArgumentParser
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// When plans are looked at, and how a table is printed.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day on which plans are in force or not; today when left out.", valueName: "yyyy-mm-dd"))
  var dato: String?

  @Option(
    help: ArgumentHelp("Only types of tiltak that so many kommuner have.", valueName: "n"))
  var minKommuner = 1

  @Flag(help: "Show the columns of long texts, too; json, csv and xlsx always have them.")
  var details = false

  func validate() throws {
    guard minKommuner >= 1 else {
      throw ValidationError("--min-kommuner takes a number from 1 up.")
    }
  }

  var day: CalendarDay { get throws { try dato.map(CalendarDay.init) ?? .today } }

  func request(_ filters: [Facet: [String]], own: String?) throws -> ComparisonRequest {
    ComparisonRequest(filters: filters, own: own, day: try day, fewestKommuner: minKommuner)
  }

  func write(_ table: Table, as format: OutputFormat) throws {
    switch format {
    case .text: Terminal.write(TableText(table, showsDetails: details).text)
    case .json: Terminal.write(try PrettyJSON.text(table))
    case .csv: Terminal.write(CommaSeparated.plain.text(TableText.rows(table)))
    }
  }
}

/// `tverrsnitt compare TABLE`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set the plans side by side, with the place in the plan for every cell.",
    discussion: """
      maalgrupper: whom the plans are for; organisering: the three levels, the coordinator; \
      aktoerer: who sits on which level; innsatsomraader: the canonical areas with the plans' own \
      headings; tiltakstyper: types of tiltak by kommune; tiltak: every tiltak with who is \
      responsible, or with --per-type a row a type. Definitions in Queries/tabeller are called by \
      their names, too. The own kommune comes first by --egen, or by being named first. \
      «ikke funnet» says that nothing was found in the plan, not that there is nothing.
      """)

  @Argument(
    help: """
      maalgrupper, organisering, aktoerer, innsatsomraader, tiltakstyper, tiltak, or a definition.
      """)
  var table: String

  @Option(help: ArgumentHelp("The kommune that asks; it comes first.", valueName: "kommune"))
  var egen: String?

  @Flag(help: "A row for each type, the plans side by side; for the table of tiltak.")
  var perType = false

  @Flag(help: "Older plans of each kommune, too; without it, the newest that holds.")
  var allePlaner = false

  @OptionGroup(title: "Filters") var filterOptions: FilterOptions
  @OptionGroup var options: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var locations: Locations

  func validate() throws {
    guard !perType || table == TableKind.tiltak.rawValue else {
      throw ValidationError("--per-type is for the table of tiltak.")
    }
  }

  func run() throws {
    try Failure.reported {
      let definition = try TableDefinition.named(table, at: locations.definitionPath)
      var request = try options.request(filterOptions.filters, own: egen)
      request.isByType = perType
      request.hasAllPlans = allePlaner
      let comparison = try Comparison(OpenIndex(path: locations.indexPath))
      try options.write(comparison.table(definition, request), as: output.format)
    }
  }
}
