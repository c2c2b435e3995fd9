internal import Foundation
internal import PlanCorpus

/// The files that a command was given, folders opened.
enum PlanFiles {
  /// - Throws: a `Fault` when a folder cannot be opened or holds no file.
  static func paths(_ arguments: [String]) throws -> [String] {
    try arguments.flatMap { argument in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
      return exists && isFolder.boolValue ? try files(in: argument) : [argument]
    }
  }

  /// In the order of their names, without hidden ones, which programs leave behind.
  private static func files(in folder: String) throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.filter { !$0.hasPrefix(".") }.sorted()
    guard !found.isEmpty else {
      throw Fault(
        file: DeliveredFile.printable(folder), problem: "holds no file",
        remedy: "name a folder of plans")
    }
    return found.map { "\(folder)/\($0)" }
  }
}
