import Foundation
import Testing

/// Standard output that takes nothing.
@Suite struct `A full disk under standard output` {
  @Test(arguments: [
    ["repair", "Tests/Fixtures/corpus/fjellvik-2023/plan.txt"],
    ["extract", "Tests/Fixtures/corpus/fjellvik-2023/plan.txt", "--format", "json"],
    ["check", "--corpus", "Tests/Fixtures/corpus"],
  ])
  func `is said in one line`(arguments: [String]) async throws {
    let outcome = try await Command.run(arguments, output: "/dev/full")
    #expect(outcome.status == 1)
    #expect(
      outcome.errorLines.last
        == "tverrsnitt: standard output cannot be written (No space left on device); make room, "
        + "or write elsewhere")
  }
}
