internal import ArgumentParser
internal import Foundation
internal import PlanIndex

/// `tverrsnitt-bench questions`
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Draw queries that the documents of a file can answer, a line of JSON each.")

  @Option(help: "How many of each variant: three facets, all facets, all with filters and ages.")
  var count = 100

  @Option(help: "Where the chance begins.")
  var seed: UInt64 = 1

  @OptionGroup var places: VocabularyPlaces

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @Argument(help: "A file that `documents` wrote.")
  var file: String

  func run() throws {
    let stopwords = Set(try places.readVocabularies().stoppord)
    let documents = try DocumentFile(path: file).read().flatMap(\.self)
    guard documents.contains(where: { !$0.head.text.isEmpty }) else {
      throw BenchError("\(file) has no text to draw words from: write it with more documents")
    }
    var drawing = QuestionDrawing(documents, stopwords: stopwords, seed: seed)
    let lines = try drawing.questions(count).map { try CompactJSON.line($0) + "\n" }
    try lines.joined().write(toFile: output, atomically: true, encoding: .utf8)
    print("\(lines.count) queries in \(output)")
  }
}
