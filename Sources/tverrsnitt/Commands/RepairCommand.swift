internal import PlanExport
internal import ArgumentParser
internal import Foundation
internal import PlanCorpus
internal import PlanExport

/// `tverrsnitt repair FILE|-`
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Print the text of a plan with its damaged words repaired, line for line.",
    discussion: """
      Each line of the file gives exactly one line. Text that shows no damage comes out byte for \
      byte as it went in; text in UTF-16, Windows-1252 or Latin-1 comes out as UTF-8. The sound \
      plans of the corpus help to decide. csv and json list the words that were changed, with \
      their places (bytes in the line) and how sure each repair is, from 0 to 1.
      """)

  @Argument(help: "A plan's text; - reads standard input.")
  var file: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var locations: Locations

  func run() throws {
    try Failure.reported {
      let decoded = try PlanInput(file).text()
      let repaired = LoneFile.repair(decoded) { Corpus.soundWords(at: locations.corpusPath) }
      switch output.format {
      case .text: write(repaired, hasMark: decoded.hasMark)
      case .json: Terminal.write(try PrettyJSON.text(RepairedWords(repaired)))
      case .csv: Terminal.write(CommaSeparated.plain.text(RepairedWords(repaired).rows))
      }
      if let encoding = decoded.convertedFrom {
        Terminal.note("warning: \(file) is in \(encoding); the output is UTF-8.")
      }
      Terminal.note(RepairedWords(repaired).summary)
    }
  }

  /// The last line ends as it did in the file.
  private func write(_ repaired: RepairedText, hasMark: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + repaired.lines.joined(separator: "\n")
    Terminal.write(text, end: "")
  }
}

/// What repair changed, as data.
private struct RepairedWords: Encodable {
  let damage: DamageReport
  let words: [RepairedWord]

  init(_ repaired: RepairedText) {
    damage = repaired.damage
    words = repaired.words
  }

  var rows: [[String]] {
    [["line", "start", "end", "original", "repaired", "confidence"]]
      + words.map { word in
        [
          "\(word.line)", "\(word.start)", "\(word.end)", word.original, word.repaired,
          String(format: "%.2f", word.confidence),
        ]
      }
  }

  var summary: String {
    guard damage.isExamined else {
      return "Only what needs no dictionary was repaired (\(words.count) words): "
        + "run scripts/setup, which compiles the lexicon."
    }
    guard damage.isDamaged else { return "No damage found; \(words.count) words changed." }
    let confusions = damage.confusions.prefix(6).map { "\($0.written) as \($0.seen)" }
    return "\(words.count) words repaired; the text has "
      + (confusions.isEmpty ? "irregular damage." : confusions.joined(separator: ", ") + ".")
  }
}
