/// «BTl» for BTI: among capitals an l is an I, if the document writes the abbreviation so
/// elsewhere. A dictionary has no say here.
struct Abbreviations {
  private let counts: [[Unicode.Scalar]: Int]

  init(tokens: [Token], lines: [[Unicode.Scalar]]) {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for token in tokens where token.capitals == .all && token.length <= 10 {
      counts[Array(lines[token.line][token.start..<token.end]), default: 0] += 1
    }
    self.counts = counts
  }

  func repaired(_ token: Token, in line: [Unicode.Scalar]) -> String? {
    guard token.length >= 3, token.length <= 10, token.capitals != .none, token.capitals != .all
    else { return nil }
    let seen = line[token.start..<token.end]
    guard seen.contains("l"), seen.allSatisfy({ $0 == "l" || $0.isUpperLetter }),
      seen.count(where: \.isUpperLetter) >= 2
    else { return nil }
    let written = seen.map { $0 == "l" ? "I" : $0 }
    guard counts[written, default: 0] >= 2 else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: written)
    return String(view)
  }
}
