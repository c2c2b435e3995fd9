/// Makes docx and odt of HTML, in the look of the project's own reference documents.
struct Pandoc: Sendable {
  let child: ChildProcess
  let isWide: Bool

  private var format: ExportFormat { child.format }

  func document(of html: String) async throws(ExportError) -> [UInt8] {
    let reference = Resources.reference(format, isWide: isWide)
    return try await child.output(
      "table.\(format.rawValue)",
      of: [
        "table.html": [UInt8](html.utf8), "reference.\(format.rawValue)": reference,
        "table.lua": Resources.filter,
      ]
    ) { folder in
      [
        "+RTS", "-M1500M", "-RTS", "--from=html", "--to=\(format.rawValue)",
        "--reference-doc=\(folder)/reference.\(format.rawValue)",
        "--lua-filter=\(folder)/table.lua",
        "--output=\(folder)/table.\(format.rawValue)",
        "\(folder)/table.html",
      ]
    }
  }
}
