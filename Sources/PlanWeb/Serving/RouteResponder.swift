internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import NIOPosix

/// Answers the requests of one route: from what was answered before, else by its work.
struct RouteResponder: HTTPResponder {
  typealias Context = WebContext

  let route: Route
  let site: Site
  /// How many times the usual an answer may take.
  var patience = 1

  func respond(to request: Request, context: WebContext) async throws -> Response {
    guard let edition = context.edition else { throw Refusal.fault }
    // What is kept would still be right; but what is not could not be had.
    if let fault = context.fault { throw fault }
    if let gate = route.gate { return try await respond(to: request, context, edition, by: gate) }
    let coding = ContentCoding(accepted: request.headers[.acceptEncoding])
    let key = "\(coding.rawValue) \(request.uri.string)"
    let tagged: TaggedAnswer
    if route.isKept, let known = edition.answers[key] {
      tagged = known
    } else {
      let asked = try asked(request, context, edition)
      let answer = try await Self.answer(route, asked, within: route.timeLimit * patience)
      tagged = try await Blocking.run {
        TaggedAnswer(answer, generation: edition.generation, coding: coding)
      }
      if route.isKept { edition.answers[key] = tagged }
    }
    return tagged.response(to: request)
  }

  /// What only some may see is kept by nobody.
  private func respond(
    to request: Request, _ context: WebContext, _ edition: Edition, by gate: ReviewGate
  ) async throws -> Response {
    try gate.admit(request.head)
    var asked = try asked(request, context, edition)
    if route.method == .post { asked.form = try await gate.form(request) }
    let answer = try await Self.answer(route, asked, within: route.timeLimit * patience)
    var headers: HTTPFields = [.contentType: answer.mediaType, .cacheControl: "no-store"]
    if let location = answer.location { headers[.location] = location }
    return Response(
      status: answer.status, headers: headers, body: ResponseBody(byteBuffer: answer.body))
  }

  private func asked(
    _ request: Request, _ context: WebContext, _ edition: Edition
  ) throws(Refusal) -> Asked {
    let path = request.uri.path
    let rest = context.parameters.getCatchAll().joined(separator: "/")
    guard let variables = try route.path.read(rest) else { throw .noSuchPage(path) }
    let parameters = try QueryString.read(request.uri.query ?? "")
    guard parameters.count <= Limits.parameters else { throw .tooManyParameters }
    let asked = Asked(
      path: path, variables: variables, parameters: Parameters(parameters), edition: edition,
      site: site)
    if let operation = route.operation {
      try asked.parameters.refuseOthers(than: operation.queryNames)
    }
    return asked
  }

  /// Does the work off the threads that serve connections, within the time limit. Work that
  /// blocks cannot be stopped: it runs on, and its answer goes nowhere.
  static func answer(
    _ route: Route, _ asked: Asked, within timeLimit: TimeAmount
  ) async throws -> Answer {
    let loop = MultiThreadedEventLoopGroup.singleton.any()
    let promise = loop.makePromise(of: Answer.self)
    let task = promise.completeWithTask {
      switch route.work {
      case .blocking(let work):
        try await Blocking.run { try work(asked) }
      case .waiting(let work): try await work(asked)
      }
    }
    let timer = loop.scheduleTask(in: timeLimit) {
      promise.fail(Refusal.timeLimit(seconds: timeLimit.nanoseconds / 1_000_000_000))
      task.cancel()
    }
    defer { timer.cancel() }
    return try await promise.futureResult.get()
  }
}

extension TaggedAnswer {
  fileprivate func response(to request: Request) -> Response {
    var headers: HTTPFields = [
      .contentType: answer.mediaType, .eTag: tag,
      // Kept, and asked about each time: a new index must be seen at once.
      .cacheControl: answer.isForEver ? "public, max-age=31536000, immutable" : "no-cache",
    ]
    if answer.isText { headers[.vary] = "Accept-Encoding" }
    if matches(request.headers[.ifNoneMatch]) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    if answer.coding != .identity { headers[.contentEncoding] = answer.coding.rawValue }
    if let name = answer.fileName {
      headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    }
    return Response(
      status: answer.status, headers: headers, body: ResponseBody(byteBuffer: answer.body))
  }
}
