internal import Hummingbird

/// What a request carries through the server.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Taken once, at the beginning.
  var edition: Edition?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
  }
}
