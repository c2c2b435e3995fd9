internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// One line a request. What people look for is nobody's business: paths are logged, queries not.
struct RequestLogMiddleware: RouterMiddleware {
  typealias Context = WebContext

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response = try await next(request, context)
    let id = context.logger[metadataKey: "hb.request.id"]?.description ?? "-"
    if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = id }
    let taken = (ContinuousClock.now - start) / .microseconds(1)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method)", "path": "\(request.uri.path)",
        "status": "\(response.status.code)", "microseconds": "\(Int(taken))",
        "bytes": "\(response.headers[.contentLength] ?? "-")",
        "generation": "\(EditionMiddleware.header.flatMap { response.headers[$0] } ?? "-")",
      ])
    return response
  }
}
