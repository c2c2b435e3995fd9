internal import ArgumentParser
internal import PlanExport

/// `tverrsnitt doctor`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look the installation over: one page to paste into a mail.",
    discussion: """
      Versions, other programs and what works with them, the index and whether it belongs to the \
      corpus as it is now, the corpus' faults, and this machine's limits, each fault with its \
      remedy. Changes nothing. Ends with 1 when there is a fault; notes are none.
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var locations: Locations

  func run() async throws {
    try await Failure.reported {
      let diagnosis = await Diagnosis.make(
        locations, version: Tverrsnitt.configuration.version)
      switch output.format {
      case .text: Terminal.write(DiagnosisText(diagnosis: diagnosis).text)
      case .json: Terminal.write(try PrettyJSON.text(diagnosis))
      case .csv: Terminal.write(CommaSeparated.plain.text(diagnosis.rows))
      }
      guard diagnosis.faults == 0 else { throw ExitCode(Failure.other) }
    }
  }
}
