internal import PlanExport
package import PlanIndex
package import PlanQueries

/// Why a request gets no answer. Pages word it in bokmål, the API in English.
package enum Refusal: Error, Sendable, Equatable {
  // MARK: What was asked cannot be

  /// A filter names a value that the index does not have.
  case unknownValue(parameter: String, value: String, nearest: [String])
  /// A filter names a kommune that has no plan in the index.
  case kommuneWithoutPlan(parameter: String, value: String, til: Int?, nearest: [String])
  case badValue(_ parameter: String, _ value: String, wanted: String)
  case unknownParameter(_ name: String, known: [String])
  case repeated(_ parameter: String)
  case tooManyParameters
  /// The address is no percent-encoded UTF-8.
  case badEncoding
  case addressTooLong
  case methodNotAllowed(String)

  // MARK: What was asked for is not there

  case unknownID(String, nearest: [String])
  /// There is such a document, and it is of another kind than was asked for.
  case otherKind(_ id: String, Slag)
  case unknownKommune(String, nearest: [String])
  case unknownTable(String, nearest: [String])
  case unknownFormat(String, known: [String])
  case unknownSaved(String, nearest: [String])
  case noSuchPage(String)

  // MARK: It cannot be had now

  case timeLimit(seconds: Int64)
  case busy
  case missingTool(String)
  case review(ReviewRefusal)
  case index(reason: String)
  /// A server of an index in shards does not answer.
  case shard(String)
  /// A fault of the program; the log has more.
  case fault

  /// A question's error, worded for the web by ``detail``.
  ///
  /// - Parameter name: the parameter of a facet.
  package init(_ error: QueryError, naming name: (Facet) -> String = \.flag) {
    self =
      switch error {
      case .unknownValue(let facet, let value, let nearest):
        .unknownValue(parameter: name(facet), value: value, nearest: nearest)
      case .kommuneWithoutPlan(let value, let til, let nearest):
        .kommuneWithoutPlan(
          parameter: name(.kommune), value: value, til: til, nearest: nearest)
      case .badAges(let text):
        .badValue(name(.alder), text, wanted: "an age as in 15 or a range as in 13-16")
      case .badYear(let text):
        .badValue(name(.gyldig), text, wanted: "a year in four digits, as in 2024")
      case .badDay(let text):
        .badValue("dato", text, wanted: "year, month and day, as in 2026-11-21")
      case .unknownID(let id, let nearest): .unknownID(id, nearest: nearest)
      case .unknownSaved(let name, let nearest): .unknownSaved(name, nearest: nearest)
      case .unknownTable(let name, let nearest): .unknownTable(name, nearest: nearest)
      case .index(let error): Refusal(error)
      }
  }

  private init(_ error: IndexError) {
    if case .unreachable(_, let server, _) = error {
      self = .shard(server)
    } else {
      self = .index(reason: "\(error)")
    }
  }

  /// Whatever was thrown; what is no refusal is a fault.
  package init(thrown error: any Error) {
    self =
      switch error {
      case let refusal as Refusal: refusal
      case let refusal as ReviewRefusal: .review(refusal)
      // Without the name this initialiser would call itself.
      case let error as QueryError: Refusal(error, naming: \.flag)
      case let error as ExportError: error.isMissingTool ? .missingTool("\(error)") : .fault
      case let error as IndexError: Refusal(error)
      default: .fault
      }
  }
}

extension ExportError {
  fileprivate var isMissingTool: Bool {
    if case .missingTool = self { true } else { false }
  }
}
