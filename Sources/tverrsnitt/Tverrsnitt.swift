internal import ArgumentParser

/// The command: `tverrsnitt <command>`.
@main
struct Tverrsnitt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tverrsnitt",
    abstract: "Search and compare the SLT plans of Norwegian kommuner.",
    discussion: """
      Every answer points at the lines of the plan that say so. \
      Begin with `tverrsnitt index`, then `tverrsnitt search hasjavvenning`.
      """,
    version: "0.1.0",
    subcommands: [
      IndexCommand.self, SearchCommand.self, ShowCommand.self, CompareCommand.self,
      GapsCommand.self, ExportCommand.self, ServeCommand.self, AddCommand.self,
      RepairCommand.self, ExtractCommand.self, EvaluateCommand.self, CheckCommand.self,
      DoctorCommand.self, TuneCommand.self,
    ])
}
