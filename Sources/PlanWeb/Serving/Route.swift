internal import HTTPTypes
internal import NIOCore

/// One thing that can be asked for: the only place that says where it is and how it is answered.
package struct Route: Sendable {
  package enum Work: Sendable {
    /// Waits for the disk, so it runs on a thread that may.
    case blocking(@Sendable (Asked) throws -> Answer)
    /// Waits for programs that it starts.
    case waiting(@Sendable (Asked) async throws -> Answer)
  }

  package let path: RoutePath
  package let work: Work
  /// What the API says of it; `nil` for a page.
  package let operation: Operation?
  /// Whether its answers are kept while the index is the same.
  let isKept: Bool
  var method = HTTPRequest.Method.get
  /// Who it is for; `nil` for everybody.
  var gate: ReviewGate?

  var timeLimit: TimeAmount {
    switch work {
    case .blocking: Limits.time
    case .waiting: Limits.exportTime
    }
  }

  /// A page: it takes no notice of parameters it does not know, since those who share links add
  /// their own.
  package static func page(
    _ pattern: String, _ work: @escaping @Sendable (Asked) throws -> Answer
  ) -> Route {
    Route(path: RoutePath(pattern), work: .blocking(work), operation: nil, isKept: true)
  }

  /// A page of the review, of which nothing is kept anywhere, or what takes its forms.
  static func review(
    _ method: HTTPRequest.Method, _ pattern: String, _ gate: ReviewGate,
    _ work: @escaping @Sendable (Asked) throws -> Answer
  ) -> Route {
    Route(
      path: RoutePath(pattern), work: .blocking(work), operation: nil, isKept: false,
      method: method, gate: gate)
  }

  /// A part of the API: it refuses parameters that it does not know.
  static func api(
    _ pattern: String, _ operation: Operation, isKept: Bool = true,
    _ work: @escaping @Sendable (Asked) throws -> Answer
  ) -> Route {
    Route(
      path: RoutePath(pattern), work: .blocking(work), operation: operation, isKept: isKept)
  }

  /// The same for work that waits for other programs.
  static func waiting(
    _ pattern: String, _ operation: Operation,
    _ work: @escaping @Sendable (Asked) async throws -> Answer
  ) -> Route {
    Route(path: RoutePath(pattern), work: .waiting(work), operation: operation, isKept: true)
  }
}

/// A path with variables, `/api/v1/tiltak/{id}`.
///
/// All after the first variable's place is read by it: an id holds a slash, which may stand as
/// it is or escaped.
package struct RoutePath: Sendable {
  package let pattern: String

  init(_ pattern: String) { self.pattern = pattern }

  /// Up to the first variable.
  var prefix: String { String(pattern.prefix { $0 != "{" }) }

  package var variables: [String] {
    pattern.split(separator: "{").dropFirst(pattern.hasPrefix("{") ? 0 : 1).map {
      String($0.prefix { $0 != "}" })
    }
  }

  /// Reads what stands in the variables' place: one takes it all, two are parted by the last dot.
  ///
  /// - Throws: `Refusal.badEncoding`.
  func read(_ rest: String) throws(Refusal) -> [String: String]? {
    let names = variables
    let text = try QueryString.decode(rest)
    switch names.count {
    case 0: return rest.isEmpty ? [:] : nil
    case 1: return [names[0]: text]
    default:
      guard let dot = text.lastIndex(of: ".") else { return nil }
      return [names[0]: String(text[..<dot]), names[1]: String(text[text.index(after: dot)...])]
    }
  }
}
