internal import ArgumentParser
internal import Foundation
internal import PlanIndex

/// `tverrsnitt-bench generate`
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a corpus of made-up plans: the same one for the same seed.")

  @Option(help: "How many plans, each of a kommune of its own.")
  var plans = 400

  @Option(help: "Where the chance begins.")
  var seed: UInt64 = 1

  @Option(help: "The folder of vocabularies, whose types the tiltak are of.")
  var vocabularies = "Index"

  @Argument(help: "The folder to write; it must not be there yet.")
  var folder: String

  func validate() throws {
    guard (1...SyntheticKommune.most).contains(plans) else {
      throw ValidationError("--plans takes a number from 1 to \(SyntheticKommune.most).")
    }
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError("\(folder) is there already; name another folder, or remove it.")
    }
  }

  func run() throws {
    let vocabularies = try Vocabularies.read(at: vocabularies)
    var chance = SeededChance(seed: seed)
    let kommuner = SyntheticKommune.names(plans, &chance)
    for kommune in kommuner {
      try SyntheticPlan(of: kommune, vocabularies, &chance).write(to: folder)
    }
    print("\(plans) plans in \(folder)")
  }
}
