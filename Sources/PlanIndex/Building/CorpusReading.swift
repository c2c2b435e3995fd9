internal import PlanCorpus

/// Reads the plans of a corpus, those alone that changed since the index before.
struct CorpusReading {
  private enum Step {
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
    var steps = corpus.entries.map(step)
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
    let records = try steps.enumerated().map { place, step in
      try record(step, number: place + 1, words: words, witnesses: named, progress)
    }
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

  private func record(
    _ step: Step, number: Int, words: WordCounts, witnesses: String,
    _ progress: (IndexBuilder.Progress) -> Void
  ) throws -> PlanRecord {
    switch step {
    case .unchanged(let record): return record
    case .unread(let examined, let stamp):
      let id = examined.entry.manifest.id.rawValue
      progress(.reading(plan: id, number: number, of: corpus.entries.count))
      return try read(examined, stamp: stamp, words: words, witnesses: witnesses)
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
