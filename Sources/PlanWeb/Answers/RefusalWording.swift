package import HTTPTypes
internal import PlanIndex

extension Refusal {
  package var status: HTTPResponse.Status {
    switch self {
    case .unknownValue, .kommuneWithoutPlan, .badValue, .unknownParameter, .repeated,
      .tooManyParameters, .badEncoding:
      .badRequest
    case .addressTooLong: .uriTooLong
    case .methodNotAllowed: .methodNotAllowed
    case .unknownID, .otherKind, .unknownKommune, .unknownTable, .unknownFormat, .unknownSaved,
      .noSuchPage:
      .notFound
    case .timeLimit, .busy, .missingTool, .index, .shard: .serviceUnavailable
    case .review(let refusal): refusal.status
    case .fault: .internalServerError
    }
  }

  /// The last part of the problem's type, one for each kind.
  var code: String {
    switch self {
    case .unknownValue: "unknown-value"
    case .kommuneWithoutPlan: "kommune-without-plan"
    case .badValue: "bad-value"
    case .unknownParameter: "unknown-parameter"
    case .repeated: "repeated-parameter"
    case .tooManyParameters: "too-many-parameters"
    case .badEncoding: "bad-encoding"
    case .addressTooLong: "address-too-long"
    case .methodNotAllowed: "method-not-allowed"
    case .unknownID: "unknown-id"
    case .otherKind: "other-kind"
    case .unknownKommune: "unknown-kommune"
    case .unknownTable: "unknown-table"
    case .unknownFormat: "unknown-format"
    case .unknownSaved: "unknown-saved-search"
    case .noSuchPage: "no-such-address"
    case .timeLimit: "time-limit"
    case .busy: "busy"
    case .missingTool: "missing-tool"
    case .review(let refusal): refusal.code
    case .index: "index-unavailable"
    case .shard: "shard-unavailable"
    case .fault: "internal-error"
    }
  }

  /// Same words for every problem of the kind.
  var title: String {
    switch self {
    case .unknownValue: "The index has no such value"
    case .kommuneWithoutPlan: "The kommune has no plan in the index"
    case .badValue: "The parameter has another form"
    case .unknownParameter: "There is no such parameter"
    case .repeated: "The parameter is taken once"
    case .tooManyParameters: "There are too many parameters"
    case .badEncoding: "The address is not percent-encoded UTF-8"
    case .addressTooLong: "The address is too long"
    case .methodNotAllowed: "Only GET and HEAD are answered"
    case .unknownID: "No document has this id"
    case .otherKind: "The id is of another kind of document"
    case .unknownKommune: "The index has no plan of this kommune"
    case .unknownTable: "There is no such table"
    case .unknownFormat: "There is no such format"
    case .unknownSaved: "There is no such saved search"
    case .noSuchPage: "There is nothing at this address"
    case .timeLimit: "The answer took too long"
    case .busy: "Too much is under way"
    case .missingTool: "A program is missing on the server"
    case .review: "The review of plans does not take this"
    case .index: "The index cannot be read"
    case .shard: "A part of the index does not answer"
    case .fault: "The server failed"
    }
  }

  /// The thing, the place and the remedy, in one line.
  var detail: String {
    switch self {
    case .unknownValue(let parameter, let value, let nearest):
      "\(parameter)=\(value) is unknown; \(Self.proposal(nearest))"
    case .kommuneWithoutPlan(let parameter, let value, let til, let nearest):
      "\(parameter)=\(value) \(til.map { "was a kommune until \($0)" } ?? "is a kommune") "
        + "with no plan in the index; \(Self.proposal(nearest))"
    case .badValue(let parameter, let value, let wanted):
      "\(parameter)=\(value) cannot be; give \(wanted)"
    case .unknownParameter(let name, let known):
      known.isEmpty
        ? "\(name) is not known here; this address takes no parameters"
        : "\(name) is not known here; the parameters are \(known.joined(separator: ", "))"
    case .repeated(let name): "\(name) is given more than once; give it once"
    case .tooManyParameters: "give at most \(Limits.parameters) parameters"
    case .badEncoding: "write the address in UTF-8 and escape its bytes with percent signs"
    case .addressTooLong: "keep the address within \(Limits.address) bytes"
    case .methodNotAllowed(let method): "\(method) is not answered here; nothing can be written"
    case .unknownID(let id, let nearest): "\(id) is unknown; \(Self.proposal(nearest))"
    case .otherKind(let id, let slag): "\(id) is of the kind \(slag.rawValue); ask for it there"
    case .unknownKommune(let name, let nearest), .unknownTable(let name, let nearest):
      "\(name) is unknown; \(Self.proposal(nearest))"
    case .unknownFormat(let name, let known):
      "\(name) is unknown; the formats are \(known.joined(separator: ", "))"
    case .unknownSaved(let name, let nearest): "\(name) is unknown; \(Self.proposal(nearest))"
    case .noSuchPage(let path): "\(path) is unknown; /openapi.json lists what there is"
    case .timeLimit(let seconds):
      "no answer within \(seconds) seconds; try again, or ask for less"
    case .busy: "try again in some seconds"
    case .missingTool(let what): what
    case .review(let refusal): refusal.detail
    case .index: "whoever runs the server finds the reason in its log; try again later"
    case .shard(let server): "the part at \(server) does not answer; try again in some seconds"
    case .fault: "whoever runs the server finds the reason in its log, by the request id"
    }
  }

  var nearest: [String] {
    switch self {
    case .unknownValue(_, _, let nearest), .kommuneWithoutPlan(_, _, _, let nearest),
      .unknownID(_, let nearest),
      .unknownKommune(_, let nearest), .unknownTable(_, let nearest), .unknownSaved(_, let nearest),
      .unknownFormat(_, let nearest),
      .unknownParameter(_, let nearest):
      nearest
    default: []
    }
  }

  private static func proposal(_ nearest: [String]) -> String {
    nearest.isEmpty
      ? "the index has none" : "the nearest are \(nearest.joined(separator: ", "))"
  }
}
