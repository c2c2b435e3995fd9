/// Where other renditions of a plan say what the lines of one say.
package struct Parallels: Sendable {
  /// Another rendition, and the lines in it that go with each line of this one.
  struct Rendition: Sendable {
    let source: SourceText
    let lines: [Int: ClosedRange<Int>]
  }

  var renditions: [Rendition]

  /// The same stretch in every other rendition that has it; `nil` when none has.
  func evidence(_ lines: ClosedRange<Int>) -> [Evidence]? {
    let found = renditions.compactMap { rendition -> Evidence? in
      let own = lines.compactMap { rendition.lines[$0] }
      guard let first = own.map(\.lowerBound).min(), let last = own.map(\.upperBound).max()
      else { return nil }
      return rendition.source.evidence(first...last)
    }
    return found.isEmpty ? nil : found
  }
}
