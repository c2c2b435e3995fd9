internal import Foundation
internal import Glibc

/// A file that comes to be whole or not at all.
struct WholeFile {
  private let path: String
  private let force: Bool
  private let folder: String

  /// Looks at the place before any work is done for it.
  ///
  /// - Throws: `ExportError` when the file is there already, or its folder is not.
  init(path: String, force: Bool) throws(ExportError) {
    self.path = path
    self.force = force
    let parent = (path as NSString).deletingLastPathComponent
    folder = parent.isEmpty ? "." : parent
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw .unwritable(path: path, reason: "there is no folder \(folder); make it first") }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else { throw .unwritable(path: path, reason: "it is a folder") }
      guard force else { throw .exists(path: path) }
    }
    guard access(folder, W_OK) == 0 else {
      throw .unwritable(path: path, reason: "no permission to write in \(folder)")
    }
  }

  /// Writes beside it, to the disk, and then gives it its name in one step.
  func write(_ bytes: [UInt8]) throws(ExportError) {
    let draft = "\(folder)/.tverrsnitt-\(UUID().uuidString)"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure }
    var isWritten = Self.write(bytes, to: file) && fsync(file) == 0
    let reason = errno
    isWritten = close(file) == 0 && isWritten
    if isWritten, name(draft) { return }
    let last = isWritten ? errno : reason
    unlink(draft)
    if last == EEXIST { throw .exists(path: path) }
    errno = last
    throw failure
  }

  /// Without force, a file that has come in the meantime stays: a second name is never given over
  /// another. File systems without second names take the first.
  private func name(_ draft: String) -> Bool {
    if !force {
      if link(draft, path) == 0 {
        unlink(draft)
        return true
      }
      guard errno == EPERM || errno == ENOTSUP else { return false }
    }
    return rename(draft, path) == 0
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private var failure: ExportError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}
