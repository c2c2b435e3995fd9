internal import Foundation

/// A name and a value of an address' query.
package struct Parameter: Sendable, Hashable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The query of an address as browsers write it: `application/x-www-form-urlencoded`.
package enum QueryString {
  private static let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  /// - Throws: `Refusal.badEncoding` for percent signs that make no UTF-8.
  package static func read(_ text: some StringProtocol) throws(Refusal) -> [Parameter] {
    var parameters: [Parameter] = []
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? String(parts[1]) : ""
      parameters.append(
        Parameter(
          try decode(String(parts[0]).replacing("+", with: " ")),
          try decode(value.replacing("+", with: " "))))
    }
    return parameters
  }

  package static func write(_ parameters: [Parameter]) -> String {
    parameters.map { "\(encode($0.name))=\(encode($0.value))" }.joined(separator: "&")
  }

  /// Text as a part of an address: everything but ASCII letters, digits and `-._~` is escaped.
  package static func encode(_ text: String) -> String {
    // Without a value only for text that is no Unicode, which a Swift string never is.
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }

  static func decode(_ text: some StringProtocol) throws(Refusal) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    guard let decoded = String(text).removingPercentEncoding else { throw .badEncoding }
    return decoded
  }
}
