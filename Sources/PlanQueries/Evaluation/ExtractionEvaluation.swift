internal import Foundation
package import PlanCorpus
package import PlanIndex

/// Scores what is read out of plans against what people have read out of them.
package struct ExtractionEvaluation: EvaluationPart {
  package static let name = "extract"

  private let classifier: Classifier
  private let source: Source

  private enum Source {
    case corpus(Corpus, gold: String)
    case folders(String, soundWords: WordCounts)
  }

  /// The corpus, by the rules alone and as published.
  ///
  /// - Parameter gold: a folder of `<plan id>.json`.
  package init(_ corpus: Corpus, gold: String, classifier: Classifier) {
    source = .corpus(corpus, gold: gold)
    self.classifier = classifier
  }

  /// Plans that are in no corpus, by the rules alone.
  ///
  /// - Parameters:
  ///   - folders: a folder of folders, each with `plan.txt` and `gold.json`.
  ///   - soundWords: words of sound plans, which damaged ones are repaired with.
  package init(folders: String, soundWords: WordCounts = .empty, classifier: Classifier) {
    source = .folders(folders, soundWords: soundWords)
    self.classifier = classifier
  }

  package func figures() throws -> [Figure] {
    switch source {
    case .corpus(let corpus, let gold):
      try corpus.entries.flatMap { try figures($0, gold: "\(gold)/\($0.manifest.id).json") }
    case .folders(let path, let soundWords):
      try folders(at: path).flatMap { try figures(folder: $0, in: path, soundWords) }
    }
  }

  private func figures(_ entry: Corpus.Entry, gold path: String) throws -> [Figure] {
    // A plan that nobody has read for gold cannot be scored.
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let gold = GoldPlan(try GoldValue.read(at: path))
    let readings = [
      ("extracted", PlanReading.extract(entry.sources[0])), ("curated", PlanReading.read(entry)),
    ]
    return readings.flatMap { name, plan in
      PlanScoring(
        plan: entry.manifest.id.rawValue, reading: name, gold: gold,
        facts: classifier.classify(plan).facts, sources: entry.sources
      ).figures
    }
  }

  private func folders(at path: String) throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let found = names.sorted().filter { name in
      FileManager.default.fileExists(atPath: "\(path)/\(name)/gold.json")
    }
    guard !found.isEmpty else {
      throw Fault(
        file: path, problem: "holds no folder with gold.json",
        remedy: "name a folder of folders that hold plan.txt and gold.json")
    }
    return found
  }

  private func figures(
    folder: String, in path: String, _ soundWords: WordCounts
  ) throws -> [Figure] {
    let file = "\(path)/\(folder)/plan.txt"
    let gold = GoldPlan(try GoldValue.read(at: "\(path)/\(folder)/gold.json"))
    let text = try LenientDecoding.text(at: file, as: file)
    let plan = LoneFile.read(text, as: "plan.txt", soundWords: { soundWords })
    return PlanScoring(
      plan: folder, reading: "extracted", gold: gold, facts: classifier.classify(plan).facts,
      sources: [LoneFile.source(text, as: "plan.txt")]
    ).figures
  }
}
