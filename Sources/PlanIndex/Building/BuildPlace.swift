internal import Foundation
internal import Xapian

/// Where an index is built: beside the old one, on the same file system, under a name that says
/// whose it is.
struct BuildPlace {
  private static let mark = ".building-"
  let index: String
  let folder: String
  let file: String
  private let parent: String

  init(index: String) {
    self.index = index
    parent = (index as NSString).deletingLastPathComponent
    let name = (index as NSString).lastPathComponent
    let own = "\(parent.isEmpty ? "." : parent)/.\(name)\(Self.mark)\(getpid())"
    folder = own
    file = own + ".file"
  }

  /// Writes an index aside, compacts it to one file, and swaps it in.
  ///
  /// - Parameters:
  ///   - compacting: called when the documents are written.
  ///   - write: writes databases into the folder it is given, and tells which, in the order of
  ///     their documents.
  func build<Outcome>(
    compacting: () -> Void = {}, _ write: (_ folder: String) throws -> (Outcome, [String])
  ) throws -> Outcome {
    try prepare()
    defer { clean() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let (outcome, parts) = try write(folder)
    compacting()
    var options = Database.CompactionOptions()
    options.singleFile = true
    try Database.compact(sources: parts, to: file, options: options)
    try swapIn()
    return outcome
  }

  /// Makes room, and clears away what builds that died have left, where this user may.
  func prepare() throws {
    let place = parent.isEmpty ? "." : parent
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: place) {
      guard let owner = owner(of: name), owner == getpid() || !isAlive(owner) else { continue }
      try? FileManager.default.removeItem(atPath: "\(place)/\(name)")
    }
  }

  /// Another user's process may not be asked, and lives.
  private func isAlive(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  private func owner(of name: String) -> pid_t? {
    let prefix = ".\((index as NSString).lastPathComponent)\(Self.mark)"
    guard name.hasPrefix(prefix) else { return nil }
    return pid_t(name.dropFirst(prefix.count).prefix { $0.isNumber })
  }

  /// One rename: a reader finds the old file or the new one, never a mixture.
  func swapIn() throws {
    guard rename(file, index) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: index])
    }
  }

  func clean() {
    try? FileManager.default.removeItem(atPath: folder)
    try? FileManager.default.removeItem(atPath: file)
  }
}
