internal import Foundation
internal import PlanCorpus

/// What the reading of a plan hangs on, in one checksum: the same stamp gives the same reading,
/// but for the words that damaged texts are repaired with.
///
/// The plan's own files and the vocabularies count by their content; the program and the word
/// lists, which are large, by size and time of change.
struct ReadingStamp: Sendable {
  private let corpus: String
  private let surroundings: [String]

  /// - Parameters:
  ///   - corpus: the folder of plans.
  ///   - vocabularies: the folder of vocabularies.
  ///   - wordLists: the folder of the word lists.
  ///   - repair: names the words that texts are repaired with, which may be kept elsewhere.
  init(
    corpus: String, vocabularies: String, wordLists: String, repair: RepairResources = .shared
  ) {
    self.corpus = corpus
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().path ?? ""
    let lists = Self.files(of: wordLists) + repair.files
    let words = Self.files(of: vocabularies).filter { $0.hasSuffix(".yaml") }
    surroundings =
      [Schema.version] + ([program] + lists).map(Self.state)
      + words.map { "\(($0 as NSString).lastPathComponent):\(Self.sum($0))" }
  }

  func of(_ entry: Corpus.Entry) -> String {
    let manifest = Self.sum("\(corpus)/\(entry.folder)/\(Manifest.fileName)")
    let sources = entry.manifest.sources.map { "\($0.file):\($0.sha256)" }
    return Self.sum(of: surroundings + [entry.folder, manifest] + sources)
  }

  /// Names plans by their texts, in their order.
  static func witnesses(_ entries: [Corpus.Entry]) -> String {
    sum(of: entries.flatMap { entry in entry.manifest.sources.map(\.sha256) })
  }

  private static func sum(of parts: [String]) -> String {
    Corpus.checksum(Array(parts.joined(separator: "\n").utf8))
  }

  private static func sum(_ path: String) -> String {
    Corpus.checksum(FileManager.default.contents(atPath: path).map(Array.init) ?? [])
  }

  private static func files(of folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .map { "\(folder)/\($0)" }
  }

  /// By its full path: the same file is called otherwise from another folder.
  private static func state(_ file: String) -> String {
    let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    guard let values = try? FileManager.default.attributesOfItem(atPath: path) else { return path }
    let changed = (values[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(path):\(values[.size] ?? 0):\(changed)"
  }
}
