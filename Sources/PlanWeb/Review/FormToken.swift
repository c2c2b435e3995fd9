internal import Crypto
internal import Foundation

/// A secret of this run of the server that stands in its own forms: only a page that was read from
/// here can send it.
struct FormToken: Sendable {
  static let field = "token"

  let text: String
  private let digest: SHA256.Digest

  init() {
    let key = SymmetricKey(size: .bits256)
    text = key.withUnsafeBytes { Data($0).base64EncodedString() }
    digest = SHA256.hash(data: Data(text.utf8))
  }

  /// Takes as long for a token that is nearly right as for any other: digests compare so.
  func matches(_ sent: String?) -> Bool { SHA256.hash(data: Data((sent ?? "").utf8)) == digest }
}
