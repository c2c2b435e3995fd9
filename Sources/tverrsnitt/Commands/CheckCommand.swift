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
      + curatedCodes + QueryFiles.check(at: locations.queriesPath)
    for fault in faults { Terminal.write("\(fault)") }
    guard faults.isEmpty else {
      Terminal.complain("\(faults.count) \(faults.count == 1 ? "fault" : "faults") found")
      throw ExitCode(Failure.other)
    }
    Terminal.write("Corpus, vocabularies and queries are in order.")
  }

  /// Codes in manifests can be checked once both sides can be read at all.
  private var curatedCodes: [Fault] {
    guard let corpus = try? Corpus.open(at: locations.corpusPath),
      let vocabularies = try? Vocabularies.read(at: locations.vocabularyPath)
    else { return [] }
    return CuratedCodes.check(corpus, vocabularies)
  }
}
