package import HTTPTypes
internal import Hummingbird
internal import PlanExport

/// What a route answers: bytes, and what they are.
package struct Answer: Sendable {
  package var status: HTTPResponse.Status
  /// As the header says it: `text/html; charset=utf-8`.
  package var mediaType: String
  /// The name that a browser saves it under, in ASCII; `nil` for what is shown in the browser.
  package var fileName: String?
  /// Where the browser is to go on; only after a form.
  var location: String?
  /// Whether its address names its content, so that it never need be asked for again.
  package var isForEver = false
  private(set) var body: ByteBuffer
  /// How the body is packed.
  private(set) var coding = ContentCoding.identity

  /// Less than this fits one packet as it is.
  private static let worthPacking = 1024

  package init(
    _ mediaType: String, _ bytes: some Sequence<UInt8>, status: HTTPResponse.Status = .ok,
    fileName: String? = nil
  ) {
    self.mediaType = mediaType
    self.status = status
    self.fileName = fileName
    body = ByteBuffer(bytes: bytes)
  }

  /// A page; the text is HTML.
  package static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
    Answer("text/html; charset=utf-8", text.utf8, status: status)
  }

  /// What the command line prints for the same value, to the byte.
  package static func json(
    _ value: some Encodable, as mediaType: String = "application/json",
    status: HTTPResponse.Status = .ok
  ) throws -> Answer {
    Answer(mediaType, (try PrettyJSON.text(value) + "\n").utf8, status: status)
  }

  /// - Parameter refusal: worded in English for programs.
  static func problem(_ refusal: Refusal) -> Answer {
    let type = "application/problem+json"
    // Strings and a number always encode.
    return (try? .json(Problem(refusal), as: type, status: refusal.status))
      ?? Answer(type, "{}".utf8, status: refusal.status)
  }

  /// Whether it is text, which packs well: workbooks, documents and pdf are packed already.
  var isText: Bool {
    mediaType.hasPrefix("text/")
      || ["application/json", "application/problem+json", "image/svg+xml; charset=utf-8"]
        .contains(mediaType)
  }

  /// The same, packed where that makes it smaller.
  func packed(_ coding: ContentCoding) -> Answer {
    guard coding == .gzip, isText, body.readableBytes >= Self.worthPacking,
      let packed = Gzip.packed(body), packed.readableBytes < body.readableBytes
    else { return self }
    var answer = self
    answer.body = packed
    answer.coding = coding
    return answer
  }
}
