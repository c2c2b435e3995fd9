/// A pdf's text in one order of its words, and what the rules read in it.
struct PdfReading: Sendable {
  let mode: PdfMode
  let text: String
  let plan: ReadPlan

  init(_ mode: PdfMode, _ text: String, _ conversion: PlanConversion) {
    self.mode = mode
    self.text = Self.marked(text)
    plan = LoneFile.read(
      LenientDecoding.Decoded(text: self.text), as: "plan.txt", soundWords: conversion.soundWords)
  }

  /// The page mark that pdftotext sets after the last page would begin another, and one before
  /// the first line would count for none.
  private static func marked(_ text: String) -> String {
    let pages = text.hasSuffix("\u{0C}") ? String(text.dropLast()) : text
    return pages.hasPrefix("\u{0C}") ? "\n" + pages : pages
  }

  // MARK: Pages

  var pages: [Substring] { text.split(separator: "\u{0C}", omittingEmptySubsequences: false) }

  /// Numbers of the pages that have next to no letters.
  var emptyPages: [Int] {
    pages.enumerated().filter { $0.element.count(where: \.isLetter) < Self.fewestLetters }
      .map { $0.offset + 1 }
  }

  /// A stamp or a page number is no text.
  private static let fewestLetters = 25

  // MARK: The best

  /// The reading with the most facts that have evidence; of those the one with the fewest
  /// warnings; of those the first mode.
  static func best(_ readings: [PdfReading]) -> PdfReading? {
    readings.enumerated().max { left, right in
      (left.element.facts, -left.element.plan.facts.warnings.count, -left.offset)
        < (right.element.facts, -right.element.plan.facts.warnings.count, -right.offset)
    }?.element
  }

  /// Tiltak, those with ansvar once more, innsatsområder, bodies and their members, the målgruppe
  /// and the koordinator.
  var facts: Int {
    let found = plan.facts
    let levels = found.organisasjon.levels
    return found.tiltakene.count + found.tiltakene.count { !$0.ansvar.isEmpty }
      + found.innsatsområder.count + levels.count + levels.map(\.members.count).reduce(0, +)
      + (found.målgruppe.evidence == nil ? 0 : 1)
      + (found.organisasjon.coordinator == nil ? 0 : 1)
  }

  func remark(among readings: [PdfReading]) -> String {
    let all = readings.map { "\($0.mode.rawValue) \($0.facts)" }.joined(separator: ", ")
    return "the words of the pdf were put in the order '\(mode.rawValue)', which gave the most "
      + "facts (\(all))"
  }
}
