internal import PlanQueries

/// What those who run the server, and programs, ask for.
enum ServiceRoutes {
  static let all: [Route] = [health, openApi]

  private struct Health: Encodable {
    let status = "ok"
    let generation: String
    let plans: Int
  }

  /// Asks the index, so that a disk that is gone shows.
  private static let health = Route.api(
    "/healthz",
    Operation(
      "health", "Whether the index is open.", gives: Schemas.ref("Health")), isKept: false
  ) { asked in
    let found = try asked.edition.searcher.search(SearchRequest(query: "", limit: 0))
    return try .json(Health(generation: asked.edition.generation, plans: found.plans))
  }

  private static let openApi = Route.api(
    "/openapi.json",
    Operation("openApi", "This document.", gives: ["type": "object"])
  ) { _ in try .json(OpenApiDocument.json(of: WebServer.routes)) }
}
