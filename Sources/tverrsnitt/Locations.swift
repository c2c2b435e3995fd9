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

  var vocabularyPath: String { vocabularies ?? "\(Self.root)/Index" }

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
    var place = URL(fileURLWithPath: Bundle.main.executablePath ?? ".").resolvingSymlinksInPath()
    while place.path != "/" {
      place.deleteLastPathComponent()
      if isFolder(place.appendingPathComponent("Corpus").path) { return place.path }
    }
    return "."
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
