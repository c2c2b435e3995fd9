internal import Foundation
internal import PlanIndex

/// Words and sentences that are nobody's, with the statistics of Norwegian prose: function words,
/// a few words in every text, most of them rare, and compounds without end.
struct SyntheticWords {
  private static let functionWord = 0.4
  private static let compound = 0.08
  /// The most frequent words, and how many of them are words of the field.
  private static let leading = 1000
  private static let leadingOfField = 120

  private let functionWords: ZipfList<String>
  /// What texts are about, the most frequent first.
  let contentWords: ZipfList<String>

  /// - Parameter lists: the dictionary's words; without them the vocabularies' are all there is.
  init(_ vocabularies: Vocabularies, _ lists: WordLists, _ chance: inout SeededChance) {
    let stopwords = vocabularies.stoppord
    functionWords = ZipfList(stopwords)
    let field = Self.fieldWords(vocabularies).subtracting(stopwords).sorted()
      .shuffled(using: &chance)
    let common = lists.common.subtracting(stopwords).subtracting(field).sorted()
      .shuffled(using: &chance)
    let others = Self.leading - Self.leadingOfField
    let leading = (field.prefix(Self.leadingOfField) + common.prefix(others))
      .shuffled(using: &chance)
    let rest = (field.dropFirst(Self.leadingOfField) + common.dropFirst(others))
      .shuffled(using: &chance)
    contentWords = ZipfList(leading + rest)
  }

  private static func fieldWords(_ vocabularies: Vocabularies) -> Set<String> {
    let concepts = vocabularies.tiltakstyper + vocabularies.innsatsområder + vocabularies.aktører
    let phrases = concepts.flatMap { [$0.navn] + $0.synonymer }
    let words = phrases.flatMap { $0.lowercased().split(separator: " ").map(String.init) }
    return Set(words.filter { $0.count > 2 && $0.allSatisfy(\.isLetter) })
  }

  func word(_ chance: inout SeededChance) -> String {
    guard chance.happens(Self.compound) else { return contentWords.one(&chance) }
    let link = chance.happens(0.4) ? "s" : ""
    return contentWords.one(&chance) + link + contentWords.one(&chance)
  }

  /// - Parameter mention: a phrase that it names.
  func sentence(_ chance: inout SeededChance, mention: String? = nil) -> String {
    var words = (0..<Int.random(in: 6...16, using: &chance)).map { _ in
      chance.happens(Self.functionWord) ? functionWords.one(&chance) : word(&chance)
    }
    if let mention { words.insert(mention, at: words.count / 2) }
    let line = words.joined(separator: " ")
    return line.prefix(1).uppercased() + line.dropFirst() + "."
  }

  func text(
    _ sentences: ClosedRange<Int>, _ chance: inout SeededChance, mention: String? = nil
  ) -> String {
    let count = Int.random(in: sentences, using: &chance)
    return (0..<count).map { sentence(&chance, mention: $0 == 0 ? mention : nil) }
      .joined(separator: " ")
  }

  func heading(_ chance: inout SeededChance) -> String {
    let words = (0..<Int.random(in: 1...3, using: &chance)).map { _ in word(&chance) }
    let line = words.joined(separator: " ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }
}
