internal import Foundation

extension PlanDraft {
  /// Its `plan.yaml`, with the doubts as comments.
  ///
  /// - Parameter curation: the curation of the plan that it takes the place of, as it stands there.
  package func manifest(keeping curation: String? = nil) -> String {
    let number = kommune.number.map { "kommunenummer: \(Self.quoted($0))" }
    let keys = [
      "id: \(id)", "kommune: \(Self.quoted(kommune.name))", number,
      "title: \(Self.quoted(description.title ?? ""))",
      "document_type: \(description.documentType ?? "annet")",
      "period: [\(period.first), \(period.last)]", "language: \(description.language ?? "nb")",
      sources, originalKey,
    ].compactMap { $0 }
    return (keys + [comments] + [curation].compactMap { $0 }).joined(separator: "\n") + "\n"
  }

  private var sources: String {
    """
    sources:
      - file: \(Self.textName)
        kind: \(kind.rawValue)
        page_marks: \(PageMarks.found(in: text).rawValue)
        sha256: \(Corpus.checksum(Array(text.utf8)))
    """
  }

  private var originalKey: String? {
    original.map { original in
      """
      original:
        file: \(original.name)
        sha256: \(Corpus.checksum(original.bytes))
      """
    }
  }

  private var comments: String {
    let head = [
      "Delivered as \(delivered)",
      "Look at these, then take them away; lines are those of \(Self.textName):",
    ]
    return (head + doubts.map { "- \($0.label)" }).map { "# \(Self.plain($0))" }
      .joined(separator: "\n")
  }

  /// JSON's strings are YAML's, too.
  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let bytes = try? encoder.encode(plain(text))
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  /// A comment ends with its line, and YAML allows no control characters in it.
  private static func plain(_ text: String) -> String {
    DeliveredFile.printable(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
