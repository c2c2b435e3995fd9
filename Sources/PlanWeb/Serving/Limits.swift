internal import NIOCore

/// How much a request may ask for.
package enum Limits {
  /// Bytes of an address, from the first slash on.
  static let address = 8192
  static let parameters = 250
  /// Bytes of a query's text.
  package static let queryLength = 1000
  static let offset = 1_000_000
  /// There are 357.
  static let kommuner = 1000
  /// Bytes of one header, and of all.
  static let headerField = 16 * 1024
  static let headers = 32 * 1024
  static let headerCount = 100
  static let connections = 1024
  /// Bytes of answers kept for each edition of the index.
  static let cache = 64 * 1024 * 1024
  /// An answer takes no longer.
  static let time = TimeAmount.seconds(20)
  /// A connection that says nothing for so long is closed.
  static let idle = TimeAmount.seconds(60)
}
