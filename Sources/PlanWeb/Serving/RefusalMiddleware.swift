internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Turns what is thrown into an answer: a problem for the API, a page for everybody else.
struct RefusalMiddleware: RouterMiddleware {
  typealias Context = WebContext

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let refusal = refusal(error, request)
      if refusal == .fault || refusal.status == .serviceUnavailable {
        context.logger.error("refused", metadata: ["reason": "\(error)"])
      }
      return answer(refusal, request, context.edition)
    }
  }

  private func refusal(_ error: any Error, _ request: Request) -> Refusal {
    if let error = error as? HTTPError, error.status == .notFound {
      return .noSuchPage(request.uri.path)
    }
    return Refusal(thrown: error)
  }

  private func answer(
    _ refusal: Refusal, _ request: Request, _ edition: Edition?
  ) -> Response {
    let isPage = !["/api/", "/openapi.json", "/healthz"].contains {
      request.uri.path.hasPrefix($0)
    }
    let answer =
      isPage
      ? ErrorPage.answer(
        refusal, path: request.uri.path, query: request.uri.query, edition: edition)
      : .problem(refusal)
    var headers: HTTPFields = [.contentType: answer.mediaType, .cacheControl: "no-store"]
    if case .methodNotAllowed = refusal { headers[.allow] = "GET, HEAD" }
    if answer.status == .serviceUnavailable { headers[.retryAfter] = "5" }
    return Response(
      status: answer.status, headers: headers, body: ResponseBody(byteBuffer: answer.body))
  }
}
