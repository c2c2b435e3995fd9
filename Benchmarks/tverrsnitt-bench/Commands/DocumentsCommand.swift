internal import ArgumentParser
internal import PlanIndex

/// `tverrsnitt-bench documents`
struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Write documents of made-up plans as the index takes them, a line of JSON each.",
    discussion: "The same number and seed give the same bytes, and fewer give a beginning of them.")

  @Option(help: "How many documents.")
  var count = 20_000

  @Option(help: "Where the chance begins.")
  var seed: UInt64 = 1

  @OptionGroup var places: VocabularyPlaces

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  func validate() throws {
    guard count > 0 else { throw ValidationError("--count takes a number above 0.") }
  }

  func run() throws {
    let corpus = SyntheticCorpus(
      count, seed: seed, try places.readVocabularies(), try places.readWordLists())
    print("\(try DocumentFile(path: output).write(corpus)) documents in \(output)")
  }
}
