internal import Crypto

/// Short names made of content.
enum Hexadecimal {
  /// - Parameter bytes: how many of SHA-256's.
  static func digest(of content: some Sequence<UInt8>, bytes: Int) -> String {
    var hash = SHA256()
    hash.update(data: Array(content))
    return hash.finalize().prefix(bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
