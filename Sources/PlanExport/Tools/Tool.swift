/// A program that some formats need beside this one.
package struct Tool: Sendable, Equatable {
  /// What people call it.
  package var name: String
  /// What it may be called on the search path, the first that is there.
  package var commands: [String]
  /// The Debian package that brings it.
  package var package: String

  package static let pandoc = Tool(name: "pandoc", commands: ["pandoc"], package: "pandoc")
  package static let chromium = Tool(
    name: "Chromium", commands: ["chromium", "chromium-browser", "google-chrome"],
    package: "chromium")
}
