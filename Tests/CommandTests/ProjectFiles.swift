import Fixtures
import Foundation

/// The project's own files, for tests that hold documents and structure to the code.
enum ProjectFiles {
  static func read(_ path: String) throws -> String {
    try String(contentsOfFile: "\(Fixtures.project)/\(path)", encoding: .utf8)
  }

  /// Files below a folder, paths from the project's folder, without what is built or hidden.
  static func below(_ folder: String, suffix: String = "") -> [String] {
    let root = "\(Fixtures.project)/\(folder)"
    return (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } && $0.hasSuffix(suffix) }
      .map { "\(folder)/\($0)" }.sorted()
  }

  /// Folders right below a folder.
  static func folders(in folder: String) throws -> Set<String> {
    let root = "\(Fixtures.project)/\(folder)"
    return Set(
      try FileManager.default.contentsOfDirectory(atPath: root).filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
          && isFolder.boolValue && !name.hasPrefix(".")
      })
  }
}
