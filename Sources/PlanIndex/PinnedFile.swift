internal import Foundation

/// A database file that stays within reach after another was renamed over it.
///
/// A pool opens further handles as they are needed. By the path alone a handle opened after a
/// swap would read the new index with the old one's registry; by the descriptor it reads the
/// file that was there first.
final class PinnedFile: Sendable {
  /// How every single-file database begins.
  private static let mark: [UInt8] = [0x0F, 0x0D] + Array("Xapian Glass".utf8)

  /// Leads to the file as it was.
  let path: String
  private let descriptor: Int32?

  /// Anything else than a single file is left to its path: a stub names others beside itself.
  init(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var start = [UInt8](repeating: 0, count: Self.mark.count)
    if descriptor >= 0, pread(descriptor, &start, start.count, 0) == start.count,
      start == Self.mark
    {
      self.descriptor = descriptor
      self.path = "/proc/self/fd/\(descriptor)"
    } else {
      if descriptor >= 0 { close(descriptor) }
      self.descriptor = nil
      self.path = path
    }
  }

  deinit {
    if let descriptor { close(descriptor) }
  }
}
