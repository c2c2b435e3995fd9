import Fixtures
import Foundation
import Testing

@Suite struct `repair command` {
  private static let lillehammer = "\(Fixtures.realCorpus)/lillehammer-2016/plan.txt"

  @Test func `a damaged plan gives one line for each line, with its words restored`() async throws {
    let outcome = try await Command.run("repair", Self.lillehammer)
    #expect(outcome.status == 0)
    let before = try String(contentsOfFile: Self.lillehammer, encoding: .utf8)
    #expect(before.utf8.count { $0 == 0x0A } == outcome.output.utf8.count { $0 == 0x0A })
    #expect(before.contains("ltak") && outcome.output.contains("tiltak"))
    #expect(outcome.errors.contains("words repaired"))
  }

  @Test(arguments: [
    "Barn og unge skal ha det trygt.\r\nPolitiet og kommunen samarbeider om det.",
    "\u{FEFF}Barn og unge skal ha det trygt.\n\n\tog det skal foreldrene også \u{0C}\n\n",
  ])
  func `sound text comes out byte for byte`(text: String) async throws {
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appendingPathComponent("tverrsnitt-\(UUID().uuidString).txt").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try await Command.run("repair", path)
    #expect(Array(outcome.output.utf8) == Array(text.utf8))
  }

  @Test func `JSON tells how the text is damaged, and each word with its place`() async throws {
    let found = try await Command.run("repair", Self.lillehammer, "--format", "json").json()
    let damage = try #require(found["damage"] as? [String: Any])
    #expect(damage["damaged"] as? Bool == true)
    let words = try #require(found["words"] as? [[String: Any]])
    #expect(words.count > 100)
    let lines = try String(contentsOfFile: Self.lillehammer, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for word in words {
      let line = Array(lines[try #require(word["line"] as? Int) - 1].utf8)
      let (start, end) = (word["start"] as? Int ?? 0, word["end"] as? Int ?? 0)
      let original = String(decoding: line[start..<end], as: UTF8.self)
      #expect(original == word["original"] as? String)
      #expect(original != word["repaired"] as? String)
    }
  }

  @Test func `CSV has the words of JSON, a row each`() async throws {
    let told = try await Command.run("repair", Self.lillehammer, "--format", "json").json()
    let words = try #require(told["words"] as? [[String: Any]])
    let rows = try await Command.run("repair", Self.lillehammer, "--format", "csv").output
      .split(separator: "\r\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows.first == ["line", "start", "end", "original", "repaired", "confidence"])
    #expect(rows.count == words.count + 1)
    let first = try #require(words.first)
    let places = ["line", "start", "end"].map { "\(first[$0] as? Int ?? 0)" }
    let wordings = ["original", "repaired"].compactMap { first[$0] as? String }
    #expect(rows.dropFirst().first?.prefix(5) == (places + wordings)[...])
  }

  @Test(arguments: [("", "is empty"), ("\0\0\0\u{1}", "NUL"), ("1 2 3\n", "no letters")])
  func `what is no text is refused with a remedy`(text: String, problem: String) async throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString).txt").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try await Command.run("repair", path)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains(problem))
  }
}
