internal import CLinux
internal import Foundation

/// A corpus that plans are put into: each as a whole or not at all.
///
/// One at a time: whoever holds it keeps others out until it is gone.
package final class CorpusFolder: Sendable {
  /// What a draft would do to the plan that has its id.
  package enum Effect: Sendable, Equatable {
    /// There is none.
    case new
    /// None: the same file and text are there.
    case unchanged
    /// It takes the place of another with so many files, and of so many curations, which are kept.
    case replaces(files: Int, curations: Int)
  }

  private static let aside = ".new-"
  private static let former = ".old-"

  private let path: String
  private let lock: Int32

  /// Opens a corpus, makes it when it is missing, and clears away what an interrupted run left.
  package init(at path: String) throws(Fault) {
    self.path = path
    let files = FileManager.default
    if !files.fileExists(atPath: path) {
      try Self.doing("make it", path) {
        try files.createDirectory(atPath: path, withIntermediateDirectories: false)
      }
    }
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else {
      throw Fault(
        file: path, problem: "cannot be opened", remedy: "name the folder of plans with --corpus")
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw Fault(
        file: path, problem: "is being added to by another run", remedy: "wait until it is done")
    }
    try clear()
  }

  deinit { close(lock) }

  private func clear() throws(Fault) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: path)) ?? [] {
      let place = "\(path)/\(name)"
      if name.hasPrefix(Self.aside) { try? files.removeItem(atPath: place) }
      guard name.hasPrefix(Self.former) else { continue }
      let own = "\(path)/\(name.dropFirst(Self.former.count))"
      if files.fileExists(atPath: own) {
        try? files.removeItem(atPath: place)
      } else {
        try Self.doing("put \(name) back", path) { try files.moveItem(atPath: place, toPath: own) }
      }
    }
  }

  // MARK: One plan

  /// What putting a draft here would do.
  ///
  /// - Throws: a `Fault` when something that is no plan stands in its place.
  package func effect(of draft: PlanDraft) throws(Fault) -> Effect {
    let place = "\(path)/\(draft.id)"
    var status = stat()
    guard lstat(place, &status) == 0 else { return .new }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Fault(
        file: place, problem: "is no folder", remedy: "take it away, or give another --id")
    }
    if draft.files.allSatisfy({ same($0.bytes, "\(place)/\($0.name)") }) { return .unchanged }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let manifest = try? Manifest.read(at: "\(place)/\(Manifest.fileName)", as: Manifest.fileName)
    return .replaces(files: names.count, curations: manifest?.curation.count ?? 0)
  }

  private func same(_ bytes: [UInt8], _ place: String) -> Bool {
    FileManager.default.contents(atPath: place).map { $0.elementsEqual(bytes) } ?? false
  }

  /// Writes a plan beside the others, looks whether it can be read as they are, and only then
  /// gives it its name.
  package func put(_ draft: PlanDraft) throws(Fault) {
    let folder = "\(Self.aside)\(draft.id)"
    let (new, own) = ("\(path)/\(folder)", "\(path)/\(draft.id)")
    let files = FileManager.default
    do {
      try? files.removeItem(atPath: new)
      try Self.doing("write \(draft.id)", path) {
        try files.createDirectory(atPath: new, withIntermediateDirectories: false)
        for file in draft.files { try Self.write(file.bytes, to: "\(new)/\(file.name)") }
        let manifest = draft.manifest(keeping: curation(at: own))
        try Self.write(Array(manifest.utf8), to: "\(new)/\(Manifest.fileName)")
      }
      try Corpus.proof(at: path, folder: folder)
      try Self.doing("name \(draft.id)", path) { try self.rename(new, to: own, as: draft.id) }
    } catch {
      try? files.removeItem(atPath: new)
      throw error
    }
  }

  /// A plan that is replaced trades names with the new one, so that the corpus is at no moment
  /// without it, whenever this is stopped.
  private func rename(_ new: String, to own: String, as id: PlanID) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: own) else {
      try files.moveItem(atPath: new, toPath: own)
      fsync(lock)
      return
    }
    if clinux_exchange(new, own) == 0 {
      fsync(lock)
      try? files.removeItem(atPath: new)
    } else {
      try renameInTwoSteps(new, to: own, as: id)
    }
  }

  /// Where the file system knows no trade of names. Stopped in between, the plan stands under its
  /// former name until the next run puts it back.
  private func renameInTwoSteps(_ new: String, to own: String, as id: PlanID) throws {
    let files = FileManager.default
    let old = "\(path)/\(Self.former)\(id)"
    try files.moveItem(atPath: own, toPath: old)
    do {
      try files.moveItem(atPath: new, toPath: own)
    } catch {
      try? files.moveItem(atPath: old, toPath: own)
      throw error
    }
    fsync(lock)
    try? files.removeItem(atPath: old)
  }

  // MARK: One manifest

  /// Puts a manifest in the place of another, if that one still stands there.
  ///
  /// It is written aside and renamed: whoever reads finds the old one or the new one, whole.
  ///
  /// - Returns: whether it was done; not when somebody changed the manifest meanwhile.
  package func replace(_ old: ManifestText, by new: ManifestText, of id: PlanID) throws(Fault)
    -> Bool
  {
    let place = "\(path)/\(id)/\(Manifest.fileName)"
    guard !Corpus.leadsAway("\(id)/\(Manifest.fileName)", from: path) else {
      throw Fault(
        file: place, problem: "leads out of the corpus", remedy: "put the file itself there")
    }
    guard same(old.bytes, place) else { return false }
    // Hidden, so that nobody takes one that a crash left for a file of the plan.
    let aside = "\(path)/\(id)/\(Self.aside)\(Manifest.fileName)"
    defer { try? FileManager.default.removeItem(atPath: aside) }
    try Self.doing("write \(id)/\(Manifest.fileName)", path) {
      try? FileManager.default.removeItem(atPath: aside)
      try Self.write(new.bytes, to: aside)
      let attributes = try FileManager.default.attributesOfItem(atPath: place)
      try FileManager.default.setAttributes(
        attributes.filter { $0.key == .posixPermissions }, ofItemAtPath: aside)
      guard isRenamed(aside, place) else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    }
    return true
  }

  /// What people have set about the plan before: work that no new text undoes.
  private func curation(at own: String) -> String? {
    guard let text = try? String(contentsOfFile: "\(own)/\(Manifest.fileName)", encoding: .utf8)
    else { return nil }
    return CurationBlock.text(in: text)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try Data(bytes).write(to: url, options: .withoutOverwriting)
    let handle = try FileHandle(forWritingTo: url)
    try handle.synchronize()
    try handle.close()
  }

  private static func doing(
    _ what: String, _ path: String, _ work: () throws -> Void
  ) throws(Fault) {
    do {
      try work()
    } catch {
      throw Fault(
        file: path, problem: "cannot \(what): \(error.localizedDescription)",
        remedy: "look at its permissions and at the room on the disk")
    }
  }
}

/// In one step, over what stands there: a reader finds the old file or the new one.
private func isRenamed(_ file: String, _ place: String) -> Bool { rename(file, place) == 0 }
