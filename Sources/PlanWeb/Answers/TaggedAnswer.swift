internal import Hummingbird
internal import NIOCore

/// An answer with the tag that tells it from any other answer at its address.
struct TaggedAnswer: Sendable {
  let answer: Answer
  /// Weak, since a proxy may send the same answer compressed: `W/"b342ac2e-58d1f3…"`.
  let tag: String

  /// Made of the generation and of the bytes themselves, so that a new program, or a new day,
  /// gives a new tag as well as a new index does.
  init(_ answer: Answer, generation: String) {
    self.answer = answer
    let digest = Hexadecimal.digest(of: answer.body.readableBytesView, bytes: 12)
    tag = "W/\"\(generation.prefix(8))-\(digest)\""
  }

  /// Whether `If-None-Match` names it.
  func matches(_ header: String?) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { part in
      let name = part.trimmingPrefix { $0 == " " }
      return name == "*" || name == tag || "W/\(name)" == tag
    }
  }
}
