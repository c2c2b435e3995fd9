internal import Foundation

/// What kind of file a plan is delivered as, told by what is in it.
package enum PlanFormat: String, Sendable, CaseIterable {
  case pdf, docx, odt, html
  case markdown = "md"
  case text = "txt"

  /// Endings that a file of a format may have.
  private var endings: [String] {
    switch self {
    case .html: ["html", "htm", "xhtml"]
    case .markdown: ["md", "markdown"]
    case .text: ["txt", "text"]
    case .pdf, .docx, .odt: [rawValue]
    }
  }

  /// Whether files of this format are made of letters.
  var isText: Bool { self == .html || self == .markdown || self == .text }

  /// Tells the format of a file from its first bytes.
  ///
  /// - Throws: a `Fault` when it is none of these, or its name says that it is another.
  package static func of(_ bytes: [UInt8], named name: String) throws(Fault) -> PlanFormat {
    let head = Array(bytes.prefix(reach))
    if let other = strangers.first(where: { head.starts(with: $0.magic) }) {
      throw Fault(file: name, problem: "is \(other.what)", remedy: other.remedy)
    }
    let ending = (name as NSString).pathExtension.lowercased()
    let named = allCases.first { $0.endings.contains(ending) }
    if let found = packed(head) { return found }
    if let named, !named.isText {
      throw Fault(
        file: name, problem: "is named .\(ending) and is no such file, or a broken one",
        remedy: "open it in the program that made it and save it again")
    }
    let start = String(decoding: head, as: UTF8.self).lowercased()
    if start.contains("<!doctype html") || start.contains("<html") { return .html }
    return named == .html || named == .markdown ? .markdown : .text
  }

  /// A page's own head stands among the first of its bytes; so does that of a PDF, even where
  /// something was put before it.
  private static let reach = 1024

  private static func packed(_ head: [UInt8]) -> PlanFormat? {
    if head.firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    // The first entry of OpenDocument is its type, unpacked. All else that is packed has to show
    // that it is docx when it is unpacked.
    let isOpenDocument = head.firstRange(of: Array("opendocument.text".utf8)) != nil
    return isOpenDocument ? .odt : .docx
  }

  /// What people hand over and nothing here reads.
  private static let strangers: [(magic: [UInt8], what: String, remedy: String)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0], "an old Word document, or one with a password",
      "open it and save it as docx without a password"
    ),
    (Array("{\\rtf".utf8), "a document in RTF", "open it and save it as docx or odt"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture", "ask for the document that it is a picture of"),
    ([0xFF, 0xD8, 0xFF], "a picture", "ask for the document that it is a picture of"),
  ]
}
