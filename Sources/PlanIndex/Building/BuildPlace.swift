internal import Foundation
internal import Xapian

/// Where an index is built: beside the old one, on the same file system, under a name that says
/// whose it is.
struct BuildPlace {
  private static let mark = ".building-"
  /// A file of the index, and the databases that it is put together from, in the order of their
  /// documents.
  struct Made {
    var path: String
    var parts: [String]
  }

  let index: String
  let folder: String
  private let parent: String

  init(index: String) {
    self.index = index
    parent = (index as NSString).deletingLastPathComponent
    let name = (index as NSString).lastPathComponent
    let own = "\(parent.isEmpty ? "." : parent)/.\(name)\(Self.mark)\(getpid())"
    folder = own
  }

  /// Writes an index aside, compacts it to a file or several, and swaps them in.
  ///
  /// - Parameters:
  ///   - compacting: called when the documents are written.
  ///   - write: writes databases into the folder it is given, and tells what is made of them.
  func build<Outcome>(
    compacting: () -> Void = {}, _ write: (_ folder: String) throws -> (Outcome, [Made])
  ) throws -> Outcome {
    try prepare()
    defer { clean() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let (outcome, made) = try write(folder)
    compacting()
    for (number, made) in made.enumerated() { try Self.compact(made.parts, to: file(number)) }
    for (number, made) in made.enumerated() { try swapIn(number, as: made.path) }
    return outcome
  }

  /// Puts databases together, in their order, in one that is a single file.
  static func compact(_ parts: [String], to file: String) throws(XapianError) {
    var options = Database.CompactionOptions()
    options.singleFile = true
    try Database.compact(sources: parts, to: file, options: options)
  }

  /// Beside the folder, which a file system may count as another place.
  private func file(_ number: Int) -> String { "\(folder).file\(number)" }

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
  private func swapIn(_ number: Int, as path: String) throws {
    guard rename(file(number), path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
  }

  func clean() {
    let place = parent.isEmpty ? "." : parent
    let own = (folder as NSString).lastPathComponent
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    where name == own || name.hasPrefix("\(own).file") {
      try? FileManager.default.removeItem(atPath: "\(place)/\(name)")
    }
  }
}
