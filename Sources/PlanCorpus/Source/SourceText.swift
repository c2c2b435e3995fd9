/// How a source shows where its pages begin.
package enum PageMarks: String, Sendable, CaseIterable {
  /// It does not.
  case none
  /// A form feed, as pdftotext writes it.
  case formFeed = "form-feed"
  /// A line that begins with one space and then text.
  case leadingSpace = "leading-space"

  /// Lines that pages have on average, at the least.
  private static let shortestPage = 12

  /// How a text shows its pages, as far as it tells by itself: some converters put one blank
  /// before the first word of a page and before no other.
  package static func found(in text: String) -> PageMarks {
    if text.unicodeScalars.contains("\u{0C}") { return .formFeed }
    let lines = SourceText.split(text).filter { $0.contains { !$0.isWhitespace } }
    let marked = lines.count { SourceText.begins($0, pageMarks: .leadingSpace) }
    let flush = lines.count { !($0.first?.isWhitespace ?? true) }
    let isMarked =
      marked >= 2 && marked * shortestPage <= lines.count && flush * 10 >= lines.count * 8
    return isMarked ? .leadingSpace : .none
  }
}

/// How the text came out of the published document.
package enum SourceKind: String, Sendable, CaseIterable {
  /// Taken from the document's own text layer.
  case textLayer = "text-layer"
  /// Read from pictures by optical recognition.
  case opticalRecognition = "optical-recognition"
  /// Converted from another format with its structure kept.
  case converted
}

/// One line of a source.
package struct SourceLine: Sendable {
  /// Counted from 1 in the file as delivered.
  package let number: Int
  /// The line as read on: repaired where it was damaged, without white space at its ends.
  package let text: String
  /// The line as delivered, without white space at its ends.
  package let delivered: String
  /// Blanks before the text.
  package let indent: Int
  package let page: Int?

  package var isBlank: Bool { text.isEmpty }

  fileprivate func reading(_ text: String) -> SourceLine {
    SourceLine(number: number, text: text, delivered: delivered, indent: indent, page: page)
  }
}

/// What repair found in a source.
package struct SourceRepair: Sendable, Equatable {
  package var damage: DamageReport
  /// Every word that was changed; places are those of the line as delivered.
  package var words: [RepairedWord]
}

/// A source of a plan, line by line.
package struct SourceText: Sendable {
  /// Path below `Corpus/`.
  package let file: String
  package let kind: SourceKind
  package private(set) var lines: [SourceLine]
  /// Where the plan's other renditions say the same; `nil` when there are none.
  package var parallels: Parallels?
  /// How the text was damaged, and what was done about it; `nil` before that was looked into.
  package private(set) var repair: SourceRepair?

  /// Splits a text into numbered lines and counts its pages.
  package init(text: String, file: String, kind: SourceKind, pageMarks: PageMarks) {
    self.file = file
    self.kind = kind
    lines = Self.numbered(Self.split(text), pageMarks: pageMarks)
  }

  /// The same source with some of its lines read otherwise; what was delivered, numbers, indents
  /// and pages stay.
  package func reading(_ texts: [Int: String]) -> SourceText {
    var result = self
    for (number, text) in texts where lines.indices.contains(number - 1) {
      result.lines[number - 1] = lines[number - 1].reading(text)
    }
    return result
  }

  /// The same source, read as repaired.
  ///
  /// - Parameter repaired: as many lines as the source has.
  func reading(_ repaired: RepairedText) -> SourceText {
    var result = self
    for (index, text) in repaired.lines.enumerated() where lines.indices.contains(index) {
      result.lines[index] = lines[index].reading(text)
    }
    result.repair = SourceRepair(damage: repaired.damage, words: repaired.words)
    return result
  }

  /// Lines end with LF, CRLF or CR; the line feed that ends the file begins no line.
  package static func split(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { character in
      character == "\n" || character == "\r\n" || character == "\r"
    }.map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func numbered(_ raw: [String], pageMarks: PageMarks) -> [SourceLine] {
    var page = pageMarks == .none ? nil : 1
    var result: [SourceLine] = []
    result.reserveCapacity(raw.count)
    for (index, line) in raw.enumerated() {
      if index > 0 { page = page.map { $0 + marks(in: line, pageMarks) } }
      result.append(numberedLine(line, number: index + 1, page: page))
    }
    return result
  }

  private static func numberedLine(_ raw: String, number: Int, page: Int?) -> SourceLine {
    let visible = raw.drop { $0.isWhitespace }
    let end = visible.lastIndex { !$0.isWhitespace }
    let text = end.map { String(visible[...$0]) } ?? ""
    return SourceLine(
      number: number, text: text, delivered: text, indent: raw.count - visible.count, page: page)
  }

  /// How many pages a line ends: an empty page leaves two marks side by side.
  private static func marks(in line: String, _ pageMarks: PageMarks) -> Int {
    guard begins(line, pageMarks: pageMarks) else { return 0 }
    return pageMarks == .formFeed ? line.unicodeScalars.count { $0 == "\u{0C}" } : 1
  }

  fileprivate static func begins(_ line: String, pageMarks: PageMarks) -> Bool {
    switch pageMarks {
    case .none: false
    case .formFeed: line.contains("\u{0C}")
    case .leadingSpace:
      line.hasPrefix(" ") && !(line.dropFirst().first?.isWhitespace ?? true)
    }
  }

  /// The evidence for a stretch of lines, with the page it begins on.
  package func evidence(_ lines: ClosedRange<Int>) -> Evidence {
    let index = lines.lowerBound - 1
    let page = self.lines.indices.contains(index) ? self.lines[index].page : nil
    return Evidence(
      file: file, firstLine: lines.lowerBound, lastLine: lines.upperBound, page: page,
      also: parallels?.evidence(lines))
  }
}
