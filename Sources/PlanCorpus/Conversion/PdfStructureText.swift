/// Writes a tagged pdf's structure as the text that plans are read from, in the same form as
/// pandoc's documents: headings with their marks, items on lines, a table's row on a line.
struct PdfStructureText {
  /// A line's mark and its cells, each with its paragraphs; what is no row has one cell, and a
  /// blank line none.
  struct Line {
    var mark = ""
    var cells: [[String]]
    var isRow: Bool { cells.count > 1 }
  }

  private(set) var lines: [Line] = []

  init(_ structure: PdfStructure) { write(structure.root) }

  // MARK: Blocks

  private mutating func write(_ part: PdfStructure.Part) {
    guard case .element(let name, let parts) = part else { return }
    switch name {
    case "H", "H1", "H2", "H3", "H4", "H5", "H6": heading(name, part)
    case "P", "Caption", "BlockQuote", "TOCI", "Note":
      for text in Self.texts(part) { paragraph(text) }
    case "L":
      blank()
      parts.forEach { write($0) }
      blank()
    case "LI": item(parts)
    case "Table":
      blank()
      rows(parts)
      blank()
    default: mixed(parts)
    }
  }

  /// An element that holds blocks, and perhaps text between them.
  private mutating func mixed(_ parts: [PdfStructure.Part]) {
    var run = ""
    for part in parts {
      if Self.isBlock(part) || Self.holdsBlock(part) {
        paragraph(run)
        run = ""
        write(part)
      } else {
        run += PdfSpacing.joint + Self.text(part)
      }
    }
    paragraph(run)
  }

  private mutating func heading(_ name: String, _ part: PdfStructure.Part) {
    let level = name.last?.wholeNumberValue ?? 2
    let text = Self.texts(part).joined(separator: " ")
    guard !text.isEmpty else { return }
    blank()
    lines.append(Line(mark: String(repeating: "#", count: level) + " ", cells: [[text]]))
    blank()
  }

  private mutating func paragraph(_ text: String) {
    guard Self.isFilled(text) else { return }
    blank()
    lines.append(Line(cells: [[text.trimmed]]))
    blank()
  }

  private mutating func blank() {
    if lines.last.map({ !$0.cells.isEmpty }) ?? false { lines.append(Line(cells: [])) }
  }

  // MARK: Items and rows

  private static let numbered = Pattern(#"^(?:\d{1,2}[.)]|[a-zæøå]\))$"#)

  private mutating func item(_ parts: [PdfStructure.Part]) {
    let label = parts.filter { Self.name($0) == "Lbl" }.map(Self.text).joined()
      .replacing(PdfSpacing.joint, with: "").trimmed
    for (index, text) in Self.texts(.element("LI", parts)).enumerated() {
      let first = Self.numbered.matches(label) ? "\(label) " : "- "
      lines.append(Line(mark: index == 0 ? first : "  ", cells: [[text]]))
    }
  }

  private mutating func rows(_ parts: [PdfStructure.Part]) {
    for part in parts {
      guard case .element(let name, let inner) = part else { continue }
      guard name == "TR" else {
        rows(inner)
        continue
      }
      let cells = inner.filter { Self.name($0) != nil }.map { cell in
        Self.texts(cell)
      }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      lines.append(Line(cells: cells))
    }
  }

  // MARK: Text

  private static let blocks: Set<String> = [
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "LBody", "Table", "THead", "TBody",
    "TFoot", "TR", "TD", "TH", "Div", "Sect", "Part", "Art", "Document", "BlockQuote", "Caption",
    "TOC", "TOCI", "Form", "Figure", "Note",
  ]

  private static func name(_ part: PdfStructure.Part) -> String? {
    if case .element(let name, _) = part { name } else { nil }
  }

  private static func isBlock(_ part: PdfStructure.Part) -> Bool {
    name(part).map(blocks.contains) ?? false
  }

  private static func holdsBlock(_ part: PdfStructure.Part) -> Bool {
    guard case .element(_, let parts) = part else { return false }
    return parts.contains { isBlock($0) || holdsBlock($0) }
  }

  private static func text(_ part: PdfStructure.Part) -> String {
    switch part {
    case .text(let text): text
    case .element(_, let parts): parts.map(text).joined(separator: PdfSpacing.joint)
    }
  }

  /// The texts of an element, one a block in it; the labels of items are none.
  private static func texts(_ part: PdfStructure.Part) -> [String] {
    guard case .element(_, let parts) = part else { return [] }
    var texts: [String] = []
    var run = ""
    for inner in parts where name(inner) != "Lbl" {
      if isBlock(inner) || holdsBlock(inner) {
        texts += [run] + Self.texts(inner)
        run = ""
      } else {
        run += PdfSpacing.joint + text(inner)
      }
    }
    return (texts + [run]).map(\.trimmed).filter(isFilled)
  }

  private static func isFilled(_ text: String) -> Bool {
    text.contains { !$0.isWhitespace && String($0) != PdfSpacing.joint }
  }
}
