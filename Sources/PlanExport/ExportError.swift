internal import PlanCorpus

/// What hinders a table from becoming a file, with the remedy.
package enum ExportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A file's ending is none that tables are written in.
  case unknownEnding(path: String)
  /// A program that the format needs is not installed.
  case missingTool(name: String, package: String, format: ExportFormat)
  /// A program ended otherwise than well.
  case failedTool(name: String, reason: String)
  /// A file is there already.
  case exists(path: String)
  /// A file cannot be written.
  case unwritable(path: String, reason: String)
  /// A workbook cannot be made.
  case workbook(reason: String)
  /// A template of the program is broken.
  case template(name: String, reason: String)

  package var description: String {
    switch self {
    case .unknownEnding(let path):
      "'\(path)' has no ending that says what to write; use one of "
        + ExportFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: " ")
    case .missingTool(let name, let package, let format):
      "\(name) is needed for \(format.rawValue) and is not installed: apt-get install \(package)"
    case .failedTool(let name, let reason): "\(name) failed: \(reason)"
    case .exists(let path): "\(path) is there already; --force writes over it"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .workbook(let reason): "the workbook cannot be made: \(reason)"
    case .template(let name, let reason): "the template \(name) is broken: \(reason)"
    }
  }

  /// Whether the user can mend it by asking otherwise.
  package var isUsage: Bool {
    if case .unknownEnding = self { true } else { false }
  }
}

extension ExportError {
  /// What a program that makes a format could not do.
  init(_ error: ToolError, _ format: ExportFormat) {
    self =
      switch error {
      case .missing(let tool): .missingTool(name: tool.name, package: tool.package, format: format)
      case .failed(let tool, let reason): .failedTool(name: tool.name, reason: reason)
      case .unwritable(let path, let reason): .unwritable(path: path, reason: reason)
      }
  }
}
