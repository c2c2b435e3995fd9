internal import HTTPTypes
internal import Hummingbird

/// Says to browsers, in every answer, how little the pages need.
struct SecurityMiddleware: RouterMiddleware {
  typealias Context = WebContext

  private static let policy = [
    "default-src 'none'", "style-src 'self'", "img-src 'self' data:", "script-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  static let headers: [(name: String, value: String)] = [
    ("Content-Security-Policy", policy),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("X-Frame-Options", "DENY"),
  ]

  private static let fields = headers.compactMap { header in
    HTTPField.Name(header.name).map { HTTPField(name: $0, value: header.value) }
  }

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers.append(contentsOf: Self.fields)
    return response
  }
}
