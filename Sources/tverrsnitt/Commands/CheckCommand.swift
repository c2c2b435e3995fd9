internal import ArgumentParser
internal import PlanCorpus
internal import PlanIndex

/// `tverrsnitt check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the corpus, the vocabularies and the queries; one line a fault.")

  @OptionGroup var locations: Locations

  func run() throws {
    let check = DataCheck(locations)
    if let vocabularies = check.vocabularies {
      note(UntypedTiltak.find(in: check.corpus, vocabularies))
    }
    for note in check.notes { Terminal.note("note: \(note)") }
    for fault in check.faults { Terminal.write("\(fault)") }
    guard check.faults.isEmpty else {
      Terminal.complain(
        "\(check.faults.count) \(check.faults.count == 1 ? "fault" : "faults") found")
      throw ExitCode(Failure.other)
    }
    Terminal.write("Corpus, vocabularies and queries are in order.")
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
