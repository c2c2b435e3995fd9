/// What hinders another program from doing its work.
package enum ToolError: Error, Sendable, Equatable, CustomStringConvertible {
  /// It is not installed.
  case missing(Tool)
  /// It ended otherwise than well, or went beyond its limits.
  case failed(Tool, reason: String)
  /// Its folder cannot be made or filled.
  case unwritable(path: String, reason: String)

  package var description: String {
    switch self {
    case .missing(let tool): "\(tool.name) is not installed: apt-get install \(tool.package)"
    case .failed(let tool, let reason): "\(tool.name) failed: \(reason)"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    }
  }
}
