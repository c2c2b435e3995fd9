/// Takes the text out of docx, odt and html with its structure: headings, lists, tables.
struct PandocConversion {
  private let file: DeliveredFile
  private let format: PlanFormat

  init(_ file: DeliveredFile, _ format: PlanFormat) {
    self.file = file
    self.format = format
  }

  func convert() async throws(Fault) -> ConvertedPlan {
    let text = try await text(of: input())
    return ConvertedPlan(text: CleanText.of(text), kind: .converted, format: format)
  }

  /// What pandoc is handed. It takes every page to be UTF-8.
  private func input() async throws(Fault) -> [UInt8] {
    guard format == .html else {
      try await PackedDocument.check(file, as: format)
      return format == .odt ? try await OpenDocumentRows.plain(file) : file.bytes
    }
    return Array(try LenientDecoding.page(of: file.bytes, as: file.name).text.utf8)
  }

  private func text(of input: [UInt8]) async throws(Fault) -> String {
    do throws(ToolError) {
      let output = try await ChildProcess(.pandoc, limits: .foreignInput).output(
        "plan.txt", of: ["input": input, "plan.lua": PackageResources.plan_lua],
        arguments: arguments)
      return String(decoding: output, as: UTF8.self)
    } catch {
      throw Fault(error, reading: file.name, remedy: "open it and save it again, or as pdf")
    }
  }

  /// In the sandbox nothing else is read, whatever the file names; a page's title is the browser's
  /// and no heading of the plan.
  private func arguments(_ folder: String) -> [String] {
    let reader = format == .html ? "html" : "\(format.rawValue)+empty_paragraphs"
    return [
      "+RTS", "-M1000M", "-RTS", "--sandbox", "--from=\(reader)", "--to=plain", "--wrap=none",
      "--lua-filter=\(folder)/plan.lua", "--output=\(folder)/plan.txt",
    ] + (format == .html ? ["--metadata=title="] : []) + ["\(folder)/input"]
  }
}
