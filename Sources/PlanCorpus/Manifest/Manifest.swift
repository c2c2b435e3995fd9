/// A plan's `plan.yaml`: whose plan it is, and which files hold its text.
package struct Manifest: Sendable {
  /// The file that the plan's text was taken out of, as it was delivered.
  package struct Original: Sendable {
    /// File name in the plan's folder.
    package let file: String
    /// SHA-256 of it, in lower-case hexadecimal.
    package let sha256: String
    /// Line of the manifest that names the file, for faults about it.
    package let line: Int?
  }

  /// One file of the plan's text.
  package struct Source: Sendable {
    /// File name in the plan's folder.
    package let file: String
    package let kind: SourceKind
    package let pageMarks: PageMarks
    /// SHA-256 of the file as delivered, in lower-case hexadecimal.
    package let sha256: String
    /// Line of the manifest that names the file, for faults about it.
    package let line: Int?
  }

  package let id: PlanID
  /// Line of the id in the file, for faults about it.
  package let idLine: Int?
  package let kommune: String
  /// As it is today; `nil` when nobody has said.
  package let kommunenummer: Kommunenummer?
  /// Line of the kommune in the file, for faults about it.
  package var kommuneLine: Int?
  package let title: String
  package let documentType: String
  package let period: Period
  /// `nb` or `nn`.
  package let language: String
  /// Never empty. The first is the one whose structure is read; the others are renditions of it.
  package let sources: [Source]
  /// `nil` where the text is what was delivered.
  package var original: Original?
  /// What a person has set in place of what the rules read, in the file's order.
  package var curation: [CurationEntry] = []
}
