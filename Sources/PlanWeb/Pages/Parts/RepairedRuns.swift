internal import PlanCorpus
internal import PlanExport

/// A text taken apart at the words that were repaired.
struct RepairedRuns: Equatable {
  struct Run: Equatable {
    var text: String
    /// What stood there as delivered; `nil` where nothing was changed.
    var original: String?
  }

  private(set) var runs: [Run] = []

  /// Finds the repaired words in their order; one that the text does not have, since it was read
  /// from a part of the lines alone, is passed over.
  init(_ text: String, _ words: [RepairedWord]) {
    var rest = Substring(text)
    for word in words {
      guard let place = Self.place(of: word.repaired, in: rest) else { continue }
      add(rest[..<place.lowerBound], nil)
      add(rest[place], word.original)
      rest = rest[place.upperBound...]
    }
    add(rest, nil)
  }

  private mutating func add(_ text: Substring, _ original: String?) {
    if !text.isEmpty { runs.append(Run(text: String(text), original: original)) }
  }

  /// The first place where it stands as a whole word.
  private static func place(of word: String, in text: Substring) -> Range<String.Index>? {
    guard !word.isEmpty else { return nil }
    var rest = text
    while let found = rest.firstRange(of: word) {
      let before =
        found.lowerBound == text.startIndex ? nil : text[text.index(before: found.lowerBound)]
      let after = found.upperBound == text.endIndex ? nil : text[found.upperBound]
      if !isLetter(before), !isLetter(after) { return found }
      rest = text[text.index(after: found.lowerBound)...]
    }
    return nil
  }

  private static func isLetter(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// - Parameter marked: whether repaired words are shown with what stood there.
  func contexts(marked: Bool) -> [TemplateContext] {
    runs.map { run in
      TemplateContext(
        ["text": run.text, "original": run.original ?? ""],
        flags: ["isRepaired": marked && run.original != nil])
    }
  }
}
