internal import ArgumentParser
internal import Foundation
internal import PlanQueries

/// Where the data are: given by flags, or found in the working directory or the checkout.
struct Locations: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of plans.", valueName: "dir"))
  var corpus: String?

  @Option(
    help: ArgumentHelp("The index: a file, or a folder that holds it as `db`.", valueName: "dir"))
  var index: String?

  @Option(help: ArgumentHelp("The folder of vocabularies.", valueName: "dir"))
  var vocabularies: String?

  var corpusPath: String { corpus ?? "\(Self.root)/Corpus" }

  /// Those that lie with the data, else those that came with the program.
  var vocabularyPath: String {
    if let vocabularies { return vocabularies }
    let own = "\(Self.root)/Index"
    guard !Self.holdsVocabularies(own) else { return own }
    return Self.folders(above: Bundle.main.executablePath).map { "\($0)/Index" }
      .first(where: Self.holdsVocabularies) ?? own
  }

  var queriesPath: String { "\(Self.root)/Queries" }

  var savedPath: String { "\(queriesPath)/\(SavedSearch.folder)" }

  var definitionPath: String { "\(queriesPath)/\(TableDefinition.folder)" }

  /// An index is a file; whoever names a folder means the `db` in it.
  var indexPath: String {
    guard let index else { return "\(Self.root)/Index/db" }
    return Self.isFolder(index) ? "\(index)/db" : index
  }

  /// The working directory when it has plans, else the checkout that this program was built in.
  private static var root: String {
    if isFolder("Corpus") { return "." }
    return folders(above: Bundle.main.executablePath).first { isFolder("\($0)/Corpus") } ?? "."
  }

  private static func folders(above file: String?) -> [String] {
    var folders: [String] = []
    var place = URL(fileURLWithPath: file ?? ".").resolvingSymlinksInPath()
    while place.path != "/" {
      place.deleteLastPathComponent()
      folders.append(place.path)
    }
    return folders
  }

  private static func holdsVocabularies(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { $0.hasSuffix(".yaml") }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
