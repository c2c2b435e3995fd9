/// Finds curations that no longer fit the plan they are about.
package enum CurationCheck {
  static func faults(_ entry: Corpus.Entry) -> [Fault] {
    guard !entry.manifest.curation.isEmpty else { return [] }
    return faults(entry, PlanReading.reading(entry))
  }

  /// - Parameter reading: of this entry.
  package static func faults(_ entry: Corpus.Entry, _ reading: CuratedReading) -> [Fault] {
    let changed = entry.manifest.curation.compactMap { changedText($0, entry.sources) }
    let faults = changed + reading.faults
    return faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// The text as delivered is compared, damage included: what a person saw when they set it.
  private static func changedText(_ entry: CurationEntry, _ sources: [SourceText]) -> Fault? {
    guard let text = entry.text else { return nil }
    let source = sources.first { source in entry.file.map(source.file.hasSuffix) ?? true }
    guard let lines = source?.lines else { return nil }
    let standing = entry.lines.flatMap { range in
      lines[min(range.lowerBound - 1, lines.count)..<min(range.upperBound, lines.count)]
    }.map(\.delivered).joined(separator: " ").singleSpaced
    guard !standing.contains(text.singleSpaced) else { return nil }
    return entry.fault(
      "the text under '\(entry.target)' has changed: «\(standing.prefix(80))» stands there now",
      remedy: "look whether the curation still holds, and give the new text or lines")
  }
}
