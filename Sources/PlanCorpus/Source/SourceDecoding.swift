internal import Foundation

/// Turns a file's bytes into text, or says on which line they are not text.
package enum SourceDecoding {
  /// Files larger than this are not plans: 64 MiB.
  static let largestFile = 64 << 20

  /// Reads a UTF-8 file whole.
  ///
  /// - Throws: a `Fault` when the file is missing, a folder, too large, empty, binary or not UTF-8.
  package static func text(at path: String, as file: String) throws(Fault) -> String {
    try text(of: bytes(at: path, as: file), as: file)
  }

  /// Decodes bytes that are in hand.
  static func text(of data: [UInt8], as file: String) throws(Fault) -> String {
    guard data.contains(where: { !isWhiteSpace($0) }) else {
      throw Fault(file: file, problem: "is empty", remedy: "put the text into it or remove it")
    }
    if let zero = data.firstIndex(of: 0) {
      throw Fault(
        file: file, line: line(of: zero, in: data), problem: "holds a NUL byte and is no text",
        remedy: "save it as UTF-8 text, or convert a PDF with pdftotext")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Fault(
        file: file, line: line(of: firstInvalid(in: data), in: data), problem: "is not UTF-8",
        remedy: "convert it, for example `iconv -f WINDOWS-1252 -t UTF-8`")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  static func bytes(at path: String, as file: String) throws(Fault) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Fault(file: file, problem: "is missing", remedy: "put the file there or mend its name")
    }
    guard !isFolder.boolValue else {
      throw Fault(file: file, problem: "is a folder", remedy: "name a text file")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int ?? 0
    guard size <= largestFile else {
      throw Fault(
        file: file, problem: "is larger than \(largestFile >> 20) MiB",
        remedy: "give the plan's text alone")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Fault(file: file, problem: "cannot be read", remedy: "check its permissions")
    }
    return [UInt8](data)
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func line(of index: Int, in data: [UInt8]) -> Int {
    1 + data[..<index].count { $0 == 0x0A }
  }

  /// Where decoding first goes wrong: what a repairing decoder changes is not UTF-8.
  private static func firstInvalid(in data: [UInt8]) -> Int {
    let repaired = Array(String(decoding: data, as: UTF8.self).utf8)
    return zip(data, repaired).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? Swift.max(data.count - 1, 0)
  }
}
