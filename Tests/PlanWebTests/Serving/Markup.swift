import Foundation

/// The tags of a page, as a browser finds them: whatever begins with `<` is one.
struct Markup {
  struct Tag {
    var name: String
    var attributes: [String: String]
    var text: String
  }

  let tags: [Tag]

  init(_ page: String) {
    tags = page.matches(of: #/<(/?[^\s>"'=]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?/#).map { match in
      let attributes = match.2.matches(of: #/([^\s="'>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/#)
      return Tag(
        name: String(match.1).lowercased(),
        attributes: Dictionary(
          attributes.map { attribute in
            let value = String(attribute.2 ?? "").trimmingCharacters(in: ["\"", "'"])
            return (String(attribute.1).lowercased(), value)
          }, uniquingKeysWith: { first, _ in first }),
        text: String(match.0))
    }
  }

  /// Addresses of the page's links, images and forms, as written in the address bar.
  var addresses: [String] {
    tags.flatMap { tag in
      ["href", "src", "action"].compactMap { tag.attributes[$0] }
    }.map { $0.replacingOccurrences(of: "&amp;", with: "&") }
  }

  /// Tags that run something, or would if the page's own policy did not forbid it.
  var active: [String] {
    tags.filter { tag in
      let isForeign =
        ["iframe", "object", "embed", "base", "img", "b", "link", "script"].contains(tag.name)
        && !Self.isOwn(tag)
      let hasHandler = tag.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" }
      let leadsAway = ["href", "src", "action"].compactMap { tag.attributes[$0] }.contains {
        !$0.hasPrefix("/") && !$0.hasPrefix("#") && !$0.hasPrefix("?")
      }
      return isForeign || hasHandler || leadsAway
    }.map(\.text)
  }

  private static func isOwn(_ tag: Tag) -> Bool {
    (tag.attributes["src"] ?? tag.attributes["href"])?.hasPrefix("/static/tverrsnitt.") == true
  }
}
