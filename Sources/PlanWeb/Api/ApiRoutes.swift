internal import PlanIndex
package import PlanQueries

/// The API: every answer is what the command of the same name prints.
enum ApiRoutes {
  static let base = "/api/v1"

  static let all: [Route] =
    [search, compare, gaps] + DocumentRoutes.all + ExportRoutes.all + ServiceRoutes.all

  private static let search = Route.api(
    "\(base)/search",
    Operation(
      "search", "Ranked tiltak and passages, with exact facet counts.",
      [.query] + Facet.allCases.map { .filter($0) } + [.exact, .order, .limit, .offset],
      gives: Schemas.ref("SearchResults"))
  ) { asked in
    try .json(asked.edition.searcher.search(SearchAddress(asked.parameters).request))
  }

  static let comparisonParameters: [Described] =
    ComparisonAddress.facets.map { .filter($0) } + [
      .own, .byType, .allPlans, .day, .fewestKommuner,
    ]

  private static let compare = Route.api(
    "\(base)/compare/{table}",
    Operation(
      "compare", "A table over the kommuner, with the place in the plan for every cell.",
      [
        Described(
          "table", "A table, or one made ready for a meeting, by its name.", in: .path,
          example: "maalgrupper")
      ] + comparisonParameters, gives: Schemas.ref("Table"), canBeMissing: true)
  ) { asked in
    try .json(asked.table(ComparisonAddress(asked.variable("table"), asked.parameters)))
  }

  static let gapsParameters: [Described] =
    GapsAddress.facets.map { .filter($0, name: GapsAddress.name($0)) } + [.day, .fewestKommuner]

  private static let gaps = Route.api(
    "\(base)/gaps/{kommune}",
    Operation(
      "gaps", "Types of tiltak that others have and that were not found in one plan.",
      [Described("kommune", "By name or slug.", in: .path, example: "nordre-land")]
        + gapsParameters, gives: Schemas.ref("Table"), canBeMissing: true)
  ) { asked in
    try .json(
      asked.edition.gaps(GapsAddress(kommune: asked.variable("kommune"), asked.parameters)))
  }
}

extension Asked {
  /// The table that an address names.
  ///
  /// - Throws: `QueryError` for a table or a filter value that does not exist, `Fault` for a
  ///   definition that cannot be read.
  package func table(_ address: ComparisonAddress) throws -> Table {
    let definition = try TableDefinition.named(address.name, at: site.definitionPath)
    return try edition.comparison.table(definition, address.request(on: edition.day))
  }
}

extension Edition {
  /// What was not found in the plan that an address names.
  ///
  /// - Throws: `Refusal.unknownKommune` for the address' own kommune, `Refusal` for the rest.
  package func gaps(_ address: GapsAddress) throws(Refusal) -> Table {
    do throws(QueryError) {
      return try comparison.gaps(of: address.kommune, address.request(on: day))
    } catch {
      switch error {
      case .unknownValue(.kommune, address.kommune, let nearest),
        .kommuneWithoutPlan(address.kommune, _, let nearest):
        throw .unknownKommune(address.kommune, nearest: nearest)
      default: break
      }
      throw Refusal(error, naming: GapsAddress.name)
    }
  }
}
