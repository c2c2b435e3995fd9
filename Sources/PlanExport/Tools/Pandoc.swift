/// Makes docx and odt of HTML, in the look of the project's own reference documents.
struct Pandoc: Sendable {
  let format: ExportFormat
  let isWide: Bool

  func document(of html: String) async throws(ExportError) -> [UInt8] {
    let reference = Resources.reference(format, isWide: isWide)
    return try await ChildProcess(tool: .pandoc, format: format).output(
      "table.\(format.rawValue)",
      of: [
        "table.html": [UInt8](html.utf8), "reference.\(format.rawValue)": reference,
        "table.lua": Resources.filter,
      ]
    ) { folder in
      [
        "+RTS", "-M1500M", "-RTS", "--from=html", "--to=\(format.rawValue)",
        "--reference-doc=\(folder)/reference.\(format.rawValue)",
        "--shift-heading-level-by=-1", "--lua-filter=\(folder)/table.lua",
        "--output=\(folder)/table.\(format.rawValue)",
        "\(folder)/table.html",
      ]
    }
  }
}
