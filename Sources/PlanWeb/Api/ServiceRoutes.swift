internal import PlanIndex
internal import PlanQueries

/// What those who run the server, and programs, ask for.
enum ServiceRoutes {
  static let all: [Route] = [health, openApi]

  private struct Health: Encodable {
    let status = "ok"
    let generation: String
    let plans: Int
  }

  /// Reads some plan, another each time, so that a disk that is gone shows: counts alone stand in
  /// memory, and so does what was read last.
  private static let health = Route.api(
    "/healthz",
    Operation(
      "health", "Whether the index is open.", gives: Schemas.ref("Health")), isKept: false
  ) { asked in
    let index = asked.edition.index
    do throws(QueryError) {
      if let plan = index.plans.randomElement() { _ = try Lookup(index).find(plan.id) }
    } catch .unknownID(let id, _) {
      // A file that was emptied in place has no document any more, and says so without an error.
      throw Refusal.index(reason: "the plan \(id), which the index lists, is not in it")
    }
    return try .json(Health(generation: index.generation, plans: index.plans.count))
  }

  private static let openApi = Route.api(
    "/openapi.json",
    Operation("openApi", "This document.", gives: ["type": "object"])
  ) { _ in try .json(OpenApiDocument.json(of: WebServer.routes)) }
}
