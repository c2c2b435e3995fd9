/// Running text put together from its lines, with the lines it came from.
struct Paragraph {
  var text: String
  /// Indices into the outline's lines.
  var lines: [Int]
  var headings: [String]

  /// The lines of this paragraph that hold a sentence of it.
  func evidence(of sentence: String, in outline: Outline) -> Evidence {
    let words = Set(sentence.split(separator: " "))
    let own = lines.filter { index in
      let line = outline.lines[index].text.split(separator: " ")
      let shared = line.count { words.contains($0) }
      return shared * 2 > line.count
    }
    let first = own.first ?? lines.first ?? 0
    let last = own.last ?? lines.last ?? first
    return outline.evidence(first...max(first, last))
  }
}

/// Reads an outline's paragraphs and list items.
enum Paragraphs {
  /// All running text but headings, rows, labels and noise, in order.
  static func of(_ outline: Outline, skipping taken: Set<Int>) -> [Paragraph] {
    var result: [Paragraph] = []
    var open: [Int] = []
    func close() {
      guard let first = open.first else { return }
      let text = Prose.join(open.map { content(of: outline.lines[$0]) })
      result.append(
        Paragraph(text: text, lines: open, headings: outline.headings(above: first)))
      open = []
    }
    for index in outline.lines.indices {
      let line = outline.lines[index]
      switch line.role {
      case _ where taken.contains(index): close()
      case .prose, .item:
        if let last = open.last, !continues(from: last, to: index, in: outline) { close() }
        open.append(index)
      case .blank: continue
      default: close()
      }
    }
    close()
    return result
  }

  /// Whether a line of prose runs on from an earlier one.
  static func continues(from last: Int, to next: Int, in outline: Outline) -> Bool {
    guard outline.lines[next].role == .prose else { return false }
    if next - last == 1 { return true }
    guard next - last <= 3 else { return false }
    let text = outline.lines[last].text
    return outline.lines[next].text.beginsLowercase || !(text.endsSentence || text.count < 50)
  }

  static func content(of line: ReadLine) -> String {
    switch line.role {
    case .item(_, let text): text
    case .label(_, let text): text
    default: line.text
    }
  }
}
