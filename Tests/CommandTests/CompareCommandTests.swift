import Foundation
import Testing

@Suite struct `compare command` {
  private func run(_ arguments: [String]) async throws -> Command.Outcome {
    let flags = try await BuiltIndex.flags
    return try await Command.run(arguments + flags)
  }

  private func compare(_ arguments: String...) async throws -> Command.Outcome {
    try await run(["compare"] + arguments)
  }

  @Test func `a table sets the kommuner side by side, the own one first`() async throws {
    let outcome = try await compare(
      "maalgrupper", "--egen", "Lillestrøm", "--dato", "2025-06-01")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = outcome.output.components(separatedBy: "\n")
    #expect(lines[0] == "Målgrupper")
    #expect(
      lines[2].split(separator: " ", omittingEmptySubsequences: true)
        == ["Lillestrøm", "Bærum", "Lillehammer", "Nordre", "Land"])
    let ages = try #require(lines.first { $0.hasPrefix("Målgruppe ") })
    #expect(ages.contains("10–25 år [l.\u{A0}25–26]"))
    #expect(outcome.output.contains("• Felles for alle med oppgitt alder: 12–23 år."))
    #expect(
      outcome.output.contains("Lillestrøm 2024–2028 og Nordre Land 2022–2025 gjelder; "))
  }

  @Test(arguments: [
    "maalgrupper", "organisering", "aktoerer", "innsatsomraader", "tiltakstyper", "tiltak",
  ])
  func `no line of a table is wider than the terminal`(table: String) async throws {
    let outcome = try await compare(table, "--details")
    #expect(outcome.status == 0)
    for line in outcome.output.components(separatedBy: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test func `json has the contract's keys`() async throws {
    let object = try await compare(
      "organisering", "--format", "json", "--kommune", "Nordre Land"
    ).json()
    #expect(object["table"] as? String == "organisering")
    #expect((object["generated"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
    let row = try #require((object["rows"] as? [[String: [String: Any]]])?.first)
    let meetings = try #require(row["styrende_moeter"])
    #expect(meetings["state"] as? String == "stated")
    #expect(meetings["words"] as? String == "minst ett møte i halvåret")
    #expect(meetings["count"] as? Int == 2)
    #expect((meetings["evidence"] as? [[String: Any]])?.isEmpty == false)
    #expect(row["utforende_leder"]?["state"] as? String == "not_found")
    #expect(row["utforende_leder"]?["value"] as? String == "ikke funnet")
  }

  @Test func `csv has every column with its state and place`() async throws {
    let outcome = try await compare("maalgrupper", "--format", "csv")
    let rows = CSVReader.rows(outcome.output)
    #expect(rows.count == 5)
    #expect(
      Array(rows[0].prefix(9)) == [
        "kommune", "kommune_state", "kommune_evidence", "plan", "plan_state", "plan_evidence",
        "maalgruppe", "maalgruppe_state", "maalgruppe_evidence",
      ])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(
      Array(rows[2][6...8]) == ["12–23 år", "stated", "lillehammer-2016/plan.txt:70-70"])
    #expect(Array(rows[3][9...11]) == ["ikke funnet", "not_found", ""])
  }

  @Test func `types can be kept to those that many kommuner have`() async throws {
    let object = try await compare(
      "tiltakstyper", "--min-kommuner", "3", "--format", "json"
    ).json()
    let rows = try #require(object["rows"] as? [[String: [String: Any]]])
    #expect(
      rows.map { $0["type"]?["value"] as? String } == [
        "Skolemiljø og arbeid mot mobbing", "Hasjavvenning",
        "Beredskaps- og ressursgruppe mot radikalisering",
      ])
  }

  @Test func `a table made ready is called by its title or its name`() async throws {
    for name in ["tiltak-side-om-side", "Tiltak side om side"] {
      let object = try await compare(name, "--format", "json").json()
      #expect(object["table"] as? String == "tiltak")
      #expect(object["definition"] as? String == "tiltak-side-om-side")
      #expect(object["title"] as? String == "Tiltak side om side")
    }
  }

  @Test func `tiltak can have a row a type`() async throws {
    let outcome = try await compare("tiltak", "--per-type", "--tiltakstype", "hasjavvenning")
    #expect(outcome.output.hasPrefix("Tiltak etter type\n"))
    #expect(outcome.output.contains("ansvar:"))
  }

  @Test(arguments: [
    (["compare", "maalgruper"], "there is no table 'maalgruper'; the nearest are maalgrupper"),
    (["compare", "tiltak", "--kommune", "Lilestrøm"], "the nearest are lillestrom"),
    (["compare", "tiltak", "--egen", "Baerumm"], "the nearest are baerum"),
    (["compare", "tiltak", "--dato", "2025-02-30"], "--dato '2025-02-30' is no day"),
    (["gaps", "--kommune", "Bærumm"], "the nearest are baerum"),
  ])
  func `what is not there is one line with the nearest names, and 64`(
    arguments: [String], message: String
  ) async throws {
    let outcome = try await run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["compare"], ["gaps"], ["compare", "tiltak", "--slag", "plan"],
    ["compare", "tiltak", "--min-kommuner", "0"], ["compare", "tiltak", "maalgrupper"],
    ["compare", "maalgrupper", "--per-type"],
  ])
  func `wrong usage ends with 64`(arguments: [String]) async throws {
    let outcome = try await run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }

  @Test func `gaps never say that the plan lacks something`() async throws {
    let outcome = try await run(["gaps", "--kommune", "Nordre Land"])
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        "Tiltakstyper andre har, som ikke er funnet i planen for Nordre Land\n"))
    #expect(outcome.output.contains("ikke funnet i planen"))
    for word in ["mangler", "mangel", "har ikke"] {
      #expect(!outcome.output.contains(word), "\(word)")
    }
  }
}
