internal import Foundation

/// A file as somebody handed it over: its bytes, and the name that it came with.
package struct DeliveredFile: Sendable {
  /// Files larger than this are refused unread: a plan with many pictures has a tenth of it.
  package static let largest = 100 << 20

  /// The last part of its path; used in messages, never as a place to write.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = Self.printable(name)
    self.bytes = bytes
  }

  /// Reads a file, and nothing that only looks like one.
  ///
  /// - Throws: a `Fault` when it is missing, a folder, a symbolic link, a device, too large or
  ///   empty.
  package static func read(at path: String) throws(Fault) -> DeliveredFile {
    let shown = printable(path)
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw unopened(shown, errno) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Fault(file: shown, problem: "is no file", remedy: "name a file, or a folder of files")
    }
    guard status.st_size <= largest else {
      throw Fault(
        file: shown, problem: "is larger than \(largest >> 20) MiB (\(status.st_size >> 20) MiB)",
        remedy: "save it with smaller pictures, or as text")
    }
    guard let data = try? handle.readToEnd(), !data.isEmpty else {
      throw Fault(file: shown, problem: "is empty", remedy: "look for the plan itself")
    }
    return DeliveredFile(name: (path as NSString).lastPathComponent, bytes: [UInt8](data))
  }

  private static func unopened(_ path: String, _ reason: Int32) -> Fault {
    switch reason {
    case ENOENT:
      Fault(file: path, problem: "is missing", remedy: "mend its name")
    case ELOOP:
      Fault(file: path, problem: "is a symbolic link", remedy: "name the file that it leads to")
    default:
      Fault(
        file: path, problem: "cannot be read: \(String(cString: strerror(reason)))",
        remedy: "check its permissions")
    }
  }

  /// A name without signs that a terminal would obey.
  package static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
  }
}
