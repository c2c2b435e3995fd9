import Testing

@Suite struct `tune command` {
  private let query = """
    {"qid": "a", "query": "hasjavvenning", "kind": "plain", "relevant": [
      {"file": "lillestrom-2024/plan.txt", "lines": [633, 650], "grade": 3}]}
    """

  @Test func `scores the ranking as it is and without each feature`() async throws {
    try await Workplace.withFolder { folder in
      let path = "\(folder)/judgments.json"
      try Workplace.write("[\(query)]", to: path)
      let outcome = try await Command.run(
        ["tune", "--features", "--judgments", path] + BuiltIndex.flags)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.first?.hasSuffix("  without (none)") == true)
      #expect(lines.contains { $0.hasSuffix("  without synonym") })
      #expect(lines.allSatisfy { $0.wholeMatch(of: /[01]\.\d{4}  without .+/) != nil })
    }
  }

  @Test func `needs two folds or more, and judgments that are there`() async throws {
    #expect(try await Command.run("tune", "--folds", "1").status == 64)
    let outcome = try await Command.run(
      ["tune", "--judgments", "borte.json"] + BuiltIndex.flags)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("borte.json"))
  }
}
