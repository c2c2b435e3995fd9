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
    let (corpus, corpusFaults) = Corpus.examine(at: locations.corpusPath)
    let (vocabularies, vocabularyFaults) = Vocabularies.scan(at: locations.vocabularyPath)
    let codeFaults = vocabularyFaults.isEmpty ? CuratedCodes.check(corpus, vocabularies) : []
    let kommuner = KommuneCheck(vocabularies.kommuner).check(corpus)
    let faults =
      corpusFaults + vocabularyFaults + codeFaults
      + (vocabularyFaults.isEmpty ? kommuner.faults : [])
      + QueryFiles.check(at: locations.queriesPath)
      + (vocabularyFaults.isEmpty ? filterFaults(vocabularies) : [])
    if vocabularyFaults.isEmpty {
      note(UntypedTiltak.find(in: corpus, vocabularies))
      for note in kommuner.notes { Terminal.note("note: \(note)") }
    }
    for fault in faults { Terminal.write("\(fault)") }
    guard faults.isEmpty else {
      Terminal.complain("\(faults.count) \(faults.count == 1 ? "fault" : "faults") found")
      throw ExitCode(Failure.other)
    }
    Terminal.write("Corpus, vocabularies and queries are in order.")
  }

  private func filterFaults(_ vocabularies: Vocabularies) -> [Fault] {
    SavedSearch.check(at: locations.savedPath, vocabularies)
      + TableDefinition.check(at: locations.definitionPath, vocabularies)
  }

  /// No fault of anybody's: the plan is in order, and the vocabulary may lack a type.
  private func note(_ untyped: [Tiltak]) {
    for tiltak in untyped {
      Terminal.note(
        "note: \(tiltak.evidence.file):\(tiltak.evidence.firstLine): «\(tiltak.title)» is of no "
          + "type in tiltakstyper.yaml; add a pattern there, or set the type in plan.yaml")
    }
  }
}
