internal import ArgumentParser
internal import PlanIndex

/// Where the words and concepts of made-up documents come from.
struct VocabularyPlaces: ParsableArguments {
  @Option(help: "The folder of vocabularies.")
  var vocabularies = "Index"

  @Option(help: "The folder of word lists.")
  var wordLists = ".lexicon"

  func readVocabularies() throws -> Vocabularies { try .read(at: vocabularies) }

  /// Without the lists other documents would come of the same seed.
  func readWordLists() throws -> WordLists {
    let lists = WordLists(at: wordLists)
    guard lists.warning == nil else {
      throw BenchError("\(wordLists) has no word lists: run scripts/setup")
    }
    return lists
  }
}
