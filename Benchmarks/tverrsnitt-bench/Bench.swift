internal import ArgumentParser

/// Measures inside one process what a whole process hides, on corpora of any size.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tverrsnitt-bench",
    abstract: "Generate corpora of made-up plans, and measure on them.",
    subcommands: [
      GenerateCommand.self, DocumentsCommand.self, IndexCommand.self, QuestionsCommand.self,
      QueriesCommand.self, ReadingCommand.self, TablesCommand.self,
    ])
}
