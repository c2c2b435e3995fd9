/// A plan's text as it was taken out of the file delivered.
package struct ConvertedPlan: Sendable {
  /// What `plan.txt` will hold.
  package var text: String
  package var kind: SourceKind
  package var format: PlanFormat
  /// Whether the text is the file itself, byte for byte.
  package var isOriginal = false
  /// The text as read; `nil` where nothing was read in order to convert it.
  package var reading: ReadPlan?
  /// What a person should know of how the text came about.
  package var remarks: [String] = []
}

/// Makes any plan file text.
package struct PlanConversion: Sendable {
  /// Whether pictures of pages are read by optical recognition.
  package var recognizes: Bool
  /// Words of sound plans, asked for when a text is damaged.
  package var soundWords: @Sendable () -> WordCounts

  package init(recognizes: Bool, soundWords: @escaping @Sendable () -> WordCounts) {
    self.recognizes = recognizes
    self.soundWords = soundWords
  }

  /// - Throws: a `Fault` that names the file, why it cannot be read, and what to do.
  package func convert(_ file: DeliveredFile) async throws(Fault) -> ConvertedPlan {
    let format = try PlanFormat.of(file.bytes, named: file.name)
    let plan: ConvertedPlan =
      switch format {
      case .pdf: try await PdfConversion(self, file).convert()
      case .docx, .odt, .html: try await PandocConversion(file, format).convert()
      case .markdown, .text: try Self.text(file, format)
      }
    try Self.refuseLong(plan.text, file)
    guard plan.text.contains(where: \.isLetter) else {
      throw Fault(
        file: file.name, problem: "holds no letters", remedy: "give a file that holds a plan's text"
      )
    }
    return plan
  }

  /// Bytes of text: a thousand pages. Reading takes some seconds for each MiB.
  private static let longest = 2 << 20

  /// Asked before anything is read in a text.
  static func refuseLong(_ text: String, _ file: DeliveredFile) throws(Fault) {
    guard text.utf8.count <= longest else {
      throw Fault(
        file: file.name,
        problem: "holds more than \(longest >> 20) MiB of text, which no plan does",
        remedy: "give the plan alone")
    }
  }

  /// A text is kept as it is; in another encoding it becomes UTF-8.
  private static func text(
    _ file: DeliveredFile, _ format: PlanFormat
  ) throws(Fault) -> ConvertedPlan {
    let decoded = try LenientDecoding.text(of: file.bytes, as: file.name)
    return ConvertedPlan(
      text: decoded.text, kind: format == .markdown ? .converted : .textLayer, format: format,
      isOriginal: decoded.convertedFrom == nil,
      remarks: decoded.convertedFrom.map { ["the file was in \($0) and is UTF-8 here"] } ?? [])
  }
}

extension Fault {
  /// What a program that was to read a file could not do.
  init(_ error: ToolError, reading file: String, remedy: String) {
    switch error {
    case .missing(let tool):
      self.init(
        file: file, problem: "cannot be read without \(tool.name)",
        remedy: "run scripts/setup, or apt-get install \(tool.package)")
    case .failed(let tool, let reason):
      self.init(file: file, problem: "cannot be read: \(tool.name): \(reason)", remedy: remedy)
    case .unwritable(let path, let reason):
      self.init(
        file: file, problem: "cannot be read: no room for it in \(path): \(reason)",
        remedy: "set TMPDIR to a folder with room")
    }
  }
}
