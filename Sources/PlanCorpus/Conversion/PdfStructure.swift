/// The structure that a tagged pdf tells of itself, as `pdfinfo -struct-text` prints it: an element
/// a line, indented by its depth, with its text in quotes below it.
struct PdfStructure: Sendable {
  /// An element and what is in it.
  indirect enum Part: Sendable {
    case element(String, [Part])
    case text(String)
  }

  let root: Part

  /// `nil` when nothing is told.
  init?(printed: String) {
    var open: [(indent: Int, name: String, parts: [Part])] = [(-1, "Document", [])]
    for line in printed.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      // An attribute of the element above.
      guard !content.isEmpty, !content.hasPrefix("/") else { continue }
      Self.close(&open, to: indent)
      if content.hasPrefix("\"") {
        let text = content.dropFirst().hasSuffix("\"") ? content.dropLast() : content
        open[open.count - 1].parts.append(.text(String(text.dropFirst())))
      } else if open.count < Self.deepest {
        open.append((indent, String(content.prefix { $0.isLetter || $0.isNumber }), []))
      }
    }
    Self.close(&open, to: -1, isLast: true)
    guard !open[0].parts.isEmpty else { return nil }
    root = .element(open[0].name, open[0].parts)
  }

  /// No document of people has so many elements within each other.
  private static let deepest = 200

  private static func close(
    _ open: inout [(indent: Int, name: String, parts: [Part])], to indent: Int,
    isLast: Bool = false
  ) {
    while open.count > 1, isLast || open[open.count - 1].indent >= indent {
      let done = open.removeLast()
      open[open.count - 1].parts.append(.element(done.name, done.parts))
    }
  }
}
