package import PlanIndex
package import PlanQueries

/// One document by its id.
enum DocumentRoutes {
  static let all: [Route] = [
    route("planer", .plan, "Everything read in a plan.", "Plan", example: "lillestrom-2024"),
    route(
      "tiltak", .tiltak, "A tiltak, and what other kommuner do that is like it.", "ShownTiltak",
      example: "lillestrom-2024/1.23"),
    route("avsnitt", .avsnitt, "A passage of a plan.", "Avsnitt", example: "baerum-2016/l320"),
    route("organ", .organ, "A body of one of the three levels.", "Organ", example: nil),
  ]

  /// The address that documents of each kind have in the API.
  private static func path(_ slag: Slag) -> String {
    "\(ApiRoutes.base)/\(slag == .plan ? "planer" : slag.rawValue)"
  }

  private static func route(
    _ name: String, _ slag: Slag, _ summary: String, _ schema: String, example: JSONValue?
  ) -> Route {
    .api(
      "\(path(slag))/{id}",
      Operation(
        "show\(schema)", summary,
        [Described("id", "The id, its slash as it is or escaped.", in: .path, example: example)],
        gives: Schemas.ref(schema), canBeMissing: true)
    ) { asked in
      let shown = try asked.edition.shown(asked.variable("id"), slag)
      return try .json(shown)
    }
  }
}

extension Edition {
  /// A document of one kind.
  ///
  /// - Throws: `Refusal.unknownID`; `Refusal.otherKind` when it is another's id.
  package func shown(_ id: String, _ slag: Slag) throws(Refusal) -> Shown {
    let shown: Shown
    do throws(QueryError) {
      shown = try Shown(id, in: index)
    } catch {
      throw Refusal(error)
    }
    let found = shown.found.head.slag
    guard found == slag else { throw .otherKind(id, found) }
    return shown
  }
}
