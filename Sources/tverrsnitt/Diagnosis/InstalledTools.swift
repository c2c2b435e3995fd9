internal import PlanCorpus
internal import PlanExport

/// The programs that this one starts, as they are on this machine.
struct InstalledTools: Sendable {
  enum Presence: Sendable, Equatable {
    case installed(version: String)
    case missing
    /// It is there and does not start.
    case broken(reason: String)
  }

  /// A program and how it is asked for its version.
  struct Question: Sendable {
    let tool: Tool
    var arguments = ["--version"]
    /// Whether only those need it who ask for it with a flag.
    var isOptional = false
  }

  static let questions: [Question] = [
    Question(tool: .pandoc), Question(tool: .chromium),
    Question(tool: .pdftotext, arguments: ["-v"]), Question(tool: .pdfinfo, arguments: ["-v"]),
    Question(tool: .pdftoppm, arguments: ["-v"]), Question(tool: .unzip, arguments: ["-v"]),
    Question(tool: .zip, arguments: ["-v"]), Question(tool: .prlimit), Question(tool: .unshare),
    Question(tool: .tesseract, isOptional: true),
  ]

  /// By the tool's name.
  let presence: [String: Presence]

  /// - Parameter searchPath: where they are looked for; this process's own when `nil`.
  static func found(searchPath: String? = nil) async -> InstalledTools {
    var presence: [String: Presence] = [:]
    for question in questions {
      presence[question.tool.name] = await Self.presence(of: question, searchPath)
    }
    return InstalledTools(presence: presence)
  }

  func has(_ tool: Tool) -> Bool {
    if case .installed = presence[tool.name] { true } else { false }
  }

  private static func presence(of question: Question, _ searchPath: String?) async -> Presence {
    let child = ChildProcess(question.tool, limits: .question, searchPath: searchPath)
    do throws(ToolError) {
      let told = try await child.printed(of: [:]) { _ in question.arguments }
      return .installed(version: version(in: told.output + told.errors))
    } catch {
      if case .missing = error { return .missing }
      return .broken(reason: "\(error)")
    }
  }

  /// The first number with dots: years and copyrights have none.
  static func version(in text: String) -> String {
    text.firstMatch(of: #/[0-9]+(?:\.[0-9]+)+/#).map { String($0.0) } ?? "unknown version"
  }

  var findings: [Finding] {
    Self.questions.map { question in
      let tool = question.tool
      switch presence[tool.name] ?? .missing {
      case .installed(let version): return .ok(.tools, tool.name, version)
      case .missing:
        let remedy = "apt-get install \(tool.package)"
        return question.isOptional
          ? .note(.tools, tool.name, "not installed", "\(remedy), for add --ocr")
          : .fault(.tools, tool.name, "not installed", remedy)
      case .broken(let reason):
        return .fault(
          .tools, tool.name, ShownPath.within(reason),
          "call it by hand to see why, or apt-get install --reinstall \(tool.package)")
      }
    }
  }
}
