internal import ArgumentParser
internal import Foundation
internal import PlanCorpus

/// `tverrsnitt add FILE… [--kommune NAME]`
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Bring new plans into the corpus: pdf, docx, odt, html, md or txt.",
    discussion: """
      Each becomes a folder with its text, the file delivered and a plan.yaml that says what was \
      read and what to look at. A folder stands for every file in it; a bad file is named with \
      the reason, and the others go in. What is there already is only replaced when you say so, \
      here or with --yes; curation is kept. Nothing is indexed: run `tverrsnitt index` then.
      """)

  @Argument(help: ArgumentHelp("A plan's file, or a folder of such files.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Whose plan it is. Without it: the kommune that the plan, else its file's name, names.",
      valueName: "kommune"))
  var kommune: String?

  @Option(help: ArgumentHelp("Its kommunenummer, as it is today.", valueName: "nnnn"))
  var kommunenummer: String?

  @Option(help: ArgumentHelp("The years the plan is for.", valueName: "yyyy-yyyy"))
  var period: YearSpan?

  @Option(help: ArgumentHelp("The one year the plan is for.", valueName: "yyyy"))
  var year: Int?

  @Option(help: ArgumentHelp("The plan's id; else <kommune>-<first year>.", valueName: "id"))
  var id: String?

  @Flag(help: "Read pictures of pages by optical recognition, with tesseract.")
  var ocr = false

  @Flag(help: "Replace what is there without asking.")
  var yes = false

  @Flag(help: "Only show what would be added.")
  var dryRun = false

  @OptionGroup var locations: Locations

  func validate() throws {
    guard period == nil || year == nil else {
      throw ValidationError("--period and --year say the same; give one of them.")
    }
    guard year.map(YearSpan.years.contains) ?? true else {
      throw ValidationError("--year takes a year, as in --year 2024.")
    }
  }

  func run() async throws {
    try await Failure.reported {
      let paths = try PlanFiles.paths(files)
      guard paths.count == 1 || id == nil && period == nil && year == nil else {
        Terminal.complain("--id, --period and --year are about one plan, and there are several")
        throw ExitCode(Failure.usage)
      }
      let corpus = locations.corpusPath
      let run = AddRun(
        corpus: corpus, request: request, replaces: yes, isDryRun: dryRun,
        conversion: PlanConversion(recognizes: ocr, soundWords: SoundWords(corpus).words))
      try await run.add(paths)
    }
  }

  private var request: PlanRequest {
    PlanRequest(
      kommune: kommune, kommunenummer: kommunenummer,
      period: period?.period ?? year.map { Period(first: $0, last: $0) }, id: id,
      register: try? Kommuneregister.read(at: locations.vocabularyPath))
  }
}

/// Two years in order: `2024-2028`.
struct YearSpan: ExpressibleByArgument {
  static let years = 1900...2100

  let period: Period

  init?(argument: String) {
    let parts = argument.split { $0 == "-" || $0 == "–" }.map { Int($0) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], first <= last,
      Self.years.contains(first), Self.years.contains(last)
    else { return nil }
    period = Period(first: first, last: last)
  }
}
