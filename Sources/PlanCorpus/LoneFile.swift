internal import Foundation

/// A plan that is read from one file alone, before it belongs to any corpus.
package enum LoneFile {
  /// Reads a file with the rules alone; evidence names it by its base name.
  ///
  /// - Throws: a `Fault` when the file cannot be read or holds no text.
  package static func read(at path: String) throws(Fault) -> ReadPlan {
    let name = (path as NSString).lastPathComponent
    return read(try LenientDecoding.text(at: path, as: path), as: name)
  }

  /// Reads bytes that came by another way, such as standard input.
  package static func read(_ bytes: [UInt8], as name: String) throws(Fault) -> ReadPlan {
    read(try LenientDecoding.text(of: bytes, as: name), as: name)
  }

  private static func read(_ decoded: LenientDecoding.Decoded, as name: String) -> ReadPlan {
    let marks: PageMarks = decoded.text.unicodeScalars.contains("\u{0C}") ? .formFeed : .none
    let source = SourceText(
      text: decoded.text, file: name, kind: .textLayer, pageMarks: marks)
    var plan = PlanReading.extract(source)
    plan.facts.warnings =
      [conversion(decoded, name), otherLanguage(source)].compactMap { $0 } + plan.facts.warnings
    return plan
  }

  private static func conversion(_ decoded: LenientDecoding.Decoded, _ name: String) -> Warning? {
    decoded.convertedFrom.map {
      Warning(
        code: "converted-encoding",
        message: "\(name) is in \($0); it was read as such, and is UTF-8 in the output.")
    }
  }

  // MARK: Language

  /// Words that any Norwegian text is full of, in bokmål or nynorsk, and that the neighbouring
  /// languages spell otherwise or lack.
  private static let everyday: Set<String> = ["og", "ikke", "ikkje", "på", "å", "av", "for", "som"]
  private static let fewestWords = 100
  /// One word in so many, at least; running text has one in eight.
  private static let seldom = 50

  /// A text without them is hardly Norwegian, and what the rules find in it means little.
  private static func otherLanguage(_ source: SourceText) -> Warning? {
    var count = 0
    var known = 0
    var found: Set<String> = []
    for line in source.lines {
      for word in line.text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        count += 1
        guard everyday.contains(String(word)) else { continue }
        known += 1
        found.insert(String(word))
      }
    }
    guard count >= fewestWords, known * seldom < count || !found.contains("og") else { return nil }
    return Warning(
      code: "other-language",
      message: "The text does not read like bokmål or nynorsk; what was found may mean little.")
  }
}
