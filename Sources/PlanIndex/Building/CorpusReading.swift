internal import PlanCorpus

/// Reads the plans of a corpus, those alone that changed since the index before.
struct CorpusReading: Sendable {
  private enum Step: Sendable {
    case unchanged(PlanRecord)
    case unread(CorpusRepair.Examined, stamp: String)
  }

  private let repair = CorpusRepair()
  private let corpus: Corpus
  private let classifier: Classifier
  private let stamp: ReadingStamp
  private let earlier: EarlierRecords

  /// - Parameter corpus: its text as delivered.
  init(_ corpus: Corpus, _ classifier: Classifier, _ stamp: ReadingStamp, _ earlier: EarlierRecords)
  {
    self.corpus = corpus
    self.classifier = classifier
    self.stamp = stamp
    self.earlier = earlier
  }

  /// The plans in the order of the corpus, and how many of them were not read again.
  func records(
    _ progress: (IndexBuilder.Progress) -> Void
  ) throws -> (records: [PlanRecord], unchanged: Int) {
    var steps = try Parallel.map(corpus.entries) { step($0) }
    let sound = zip(corpus.entries, steps).filter { Self.isSound($1) }.map(\.0)
    let witnesses = Array(sound.prefix(CorpusRepair.mostWitnesses))
    let named = ReadingStamp.witnesses(witnesses)
    for (place, step) in steps.enumerated() {
      guard case .unchanged(let record) = step, !record.isSound, record.witnesses != named else {
        continue
      }
      steps[place] = .unread(repair.examine(corpus.entries[place]), stamp: record.stamp)
    }
    let words = steps.allSatisfy(Self.isSound) ? .empty : repair.soundWords(of: witnesses)
    let records = try records(of: steps, words: words, witnesses: named, progress)
    return (records, steps.count { if case .unchanged = $0 { true } else { false } })
  }

  private func step(_ entry: Corpus.Entry) -> Step {
    let stamp = stamp.of(entry)
    let record = earlier.record(
      of: entry.manifest.id.rawValue, files: entry.sources.map(\.file), stamp: stamp)
    return record.map(Step.unchanged) ?? .unread(repair.examine(entry), stamp: stamp)
  }

  private static func isSound(_ step: Step) -> Bool {
    switch step {
    case .unchanged(let record): record.isSound
    case .unread(let examined, _): examined.isSound
    }
  }

  /// So many plans are read at once.
  private static let together = 8 * Parallel.usual

  private func records(
    of steps: [Step], words: WordCounts, witnesses: String,
    _ progress: (IndexBuilder.Progress) -> Void
  ) throws -> [PlanRecord] {
    var records: [PlanRecord] = []
    for start in stride(from: 0, to: steps.count, by: Self.together) {
      let stretch = Array(steps[start..<min(start + Self.together, steps.count)])
      for (place, step) in stretch.enumerated() {
        guard case .unread(let examined, _) = step else { continue }
        let id = examined.entry.manifest.id.rawValue
        progress(.reading(plan: id, number: start + place + 1, of: steps.count))
      }
      records += try Parallel.map(stretch) { step in
        try record(step, words: words, witnesses: witnesses)
      }
    }
    return records
  }

  private func record(_ step: Step, words: WordCounts, witnesses: String) throws -> PlanRecord {
    switch step {
    case .unchanged(let record): record
    case .unread(let examined, let stamp):
      try read(examined, stamp: stamp, words: words, witnesses: witnesses)
    }
  }

  private func read(
    _ examined: CorpusRepair.Examined, stamp: String, words: WordCounts, witnesses: String
  ) throws -> PlanRecord {
    let entry = repair.repair(examined, soundWords: words)
    return PlanRecord(
      stamp: stamp, isSound: examined.isSound,
      witnesses: examined.isSound ? nil : witnesses,
      plan: classifier.classify(PlanReading.read(entry)), lines: try Self.lines(of: entry))
  }

  private static func lines(of entry: Corpus.Entry) throws -> [String: String] {
    var lines: [String: String] = [:]
    for source in entry.sources {
      lines[source.file] = try CompactJSON.line(source.lines.map(PlanLine.init))
    }
    return lines
  }
}
