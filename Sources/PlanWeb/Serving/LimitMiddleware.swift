internal import HTTPTypes
internal import Hummingbird

/// Refuses what would write, and addresses beyond all measure.
struct LimitMiddleware: RouterMiddleware {
  typealias Context = WebContext

  /// Where forms are taken; `nil` when nowhere.
  let forms: String?

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let isForm = request.method == .post && forms.map { request.uri.path.hasPrefix($0) } ?? false
    guard isForm || request.method == .get || request.method == .head else {
      throw Refusal.methodNotAllowed(request.method.rawValue)
    }
    guard request.uri.string.utf8.count <= Limits.address else { throw Refusal.addressTooLong }
    return try await next(request, context)
  }
}
