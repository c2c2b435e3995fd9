/// How sound the text of one source was, and what repair did to it.
package struct Tekstkvalitet: Codable, Sendable, Equatable {
  /// Path below `Corpus/`.
  package var file: String
  package var damage: DamageReport
  /// Words that were read otherwise than they stand.
  package var repairedWords: Int

  init?(_ source: SourceText) {
    guard let repair = source.repair else { return nil }
    file = source.file
    damage = repair.damage
    repairedWords = repair.words.count
  }

  enum CodingKeys: String, CodingKey {
    case file, damage
    case repairedWords = "repaired_words"
  }

  /// What a reader of the facts should know of the text behind them; `nil` when it is sound.
  var warning: Warning? {
    if damage.isDamaged {
      return Warning(
        code: "damaged-text",
        message: "The text of \(file) is damaged; \(repairedWords) words were repaired.")
    }
    guard !damage.isExamined else { return nil }
    return Warning(
      code: "text-not-examined",
      message: "Whether the text of \(file) is damaged could not be told: run scripts/setup, "
        + "which compiles the lexicon.")
  }
}

extension SourceText {
  /// Words that repair changed in some lines; `nil` when there are none.
  func repairedWords(_ evidence: Evidence) -> [RepairedWord]? {
    let words = repair?.words.filter { evidence.lines.contains($0.line) } ?? []
    return words.isEmpty ? nil : words
  }
}
