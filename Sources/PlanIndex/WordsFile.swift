internal import Foundation
internal import Xapian

/// The synonyms and spellings of an index in shards, as a database on this machine.
///
/// The first shard carries it as a file in its metadata. It is written to a file without a name,
/// which is gone with the last who has it open.
final class WordsFile: Sendable {
  /// Leads to the file as long as this lives.
  var path: String { "/proc/self/fd/\(descriptor)" }
  private let descriptor: Int32

  /// - Throws: `POSIXError` when there is no place for it.
  init(_ bytes: [UInt8]) throws {
    var name = Array("\(FileManager.default.temporaryDirectory.path)/words-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Self.lastError }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else {
        close(descriptor)
        throw Self.lastError
      }
      written += count
    }
  }

  deinit { close(descriptor) }

  private static var lastError: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
