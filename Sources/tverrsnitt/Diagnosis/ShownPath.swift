internal import Foundation

/// A path as it may stand in a mail: a home folder says who its owner is, so it is left out.
enum ShownPath {
  static func of(_ path: String, homes: [String]? = nil) -> String {
    let full = path.hasPrefix("/") ? URL(fileURLWithPath: path).standardizedFileURL.path : path
    for home in homes ?? Self.homes where home.count > 1 {
      if full == home { return "~" }
      if full.hasPrefix(home + "/") { return "~" + full.dropFirst(home.count) }
    }
    // Another's home, or this one's by another way.
    return full.replacing(#/^/home/[^/]+/#, with: "~")
  }

  /// The same wherever in a text such a path stands.
  static func within(_ text: String, homes: [String]? = nil) -> String {
    var text = text
    for home in homes ?? Self.homes where home.count > 1 {
      text = text.replacing(home + "/", with: "~/")
    }
    return text.replacing(#/\/home\/[^\/\s]+/#, with: "~")
  }

  private static var homes: [String] {
    let environment = ProcessInfo.processInfo.environment["HOME"]
    return [environment, NSHomeDirectory()].compactMap { $0 }
      .map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }
}
