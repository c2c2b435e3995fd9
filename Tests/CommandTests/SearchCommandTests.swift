import Foundation
import Testing

@Suite struct `search command` {
  private func search(_ arguments: String...) async throws -> Command.Outcome {
    let flags = try await BuiltIndex.flags
    return try await Command.run(["search"] + arguments + flags)
  }

  @Test func `text names title, kommune, id and lines, and the facets`() async throws {
    let outcome = try await search("hasjavvenning")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = outcome.output.components(separatedBy: "\n")
    #expect(lines.first?.hasSuffix("hits in 3 plans for «hasjavvenning»") == true)
    #expect(outcome.output.contains(" 1  Hasjavvenningsprogram (HAP)\n"))
    #expect(outcome.output.contains("Lillestrøm · Ungdomskriminalitet"))
    #expect(outcome.output.contains("tiltak lillestrom-2024/1.23 · page 10, lines 796–811"))
    #expect(lines.contains { $0.hasPrefix("Kommune ") && $0.contains("Nordre Land 0") })
  }

  @Test func `text has no escape codes where there is no terminal`() async throws {
    for arguments in [["search", "ungdom"], ["show", "lillestrom-2024/1.23"]] {
      let flags = try await BuiltIndex.flags
      let outcome = try await Command.run(arguments + flags)
      #expect(!outcome.output.contains("\u{1B}"))
      #expect(!outcome.output.contains("\r"))
    }
  }

  @Test func `text breaks no line of a snippet beyond a terminal's width`() async throws {
    let outcome = try await search("ungdom", "--limit", "50")
    let snippets = outcome.output.components(separatedBy: "\n").filter { $0.hasPrefix("    ") }
    #expect(snippets.count > 100)
    #expect(snippets.filter { $0.contains("*") }.allSatisfy { $0.count <= 110 })
  }

  @Test func `a correction is said in the text`() async throws {
    let outcome = try await search("hasjavvening")
    #expect(
      outcome.output.contains("Searched for «hasjavvenning» instead of «hasjavvening».\n"))
  }

  @Test func `refused syntax is said in the text`() async throws {
    let outcome = try await search("ungdom AND")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Søket er lest som vanlige ord."))
  }

  @Test func `json is one object with the contract's keys`() async throws {
    let outcome = try await search("hasjavvenning", "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let object = try outcome.json()
    let hits = try #require(object["hits"] as? [[String: Any]])
    #expect(hits.first?["id"] as? String == "lillestrom-2024/1.23")
    #expect(Set(hits.compactMap { $0["kommune"] as? String }).count >= 2)
    #expect((object["facets"] as? [String: Any])?.count == 10)
    #expect(outcome.output.contains("Lillestrøm"))
    #expect(!outcome.output.contains("\\/"))
  }

  @Test func `the two tiltak of Nordre Land come by flags`() async throws {
    let outcome = try await search(
      "ungdom", "--kommune", "nordre-land", "--tiltakstype", "helsestasjon-for-ungdom",
      "--format", "json")
    let hits = try #require(try outcome.json()["hits"] as? [[String: Any]])
    #expect(
      Set(hits.compactMap { $0["id"] as? String })
        == ["nordre-land-2022/0.6", "nordre-land-2022/0.7"])
  }

  @Test(arguments: [
    (["--kommune", "Bærum"], 82), (["--kommune", "baerum", "--kommune", "Lillestrøm"], 177),
    (["--gyldig-i", "2025", "--slag", "plan"], 2), (["--gyldig-i", "1999"], 0),
    (["--slag", "plan"], 4), (["--slag", "tiltak", "--slag", "plan"], 111),
    (["--dokumenttype", "Årsrapport", "--slag", "plan"], 1),
    (["--innsatsomraade", "Kriminelle nettverk", "--slag", "tiltak"], 4),
    (["--nivaa", "utforende"], 4), (["--alder", "90–99"], 3), (["--alder", "40"], 3),
    (["--ansvar", "politi", "--kommune", "nordre-land"], 5),
    (["--aktoer", "bup", "--slag", "tiltak"], 2), (["--tiltakstype", "Krisesenter"], 1),
  ])
  func `each filter is a flag`(flags: [String], total: Int) async throws {
    let index = try await BuiltIndex.flags
    let outcome = try await Command.run(
      ["search", "--format", "json", "--limit", "1"] + flags + index)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcome.json()["total"] as? Int == total)
  }

  @Test func `limit, offset and exact are flags`() async throws {
    let page = try await search("ungdom", "--limit", "2", "--offset", "3", "--format", "json")
    let hits = try #require(try page.json()["hits"] as? [[String: Any]])
    #expect(hits.compactMap { $0["rank"] as? Int } == [4, 5])
    let exact = try await search("hasjavvening", "--exact", "--format", "json")
    #expect(try exact.json()["total"] as? Int == 0)
    #expect(try exact.json()["suggestion"] is NSNull)
  }

  @Test(arguments: ["text", "json", "csv"])
  func `no hits are no failure`(format: String) async throws {
    let outcome = try await search("finnesikkeitekst", "--exact", "--format", format)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    "\"ungdom", "AND AND", ")(", "NEAR/", "🙂", "og i på", "!!!", "'", "%s",
    String(repeating: "a", count: 10_000),
  ])
  func `a query that makes no sense is answered`(query: String) async throws {
    let outcome = try await search(query)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }
}

@Suite struct `Saved searches on the command line` {
  private func search(_ arguments: String...) async throws -> Command.Outcome {
    try await Command.run(["search"] + BuiltIndex.flags + arguments)
  }

  @Test func `one is run by its name, and a filter given replaces its own`() async throws {
    let saved = try await search("--saved", "fritid-for-alle", "--format", "json")
    #expect(saved.status == 0)
    #expect(try saved.json()["query"] as? String == "gratis fritidstilbud og ferieaktiviteter")
    let other = try await search(
      "--saved", "Fritid for alle", "--tiltakstype", "los", "--format", "json")
    let hits = try #require(other.json()["hits"] as? [[String: Any]])
    #expect(hits.allSatisfy { $0["tiltakstype"] as? String == "los" })
  }

  @Test func `an unknown name is wrong usage, with the nearest names`() async throws {
    let outcome = try await search("--saved", "fritid")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Fritid for alle"))
  }

  @Test func `a query beside it is wrong usage`() async throws {
    #expect(try await search("--saved", "Fritid for alle", "rus").status == 64)
  }

  @Test func `a query that begins with a hyphen stands after two`() async throws {
    #expect(try await search("--", "-ungdom").status == 0)
    let help = try await Command.run("search", "--help").output
    #expect(help.contains("search -- -ungdom"))
  }
}
