internal import HTTPTypes
internal import Hummingbird

/// Takes the newest edition for the request, and says in the answer which it was.
struct EditionMiddleware: RouterMiddleware {
  typealias Context = WebContext

  static let header = HTTPField.Name("X-Index-Generation")

  let live: LiveIndex

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let edition = live.current
    context.edition = edition
    context.fault = live.fault
    var response = try await next(request, context)
    if let header = Self.header { response.headers[header] = edition.generation }
    return response
  }
}
