/// A program that some formats need beside this one.
package struct Tool: Sendable, Equatable {
  /// What people call it.
  package var name: String
  /// What it may be called on the search path, the first that is there.
  package var commands: [String]
  /// The Debian package that brings it.
  package var package: String

  package init(name: String, commands: [String], package: String) {
    self.name = name
    self.commands = commands
    self.package = package
  }

  package static let pandoc = Tool(name: "pandoc", commands: ["pandoc"], package: "pandoc")
  package static let pdftotext = poppler("pdftotext")
  package static let pdftoppm = poppler("pdftoppm")
  package static let pdfinfo = poppler("pdfinfo")
  package static let pdfimages = poppler("pdfimages")
  package static let unzip = Tool(name: "unzip", commands: ["unzip"], package: "unzip")
  package static let zip = Tool(name: "zip", commands: ["zip"], package: "zip")
  package static let tesseract = Tool(
    name: "tesseract", commands: ["tesseract"], package: "tesseract-ocr tesseract-ocr-nor")
  package static let prlimit = Tool(name: "prlimit", commands: ["prlimit"], package: "util-linux")
  package static let timeout = Tool(name: "timeout", commands: ["timeout"], package: "coreutils")
  package static let unshare = Tool(name: "unshare", commands: ["unshare"], package: "util-linux")

  private static func poppler(_ command: String) -> Tool {
    Tool(name: command, commands: [command], package: "poppler-utils")
  }
}
