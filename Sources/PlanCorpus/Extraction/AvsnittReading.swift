/// Cuts what is not tiltak into passages of readable size under their headings.
enum AvsnittReading {
  /// Characters a passage is filled up to, and never beyond unless one paragraph is longer.
  private static let fullSize = 700

  static func read(
    _ outline: Outline, plan: String, skipping taken: Set<Int>
  ) -> [Avsnitt] {
    var passages: [Avsnitt] = []
    var open: [Paragraph] = []
    func close() {
      if let passage = passage(of: open, plan: plan, in: outline) { passages.append(passage) }
      open = []
    }
    for paragraph in Paragraphs.of(outline, skipping: taken) {
      let size = open.reduce(0) { $0 + $1.text.count }
      if let last = open.last,
        last.headings != paragraph.headings || size + paragraph.text.count > fullSize
      {
        close()
      }
      open.append(paragraph)
    }
    close()
    return passages
  }

  private static func passage(
    of paragraphs: [Paragraph], plan: String, in outline: Outline
  ) -> Avsnitt? {
    guard let first = paragraphs.first?.lines.first, let last = paragraphs.last?.lines.last,
      paragraphs.contains(where: { $0.text.contains(where: \.isLetter) })
    else { return nil }
    let evidence = outline.evidence(first...last)
    return Avsnitt(
      id: plan.isEmpty ? "l\(evidence.firstLine)" : "\(plan)/l\(evidence.firstLine)",
      headings: paragraphs[0].headings,
      text: paragraphs.map(\.text).joined(separator: "\n"), evidence: evidence)
  }
}
