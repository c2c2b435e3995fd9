internal import Foundation

/// A folder that another program works in, which nobody else may look into.
struct ChildFolder {
  let path: String

  /// Makes it and writes the files into it.
  init(holding files: [String: [UInt8]]) throws(ToolError) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString)")
    path = folder.path
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for (name, bytes) in files {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
      }
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw .unwritable(path: folder.path, reason: error.localizedDescription)
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
