internal import Hummingbird
internal import PlanQueries

/// What a request carries through the server.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Taken once, at the beginning.
  var edition: Edition?
  /// Why nothing can be answered just now.
  var fault: QueryError?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
  }
}
