internal import PlanQueries

/// The API: every answer is what the command of the same name prints.
enum ApiRoutes {
  static let base = "/api/v1"

  static let all: [Route] = [search]

  private static let search = Route(
    path: RoutePath("\(base)/search"),
    work: .blocking { asked in
      try asked.parameters.refuseOthers(than: SearchAddress.names)
      let address = try SearchAddress(asked.parameters)
      return try .json(asked.edition.searcher.search(address.request))
    })
}
