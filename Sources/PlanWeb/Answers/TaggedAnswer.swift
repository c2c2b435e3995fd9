internal import Hummingbird
internal import NIOCore

/// An answer with the tag that tells it from any other answer at its address.
struct TaggedAnswer: Sendable {
  let answer: Answer
  /// Weak, since it is the same for an answer packed and unpacked: `W/"b342ac2e-58d1f3…"`.
  let tag: String

  /// Made of the generation and of the bytes themselves, so that a new program, or a new day,
  /// gives a new tag as well as a new index does.
  init(_ answer: Answer, generation: String, coding: ContentCoding = .identity) {
    self.answer = answer.packed(coding)
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
