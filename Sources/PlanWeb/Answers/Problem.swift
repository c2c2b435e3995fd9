internal import HTTPTypes

/// A refusal as the API tells it: problem details after RFC 9457.
struct Problem: Encodable {
  var type: String
  var title: String
  var status: Int
  var detail: String
  /// What exists and is most like what was asked for.
  var nearest: [String]

  init(_ refusal: Refusal) {
    type = "urn:tverrsnitt:problem:\(refusal.code)"
    title = refusal.title
    status = refusal.status.code
    detail = refusal.detail
    nearest = refusal.nearest
  }
}
