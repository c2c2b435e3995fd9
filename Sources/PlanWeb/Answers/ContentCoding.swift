/// How the body of an answer is packed on its way (RFC 9110, section 8.4.1).
enum ContentCoding: String, Sendable {
  case identity, gzip

  /// What suits who sent this `Accept-Encoding`: gzip where it is named, or any is welcome, and
  /// not with a weight of nought.
  init(accepted header: String?) {
    var weights: [Substring: Double] = [:]
    for part in (header ?? "").lowercased().split(separator: ",") {
      let fields = part.split(separator: ";").map { $0.trimming { $0 == " " || $0 == "\t" } }
      guard let name = fields.first else { continue }
      let weight = fields.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
      weights[name] = weight.map { Double($0) ?? 0 } ?? 1
    }
    let weight = weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0
    self = weight > 0 ? .gzip : .identity
  }
}

extension Substring {
  fileprivate func trimming(_ isSpace: (Character) -> Bool) -> Substring {
    var rest = drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }
}
