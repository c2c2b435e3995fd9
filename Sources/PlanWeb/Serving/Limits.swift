internal import HummingbirdCore
internal import NIOCore

/// How much a request may ask for.
package enum Limits {
  /// Bytes of an address, from the first slash on.
  static let address = 8192
  static let parameters = 250
  /// Bytes of a query's text.
  package static let queryLength = 1000
  /// Bytes of a form.
  static let form = 64 * 1024
  static let offset = 1_000_000
  /// There are 357.
  static let kommuner = 1000
  static let sheets = 10_000
  /// Bytes of one header, and of all.
  static let headerField = 16 * 1024
  static let headers = 32 * 1024
  static let headerCount = 100
  static let http1 = HTTP1Channel.Configuration(
    idleTimeout: idle,
    httpDecoderConfiguration: .init(
      maxHeaderFieldSize: headerField, maxHeaderListSize: headers,
      maxHeaderFieldCount: headerCount))
  /// Others wait until one of them ends; fewer where this user may not open so many files.
  static let connections = 1024
  /// Bytes of answers kept for each edition of the index.
  static let cache = 64 * 1024 * 1024
  /// An answer takes no longer.
  static let time = TimeAmount.seconds(20)
  static let exportTime = TimeAmount.seconds(60)
  /// Exports that start programs: so many at a time, and so many that wait.
  static let exports = 2
  static let exportQueue = 8
  /// What is under way when the server is told to stop has so long.
  static let ending = Duration.seconds(25)
  /// A connection that says nothing for so long is closed.
  static let idle = TimeAmount.seconds(60)
}
