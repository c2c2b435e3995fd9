import Fixtures
import Foundation
import Testing

@Suite struct `evaluate command` {
  /// One plan with gold, in a folder of its own: enough for the form of the output.
  private func withGold<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(Fixtures.project)/Tests/Fixtures/unseen/granvassdal-2024",
      toPath: folder.appendingPathComponent("granvassdal-2024").path)
    return try await body(folder.path)
  }

  private func figures(_ arguments: String...) async throws -> [[String: Any]] {
    let outcome = try await Command.run(["evaluate"] + arguments + ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [[String: Any]])
  }

  @Test func `extract gives a figure a row, with and without curation, and sums`() async throws {
    let figures = try await figures("extract")
    #expect(Set(figures.compactMap { $0["reading"] as? String }) == ["extracted", "curated"])
    #expect(Set(figures.compactMap { $0["plan"] as? String }).count == 5)
    for figure in figures {
      let value = try #require(figure["value"] as? Double)
      #expect(0 <= value && value <= 1)
    }
  }

  @Test func `without a part everything is scored`() async throws {
    let nowhere = "\(Fixtures.project)/Tests/ingen"
    let parts = try await figures("--corpus", Fixtures.corpus, "--index", nowhere)
      .compactMap { $0["part"] as? String }
    #expect(parts.contains("repair"))
  }

  @Test func `CSV and text have the same rows`() async throws {
    try await withGold { gold in
      let arguments = ["evaluate", "extract", "--gold", gold, "--corpus", Fixtures.corpus]
      let rows = try await Command.run(arguments + ["--format", "csv"]).output
        .split(separator: "\r\n")
      let lines = try await Command.run(arguments).output.split(separator: "\n")
      #expect(rows.count == lines.count)
      #expect(rows.first == "part,plan,reading,field,value,right,expected,found")
    }
  }

  @Test func `what was wrong is said when asked for`() async throws {
    try await withGold { gold in
      let outcome = try await Command.run([
        "evaluate", "extract", "--gold", gold, "--misses", "--corpus", Fixtures.corpus,
      ])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("    not found: "))
    }
  }

  @Test func `an unknown part is wrong usage`() async throws {
    #expect(try await Command.run("evaluate", "alt").status == 64)
  }

  @Test func `a folder without gold is a failure`() async throws {
    let outcome = try await Command.run("evaluate", "--gold", Fixtures.corpus)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("holds no folder with gold.json; "))
  }
}
