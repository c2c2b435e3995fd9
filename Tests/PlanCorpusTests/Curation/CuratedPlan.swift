import Fixtures
import Foundation
import Testing

@testable import PlanCorpus

/// The fictional plan of Fjellvik with entries of curation in its manifest.
enum CuratedPlan {
  static let folder = "fjellvik-2023"

  /// Lends the corpus with these lines under `curation:`.
  static func withCorpus<Value>(
    _ entries: String, _ body: (String) throws -> Value
  ) throws -> Value {
    try Fixtures.withCorpusCopy { corpus in
      let path = "\(corpus)/\(folder)/plan.yaml"
      let manifest = try String(contentsOfFile: path, encoding: .utf8)
      try "\(manifest)curation:\n\(entries)\n"
        .write(toFile: path, atomically: true, encoding: .utf8)
      return try body(corpus)
    }
  }

  /// The plan as it is published.
  static func read(_ entries: String) throws -> ReadPlan {
    try withCorpus(entries) { corpus in
      let entry = try Corpus.open(at: corpus).entries.first { $0.folder == folder }
      return PlanReading.read(try #require(entry))
    }
  }

  static func faults(_ entries: String) throws -> [Fault] {
    try withCorpus(entries) { Corpus.check(at: $0) }
  }
}
