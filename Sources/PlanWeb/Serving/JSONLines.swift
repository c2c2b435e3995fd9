internal import Foundation
package import Logging

/// A log of one JSON object a line on standard error, for people with `jq` and for programs.
package struct JSONLines: LogHandler {
  package var logLevel = Logger.Level.info
  package var metadata: Logger.Metadata = [:]

  package init() {}

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(\.description)
    fields["level"] = event.level.rawValue
    fields["message"] = event.message.description
    guard let line = Self.line(fields, at: .now) else { return }
    // One write, so that lines of different threads do not run into each other. A log that cannot
    // be written, on a full disk or into a pipe that nobody reads, is no reason to stop serving.
    try? FileHandle.standardError.write(contentsOf: line)
  }

  /// One line, whatever the fields hold: JSON escapes what would end it, or what a terminal obeys.
  static func line(_ told: [String: String], at time: Date) -> Data? {
    var fields = told
    fields["time"] = time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(fields) else { return nil }
    return Data((visible(String(decoding: line, as: UTF8.self)) + "\n").utf8)
  }

  /// JSON escapes the control characters of ASCII alone, and terminals know others.
  private static func visible(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isHidden) else { return json }
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      if isHidden(scalar) {
        text += scalar.utf16.map { "\\u\(String(0x10000 + Int($0), radix: 16).dropFirst())" }
          .joined()
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
