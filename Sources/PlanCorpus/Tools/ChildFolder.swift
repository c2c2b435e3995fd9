internal import Foundation

/// A folder that another program works in, which nobody else may look into.
///
/// It is locked as long as this process lives, so that the next run can tell what one that was
/// killed has left, and clears it away.
struct ChildFolder {
  private static let mark = "tverrsnitt-child-"
  /// A folder is made and then locked: a younger one may be between the two.
  private static let youth = 60

  let path: String
  private let lock: Int32?

  /// Makes it and writes the files into it.
  init(holding files: [String: [UInt8]]) throws(ToolError) {
    _ = Self.isCleared
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(Self.mark)\(UUID().uuidString)")
    path = folder.path
    var lock: Int32?
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      lock = Self.locked(folder.path)
      for (name, bytes) in files {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
      }
    } catch {
      try? FileManager.default.removeItem(at: folder)
      if let lock { close(lock) }
      throw .unwritable(path: folder.path, reason: error.localizedDescription)
    }
    self.lock = lock
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    if let lock { close(lock) }
  }

  // MARK: What others have left

  private static let isCleared: Bool = {
    clear(below: FileManager.default.temporaryDirectory.path, now: time(nil))
    return true
  }()

  /// Takes away this user's folders of processes that live no more.
  static func clear(below place: String, now: time_t) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] {
      let path = "\(place)/\(name)"
      var status = stat()
      guard name.hasPrefix(mark), lstat(path, &status) == 0, status.st_uid == geteuid(),
        status.st_mtim.tv_sec < now - youth, let lock = locked(path)
      else { continue }
      try? FileManager.default.removeItem(atPath: path)
      close(lock)
    }
  }

  /// A descriptor that keeps others from the folder's lock; `nil` where another has it.
  private static func locked(_ path: String) -> Int32? {
    let lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0 else { return nil }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      return nil
    }
    return lock
  }
}
