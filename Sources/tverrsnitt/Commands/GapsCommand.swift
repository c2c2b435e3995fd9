internal import ArgumentParser
internal import PlanIndex
internal import PlanQueries

/// `tverrsnitt gaps --kommune NAME`
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "List the types of tiltak that others have and that were not found in one plan.",
    discussion: """
      Types that most kommuner have come first, with their tiltak as examples. Where the plan \
      speaks of such a thing without having it as a tiltak, the passages are given. Filters choose \
      among the tiltak of the others.
      """)

  @Option(help: "The kommune whose plan is asked about, by name or slug.")
  var kommune: String

  @Option(help: ArgumentHelp("Only against this kommune.", valueName: "kommune"))
  var mot: [String] = []

  @Option(help: "Only innsatsområde: canonical, or a plan's own heading.")
  var innsatsomraade: [String] = []

  @Option(help: "Only this type.")
  var tiltakstype: [String] = []

  @Option(help: ArgumentHelp("Only tiltak for these ages.", valueName: "n|n-m"))
  var alder: [String] = []

  @Option(help: ArgumentHelp("Only plans that hold in this year.", valueName: "year"))
  var gyldigI: [String] = []

  @OptionGroup var options: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var locations: Locations

  private var filters: [Facet: [String]] {
    [
      .kommune: mot, .innsatsomraade: innsatsomraade, .tiltakstype: tiltakstype, .alder: alder,
      .gyldig: gyldigI,
    ].filter { !$0.value.isEmpty }
  }

  func run() throws {
    try Failure.reported {
      let request = try options.request(filters, own: nil)
      let comparison = try Comparison(OpenIndex(path: locations.indexPath))
      try options.write(comparison.gaps(of: kommune, request), as: output.format)
    }
  }
}
