/// What the program carries in itself: templates, styles and reference documents.
enum Resources {
  static var document: String { text(PackageResources.dokument_mustache) }
  static var style: String { text(PackageResources.stil_css) }

  /// What pandoc needs told beside the HTML.
  static var filter: [UInt8] { PackageResources.tabell_lua }

  /// The look of docx or odt, on sheets that stand or lie.
  static func reference(_ format: ExportFormat, isWide: Bool) -> [UInt8] {
    switch (format, isWide) {
    case (.odt, true): PackageResources.reference_wide_odt
    case (.odt, false): PackageResources.reference_upright_odt
    case (_, true): PackageResources.reference_wide_docx
    case (_, false): PackageResources.reference_upright_docx
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
