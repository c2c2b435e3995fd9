internal import Foundation
package import PlanCorpus

/// What every test target needs: where the project and the fixtures are, and a place to write.
///
/// One fictional kommune a trait: `fjellvik-2023` has its tiltak under heads in two
/// innsatsområder, `sundnes-2021` is in nynorsk with a table and no innsatsområder.
public enum Fixtures {
  /// The project's folder.
  public static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  public static let realCorpus = "\(project)/Corpus"
  public static let vocabularies = "\(project)/Index"
  public static let corpus = "\(project)/Tests/Fixtures/corpus"

  /// The four real plans, opened once for all tests: repairing their text takes seconds in a
  /// program that is not optimised.
  package static var realPlans: Corpus { get throws { try openedPlans.get() } }
  private static let openedPlans = Result { try Corpus.open(at: realCorpus) }

  /// Lends a new empty folder and removes it afterwards.
  public static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// Lends a copy of the fictional corpus, to be spoilt.
  public static func withCorpusCopy<Value>(_ body: (String) throws -> Value) throws -> Value {
    try withFolder { folder in
      let copy = "\(folder)/corpus"
      try FileManager.default.copyItem(atPath: corpus, toPath: copy)
      return try body(copy)
    }
  }
}
