internal import ArgumentParser
internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// `tverrsnitt check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the corpus, the vocabularies and the queries; one line a fault.")

  @OptionGroup var locations: Locations

  func run() throws {
    let faults =
      Corpus.check(at: locations.corpusPath) + Vocabularies.check(at: locations.vocabularyPath)
      + QueryFiles.check(at: locations.queriesPath)
    for fault in faults { Terminal.write("\(fault)") }
    guard faults.isEmpty else {
      Terminal.complain("\(faults.count) \(faults.count == 1 ? "fault" : "faults") found")
      throw ExitCode(Failure.other)
    }
    Terminal.write("Corpus, vocabularies and queries are in order.")
  }
}
