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
