internal import ArgumentParser
internal import PlanIndex
internal import PlanQueries

/// Which plans a table sets side by side, and how.
struct ComparisonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The kommune that asks; it comes first.", valueName: "kommune"))
  var egen: String?

  @Flag(help: "A row for each type, the plans side by side; for the table of tiltak.")
  var perType = false

  @Flag(help: "Older plans of each kommune, too; without it, the newest that holds.")
  var allePlaner = false

  @OptionGroup(title: "Filters") var filterOptions: FilterOptions

  var filters: [Facet: [String]] { filterOptions.filters }

  func validate(for table: String) throws {
    guard !perType || table == TableKind.tiltak.rawValue else {
      throw ValidationError("--per-type is for the table of tiltak.")
    }
  }

  func request(_ options: TableOptions) throws -> ComparisonRequest {
    var request = try options.request(filters, own: egen)
    request.isByType = perType
    request.hasAllPlans = allePlaner
    return request
  }
}
