/// Web and mail addresses and file names: repaired letter by letter they would stop working.
enum Address {
  private static let endings: Set<String> = [
    "no", "com", "org", "net", "eu", "pdf", "html", "htm", "doc", "docx", "xlsx", "odt", "png",
    "jpg",
    "jpeg", "svg", "gif",
  ]

  static func matches(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
    guard chunk.count >= 4,
      chunk.contains(where: { $0 == "." || $0 == "/" || $0 == "@" || $0 == "]" })
    else {
      return false
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: chunk)
    return matches(String(text))
  }

  private static func matches(_ text: String) -> Bool {
    if text.contains("://") || text.contains("www.") || text.contains("](") { return true }
    let dotted = text.split(separator: ".", omittingEmptySubsequences: false)
    if let at = text.firstIndex(of: "@"), at > text.startIndex {
      let domain = text[text.index(after: at)...].split(separator: ".")
      if domain.count > 1, domain.allSatisfy({ $0.count >= 2 }) { return true }
    }
    if hasKnownEnding(dotted) { return true }
    let slashes = text.count { $0 == "/" }
    return slashes >= 2 && (text.contains(".") || text.count { $0 == "-" } >= 2)
  }

  /// A dot inside, then `no`, `pdf` and the like, then no more letters.
  private static func hasKnownEnding(_ dotted: [Substring]) -> Bool {
    for (before, after) in zip(dotted, dotted.dropFirst()) {
      let ending = after.prefix { $0.isLetter }
      guard before.last?.isLetter == true || before.last?.isNumber == true else { continue }
      if endings.contains(String(ending)), before.count > 1 { return true }
    }
    return false
  }
}
