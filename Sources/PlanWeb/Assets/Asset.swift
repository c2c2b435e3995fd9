internal import Crypto

/// A file that pages load from this server: part of the program, named by its content, and so
/// kept by browsers for as long as they like.
package struct Asset: Sendable {
  package static let style = Asset("style.css", PackageResources.style_css, "text/css")
  package static let script = Asset("script.js", PackageResources.script_js, "text/javascript")
  package static let icon = Asset("favicon.svg", PackageResources.favicon_svg, "image/svg+xml")

  static let all = [style, script, icon]

  /// Where pages find it: `/statisk/style.58d1f3a0.css`.
  package let href: String
  private let bytes: [UInt8]
  private let mediaType: String

  private init(_ name: String, _ bytes: [UInt8], _ mediaType: String) {
    let parts = name.split(separator: ".")
    href = "/statisk/\(parts[0]).\(Hexadecimal.digest(of: bytes, bytes: 6)).\(parts[1])"
    self.bytes = bytes
    self.mediaType = "\(mediaType); charset=utf-8"
  }

  var route: Route {
    .page(href) { _ in
      var answer = Answer(mediaType, bytes)
      answer.isForEver = true
      return answer
    }
  }
}

/// Short names made of content.
enum Hexadecimal {
  static func digest(of content: some Sequence<UInt8>, bytes: Int) -> String {
    var hash = SHA256()
    hash.update(data: Array(content))
    return hash.finalize().prefix(bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
