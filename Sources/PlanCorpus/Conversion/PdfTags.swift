/// Reads a pdf by its tags, which most word processors write today.
struct PdfTags {
  private let file: DeliveredFile

  init(_ file: DeliveredFile) { self.file = file }

  /// The text with its headings, items and rows, and marks between its pages; `nil` where there
  /// are no tags, or they do not tell everything.
  ///
  /// - Parameter asFiled: the same text in the order of the file, which is that of the tags; it has
  ///   the blanks and the pages.
  func text(spacedAs asFiled: String) async -> String? {
    let told = try? await ChildProcess(.pdfinfo, limits: .foreignInput).printed(
      of: ["input.pdf": file.bytes]
    ) { ["-struct-text", "-enc", "UTF-8", "\($0)/input.pdf"] }
    // An element that poppler does not know is left out, with all that it holds.
    guard let told, !told.errors.contains("StructElem"),
      let structure = PdfStructure(printed: told.output)
    else { return nil }
    let lines = PdfStructureText(structure).lines
    guard lines.count <= Self.mostLines, let text = Self.text(lines, spacedAs: asFiled),
      Self.letters(text) * 100 >= Self.letters(asFiled) * Self.share
    else { return nil }
    return text
  }

  private static let mostLines = 20_000
  /// Texts that may stand in no such form on the page: hyphenated ones.
  private static let mostMisses = 500
  /// Hundredths of the letters; running heads and page numbers are none of the structure.
  private static let share = 95

  private static func letters(_ text: String) -> Int { text.count(where: \.isLetter) }

  private static func text(_ lines: [PdfStructureText.Line], spacedAs asFiled: String) -> String? {
    var spacing = PdfSpacing(asFiled)
    var text = ""
    var page = 1
    for line in lines {
      let cells = line.cells.map { $0.map { spacing.spaced($0) } }
      guard spacing.misses <= mostMisses else { return nil }
      if let own = cells.joined().lazy.compactMap(\.page).first, own > page {
        text += String(repeating: "\u{0C}", count: own - page)
        page = own
      }
      let texts = cells.map { $0.map(\.text).joined(separator: "<br>") }
      let isRow = line.isRow
      text += isRow ? "| \(texts.joined(separator: " | ")) |\n" : line.mark + texts.joined() + "\n"
    }
    return text
  }
}
