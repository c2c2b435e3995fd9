import Foundation
import Testing

@Suite struct `show command` {
  private func show(_ arguments: String...) async throws -> Command.Outcome {
    let flags = try await BuiltIndex.flags
    return try await Command.run(["show"] + arguments + flags)
  }

  @Test func `a tiltak is shown a line a fact, with its source`() async throws {
    let outcome = try await show("nordre-land-2022/0.6")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = outcome.output.components(separatedBy: "\n")
    #expect(lines[0] == "Videreutvikle samarbeidet mellom Parken og helsestasjon for ungdom")
    #expect(lines.contains { $0.hasPrefix("kommune") && $0.hasSuffix("Nordre Land") })
    #expect(
      lines.contains {
        $0.hasPrefix("ansvar") && $0.hasSuffix("Leder Parken; ledende helsesykepleier")
      })
    #expect(
      lines.contains {
        $0.hasPrefix("source") && $0.hasSuffix("nordre-land-2022/plan-alternative.txt, line 136")
      })
  }

  @Test func `a tiltak's json has the contract's keys`() async throws {
    let object = try await show("lillestrom-2024/1.1", "--format", "json").json()
    let keys: Set = [
      "id", "innsatsomraade", "number", "title", "text", "ansvar", "forankring", "age_ranges",
      "type", "secondary_types", "actors", "prevention_level", "new", "contact", "evidence",
      "status",
    ]
    #expect(Set(object.keys).isSuperset(of: keys))
    #expect(object["id"] as? String == "lillestrom-2024/1.1")
    #expect(object["innsatsomraade"] as? Int == 1)
    #expect(object["title"] as? String == "Fritidsklubber for barn og ungdom")
    #expect(object["age_ranges"] as? [[Int]] == [[10, 18]])
    #expect(object["new"] as? Bool == false)
    #expect(object["status"] as? String == "extracted")
  }

  @Test func `an open age range ends in null, and a missing area is null`() async throws {
    let open = try await show("lillehammer-2016/2.5", "--format", "json").json()
    let ages = try #require((open["age_ranges"] as? [[Any]])?.first)
    #expect(ages.first as? Int == 18)
    #expect(ages.last is NSNull)
    let bare = try await show("nordre-land-2022/0.6", "--format", "json").json()
    #expect(bare["innsatsomraade"] is NSNull)
  }

  @Test func `a plan's json has the contract's shape`() async throws {
    let object = try await show("nordre-land-2022", "--format", "json").json()
    #expect(
      Set(object.keys).isSuperset(
        of: ["plan", "maalgruppe", "innsatsomraader", "tiltak", "organisation", "warnings"]))
    let plan = try #require(object["plan"] as? [String: Any])
    #expect(
      Set(plan.keys).isSuperset(
        of: ["id", "kommune", "title", "document_type", "period", "language"]))
    #expect(plan["id"] as? String == "nordre-land-2022")
    #expect(plan["period"] as? [Int] == [2022, 2025])
    let group = try #require(object["maalgruppe"] as? [String: Any])
    #expect(Set(group.keys).isSuperset(of: ["min", "max", "evidence", "statements"]))
    #expect(group["min"] as? Int == 0)
    #expect(group["max"] as? Int == 24)
    #expect((object["tiltak"] as? [Any])?.count == 16)
    #expect((object["innsatsomraader"] as? [Any])?.isEmpty == true)
    let organisation = try #require(object["organisation"] as? [String: Any])
    #expect(Set(organisation.keys) == ["levels", "coordinator", "networks"])
    let level = try #require((organisation["levels"] as? [[String: Any]])?.first)
    #expect(
      Set(level.keys).isSuperset(
        of: [
          "level", "name", "members", "meeting_frequency", "meetings_per_year", "mandate",
          "chair", "evidence",
        ]))
    #expect(level["level"] as? String == "styrende")
    #expect(level["meetings_per_year"] as? Int == 2)
    #expect(level["chair"] is NSNull)
  }

  @Test func `a plan's areas carry number, title, canonical area and evidence`() async throws {
    let object = try await show("lillestrom-2024", "--format", "json").json()
    let areas = try #require(object["innsatsomraader"] as? [[String: Any]])
    #expect(areas.count == 4)
    for area in areas { #expect(Set(area.keys) == ["number", "title", "canonical", "evidence"]) }
    #expect(areas[3]["title"] as? String == "Kriminelle nettverk")
    #expect(areas[3]["number"] as? Int == 4)
  }

  @Test func `a passage and a body are shown too`() async throws {
    let passage = try await show("baerum-2016/l691", "--format", "json").json()
    #expect((passage["text"] as? String)?.contains("hasjavvenning") == true)
    #expect(passage["innsatsomraade"] is NSNull)
    let body = try await show("nordre-land-2022/styrende.1", "--format", "json").json()
    #expect(body["name"] as? String == "Styringsgruppe/politiråd")
    let text = try await show("baerum-2016/l691")
    #expect(text.output.contains("Fra politiet"))
    #expect(text.output.contains("baerum-2016/plan.txt, page 12, lines 691–702"))
  }

  @Test(arguments: ["lillestrom-2024/1.99", "lilestrom-2024", "tull"])
  func `an unknown id names near ones in one line, and is wrong usage`(id: String) async throws {
    let outcome = try await show(id)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errorLines.count == 1)
    #expect(
      outcome.errors.hasPrefix("tverrsnitt: no document has the id '\(id)'; the nearest are "))
  }

  @Test func `a tiltak shows what is like it elsewhere, and why`() async throws {
    let object = try await show("lillestrom-2024/1.23", "--format", "json").json()
    let similar = try #require(object["similar"] as? [[String: Any]])
    let first = try #require(similar.first)
    #expect(Set(first.keys) == ["id", "kommune", "title", "tiltakstype", "why", "evidence"])
    #expect(first["kommune"] as? String != "Lillestrøm")
    let text = try await show("lillestrom-2024/1.23").output
    #expect(text.contains("samme tiltakstype"))
    #expect(try await !show("lillestrom-2024").output.contains("samme tiltakstype"))
  }
}
