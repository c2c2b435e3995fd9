package import PlanCorpus

/// The formats of files. The raw values are their endings.
package enum ExportFormat: String, CaseIterable, Sendable {
  case csv, xlsx, docx, odt, pdf, html, md, json

  /// The format that a file's ending asks for.
  ///
  /// - Throws: `ExportError.unknownEnding`, which lists those there are.
  package static func of(path: String) throws(ExportError) -> ExportFormat {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last,
      let format = ExportFormat(rawValue: ending.lowercased())
    else { throw .unknownEnding(path: path) }
    return format
  }

  package var mediaType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .pdf: "application/pdf"
    case .html: "text/html; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    case .json: "application/json"
    }
  }

  /// What people call it, in bokmål.
  package var label: String {
    switch self {
    case .csv: "CSV"
    case .xlsx: "Excel"
    case .docx: "Word"
    case .odt: "OpenDocument"
    case .pdf: "PDF"
    case .html: "nettside (HTML)"
    case .md: "Markdown"
    case .json: "JSON"
    }
  }

  /// The program that it takes to write it; `nil` where none is needed.
  package var tool: Tool? {
    switch self {
    case .docx, .odt: .pandoc
    case .pdf: .chromium
    case .csv, .xlsx, .html, .md, .json: nil
    }
  }
}
