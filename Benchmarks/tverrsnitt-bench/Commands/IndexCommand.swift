internal import ArgumentParser
internal import Foundation
internal import PlanIndex

/// `tverrsnitt-bench index`
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Build an index of a file of documents, and print what it took as JSON.",
    discussion: """
      Time and memory count from where the documents are read, as for the peers: \
      growth_mib is what the process took beyond them at its most.
      """)

  @OptionGroup var places: VocabularyPlaces

  @Argument(help: "A file that `documents` wrote.")
  var file: String

  @Argument(help: "The index to write.")
  var index: String

  func run() throws {
    let vocabularies = try places.readVocabularies()
    let lists = try places.readWordLists()
    let plans = try DocumentFile(path: file).read()
    let memory = ProcessMemory()
    let builder = DraftIndexBuilder(vocabularies, lists, index: index)
    let watch = Stopwatch()
    try builder.build(plans)
    let (seconds, cpuSeconds) = (watch.seconds, watch.cpuSeconds)
    let size = try FileManager.default.attributesOfItem(atPath: index)[.size] as? Int ?? 0
    print(
      try CompactJSON.line(
        IndexFigures(
          documents: plans.reduce(0) { $0 + $1.count }, seconds: seconds, cpuSeconds: cpuSeconds,
          growthMib: memory.growth, peakMib: ProcessMemory.peak,
          sizeMib: size >> 20)))
  }
}

/// What building an index took.
struct IndexFigures: Codable {
  var documents: Int
  var seconds: Double
  var cpuSeconds: Double
  var growthMib: Int
  var peakMib: Int
  var sizeMib: Int

  enum CodingKeys: String, CodingKey {
    case documents, seconds
    case cpuSeconds = "cpu_seconds"
    case growthMib = "growth_mib"
    case peakMib = "peak_mib"
    case sizeMib = "size_mib"
  }
}
