/// One thing that a person has set in a plan's manifest, and why.
package struct CurationEntry: Sendable, Equatable {
  package enum Deed: String, Codable, Sendable, CaseIterable {
    /// Gives a value in place of what the rules read.
    case set
    /// Gives what the rules cannot find.
    case add
    /// Takes away what the rules should not have found.
    case remove
  }

  package var deed: Deed
  package var target: CurationTarget
  /// `nil` for a removal.
  package var value: CuratedValue?
  package var reason: String
  /// The source that the lines are of, when it is not the plan's first.
  package var file: String?
  /// Where the plan says so; never empty.
  package var lines: [ClosedRange<Int>]
  /// What stood there, so that a change of the text shows.
  package var text: String?
  /// The manifest, and the line of the entry in it.
  package var manifest: String
  package var manifestLine: Int?

  /// An entry that stands in no manifest yet.
  ///
  /// - Parameter lines: never empty.
  package init(
    _ deed: Deed, _ target: CurationTarget, value: CuratedValue?, reason: String,
    file: String? = nil, lines: [ClosedRange<Int>], text: String? = nil
  ) {
    self.init(
      deed: deed, target: target, value: value, reason: reason, file: file, lines: lines,
      text: text, manifest: Manifest.fileName, manifestLine: nil)
  }

  init(
    deed: Deed, target: CurationTarget, value: CuratedValue?, reason: String, file: String?,
    lines: [ClosedRange<Int>], text: String?, manifest: String, manifestLine: Int?
  ) {
    self.deed = deed
    self.target = target
    self.value = value
    self.reason = reason
    self.file = file
    self.lines = lines
    self.text = text
    self.manifest = manifest
    self.manifestLine = manifestLine
  }

  /// The keys that it gives a value.
  package var fields: [String] { target.field.map { [$0] } ?? value?.keys ?? [] }

  func fault(_ problem: String, remedy: String) -> Fault {
    Fault(file: manifest, line: manifestLine, problem: problem, remedy: remedy)
  }
}

/// What a person has set, as it is published beside the facts.
package struct Curated: Codable, Sendable, Equatable {
  package var deed: CurationEntry.Deed
  /// Such as `tiltak/2.5/ansvar`.
  package var path: String
  package var reason: String
  package var evidence: [Evidence]
}
