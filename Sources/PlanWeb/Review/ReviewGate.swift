internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Lets in what somebody at this machine does with the pages of the review, and nothing else.
///
/// That the server listens on this machine alone does not keep out the pages of elsewhere that are
/// open in its browser, nor a proxy before it: they reach it, too.
struct ReviewGate: Sendable {
  private static let mediaType = "application/x-www-form-urlencoded"

  let token: FormToken

  // MARK: Any request

  /// - Throws: `ReviewRefusal` for a request under a foreign name, or by way of a proxy.
  func admit(_ request: HTTPRequest) throws(ReviewRefusal) {
    // A target that is a whole address names its host itself, whatever `Host` says.
    guard let authority = request.authority, Loopback.isNamed(by: authority),
      request.path?.hasPrefix("/") == true
    else { throw .foreignHost }
    for field in request.headerFields where Self.isOfProxies(field.name.canonicalName) {
      throw .forwarded
    }
  }

  private static func isOfProxies(_ name: String) -> Bool {
    ["forwarded", "via", "x-real-ip"].contains(name) || name.hasPrefix("x-forwarded")
  }

  // MARK: A form

  /// What a form sent.
  ///
  /// - Throws: `ReviewRefusal` for a form of elsewhere, of another run, too large or no form.
  func form(_ request: Request) async throws -> Parameters {
    try admitForm(request.head)
    var request = request
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= Limits.form,
      let body = try? await request.collectBody(upTo: Limits.form)
    else { throw ReviewRefusal.tooLarge }
    guard let text = String(validating: body.readableBytesView, as: UTF8.self),
      let fields = try? QueryString.read(text), fields.count <= Limits.parameters
    else { throw ReviewRefusal.noForm }
    let form = Parameters(fields)
    guard token.matches(form.values(FormToken.field).first) else { throw ReviewRefusal.oldForm }
    return form
  }

  /// Browsers say where a form comes from; what does not say it is no browser.
  func admitForm(_ request: HTTPRequest) throws(ReviewRefusal) {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headerFields[$0] }
    let origin = request.headerFields[.origin]
    guard origin != nil || site != nil, site ?? "same-origin" == "same-origin",
      origin.map({ $0 == "http://\(request.authority ?? "")" }) ?? true
    else { throw .foreignPage }
    let type = request.headerFields[.contentType]?.split(separator: ";").first ?? ""
    guard type.lowercased() == Self.mediaType else { throw .noForm }
  }
}
