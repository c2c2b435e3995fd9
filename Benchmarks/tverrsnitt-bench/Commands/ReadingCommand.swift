internal import ArgumentParser
internal import PlanCorpus
internal import PlanIndex

/// `tverrsnitt-bench reading`
struct ReadingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Time the reading of a text and of the same many times over; a line of JSON each.",
    discussion: """
      The growth is how much longer the longer text takes for each byte: 1 where the time grows \
      with the length alone.
      """)

  @Option(help: "How many times as long the longer text is.")
  var times = 10

  @Option(help: "Where the chance begins.")
  var seed: UInt64 = 1

  @Option(help: "The folder of vocabularies, whose types the tiltak are of.")
  var vocabularies = "Index"

  func validate() throws {
    guard times > 1 else { throw ValidationError("--times takes a number above 1.") }
  }

  func run() throws {
    for (name, text) in try texts() {
      let short = seconds(reading: text)
      let long = seconds(reading: String(repeating: text, count: times))
      print(
        try CompactJSON.line(
          Timing(
            text: name, bytes: text.utf8.count, seconds: short, longer: long,
            growth: long / short / Double(times))))
    }
  }

  /// A plan, and texts that are none: each long enough for its time to be told.
  private func texts() throws -> [(String, String)] {
    var chance = SeededChance(seed: seed)
    var plan = PlanWriting(
      kommune: "Fjellvik", years: "2024–2027", try Vocabularies.read(at: vocabularies))
    return [
      ("plan", plan.text(&chance)),
      ("long lines", lines(of: "a", 9000)), ("long lines of words", lines(of: "omrade ", 1000)),
      ("dots", lines(of: ". ", 4000)), ("tabs", lines(of: "\t", 4000)),
      ("words of a header", lines(of: "Tiltak Ansvar ", 500)),
      ("blank lines", String(repeating: "\n", count: 30_000)),
      ("control characters", String(repeating: "\u{1}\u{2}\n", count: 2000)),
      ("numbers", String(repeating: "12 34\n", count: 2000)),
    ]
  }

  private func lines(of part: String, _ count: Int) -> String {
    String(repeating: String(repeating: part, count: count) + "\n", count: 10)
  }

  private func seconds(reading text: String) -> Double {
    let watch = Stopwatch()
    _ = PlanReading.extract(
      SourceText(text: text, file: "plan.txt", kind: .textLayer, pageMarks: .none))
    return watch.cpuSeconds
  }

  private struct Timing: Encodable {
    let text: String
    let bytes: Int
    let seconds: Double
    let longer: Double
    let growth: Double
  }
}
