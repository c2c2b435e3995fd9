import Fixtures
import Foundation
import Testing

@Suite struct `extract command` {
  private static let plan = "\(Fixtures.corpus)/fjellvik-2023/plan.txt"

  @Test func `JSON has the contract's shape, without plan id and with the file's base name`()
    async throws
  {
    let facts = try await Command.run("extract", Self.plan, "--format", "json").json()
    #expect(
      facts.keys.sorted()
        == [
          "evaluation", "innsatsomraader", "maalgruppe", "organisation", "plan", "related_plans",
          "surveys", "text_quality", "tiltak", "warnings",
        ])
    #expect((facts["plan"] as? [String: Any])?["id"] is NSNull)
    let tiltak = try #require(facts["tiltak"] as? [[String: Any]])
    #expect(tiltak.map { $0["id"] as? String } == ["1.1", "1.2", "2.1", "2.2"])
    #expect(tiltak.allSatisfy { $0["status"] as? String == "extracted" })
    let evidence = try #require(tiltak[0]["evidence"] as? [String: Any])
    #expect(evidence["file"] as? String == "plan.txt")
    #expect(evidence["first_line"] as? Int == 37)
    #expect(tiltak[0]["type"] as? String == "skolefravaer-oppfoelging")
    let area = try #require((facts["innsatsomraader"] as? [[String: Any]])?.last)
    #expect(area["canonical"] as? String == "rus")
  }

  @Test func `CSV has a row a tiltak`() async throws {
    let outcome = try await Command.run("extract", Self.plan, "--format", "csv")
    let rows = outcome.output.split(separator: "\r\n")
    #expect(rows.count == 5)
    #expect(rows[0].hasPrefix("id,innsatsomraade,number,title,type,ansvar"))
    #expect(rows[2].hasPrefix("1.2,1,2,Nattevandring i sentrum,natteravn,FAU; SLT-koordinator"))
  }

  @Test func `text names every tiltak with its lines`() async throws {
    let outcome = try await Command.run("extract", Self.plan)
    #expect(outcome.output.contains("1.1  Skolestartsamtale ved høyt fravær  (lines 37–42)"))
    #expect(outcome.output.contains("målgruppe: 10–24 år"))
    #expect(outcome.errors == "")
  }

  @Test func `curation is not seen`() async throws {
    try await Workplace.withCheckout { folder in
      let manifest = "\(folder)/Corpus/fjellvik-2023/plan.yaml"
      let entry = "{set: tiltak/1.1/title, value: Annet, reason: r, lines: [37, 37]}"
      try Workplace.write(
        try Workplace.read(manifest) + "curation:\n  - \(entry)\n", to: manifest)
      let outcome = try await Command.run(
        ["extract", "Corpus/fjellvik-2023/plan.txt"], in: folder)
      #expect(outcome.output.contains("Skolestartsamtale"))
      #expect(!outcome.output.contains("Annet"))
    }
  }

  @Test func `text in Windows-1252 is read, with a note`() async throws {
    try await Workplace.withFolder { folder in
      let text = try Workplace.read(Self.plan)
      let bytes = try #require(text.data(using: .windowsCP1252))
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/gammel.txt"))
      let outcome = try await Command.run("extract", "\(folder)/gammel.txt", "--format", "json")
      #expect(outcome.status == 0)
      let facts = try outcome.json()
      let warnings = try #require(facts["warnings"] as? [[String: Any]])
      #expect(warnings.first?["code"] as? String == "converted-encoding")
      #expect((facts["tiltak"] as? [Any])?.count == 4)
      #expect(outcome.errors.hasPrefix("warning: gammel.txt is in Windows-1252"))
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: @Sendable () -> Data
    var problem: String
  }

  static let bad = [
    Bad(testDescription: "empty", bytes: { Data() }, problem: "is empty"),
    Bad(
      testDescription: "one line of 10 MB", bytes: { Data(repeating: 0x61, count: 10 << 20) },
      problem: "is larger than 8 MiB"),
    Bad(
      testDescription: "one line of 5 MB", bytes: { Data(repeating: 0x61, count: 5 << 20) },
      problem: "is longer than"),
    Bad(
      testDescription: "100 MB", bytes: { Data(repeating: 0x0A, count: 100 << 20) },
      problem: "is larger than 8 MiB"),
    Bad(testDescription: "NUL", bytes: { Data("a\u{0}b".utf8) }, problem: "NUL"),
    Bad(testDescription: "no letters", bytes: { Data("1 2 3\n".utf8) }, problem: "no letters"),
    Bad(testDescription: "a PDF", bytes: { Data("%PDF-1.4".utf8) }, problem: "is a PDF"),
  ]

  @Test(arguments: bad)
  func `bad input is one line and exit 1, and nothing is written`(bad: Bad) async throws {
    try await Workplace.withFolder { folder in
      let path = "\(folder)/plan.txt"
      try bad.bytes().write(to: URL(fileURLWithPath: path))
      let outcome = try await Command.run("extract", path)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.hasPrefix("tverrsnitt: \(path)"))
      #expect(outcome.errors.contains(bad.problem), "\(outcome.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["plan.txt"])
    }
  }

  @Test func `standard input that is empty is named by its dash`() async throws {
    let outcome = try await Command.run("extract", "-")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("tverrsnitt: -: is empty; "))
  }

  @Test func `a file that is not there is named`() async throws {
    let outcome = try await Command.run("extract", "borte.txt")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("tverrsnitt: borte.txt: is missing; "))
  }
}
