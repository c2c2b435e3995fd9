import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Finding by id` {
  @Test func `a tiltak is found by its id, with all that the plan says of it`() throws {
    guard
      case .tiltak(let tiltak, let head) = try Indexes.fictional.lookup.find("fjellvik-2023/1.2")
    else {
      Issue.record("is no tiltak")
      return
    }
    #expect(tiltak.title == "Nattevandring i sentrum")
    #expect(tiltak.ansvar == ["FAU", "SLT-koordinator"])
    #expect(tiltak.isNew)
    #expect(tiltak.number == 2)
    #expect(tiltak.innsatsområde == 1)
    #expect(head.innsatsområde == "Trygt skolemiljø og fravær")
    #expect(head.kommune == "Fjellvik")
    #expect(head.evidence == tiltak.evidence)
  }

  @Test func `a plan without innsatsområder numbers its tiltak under 0`() throws {
    guard case .tiltak(let tiltak, _) = try Indexes.fictional.lookup.find("sundnes-2021/0.3") else {
      Issue.record("is no tiltak")
      return
    }
    #expect(tiltak.title == "Oppfølging av ungdom utan skuleplass")
    #expect(tiltak.innsatsområde == nil)
  }

  @Test func `a passage is found by its id`() throws {
    guard
      case .avsnitt(let passage, let head) = try Indexes.fictional.lookup.find("fjellvik-2023/l5")
    else {
      Issue.record("is no passage")
      return
    }
    #expect(passage.text.hasPrefix("Planen samler det rus- og kriminalitetsforebyggende"))
    #expect(passage.headings == ["1 Innledning"])
    #expect(head.slag == .avsnitt)
  }

  @Test func `a plan is found by its id, with everything in it`() throws {
    guard case .plan(let facts, let head) = try Indexes.fictional.lookup.find("sundnes-2021") else {
      Issue.record("is no plan")
      return
    }
    #expect(facts.plan.kommune == "Sundnes")
    #expect(facts.plan.period == Period(first: 2021, last: 2024))
    #expect(facts.plan.language == "nn")
    #expect(facts.målgruppe.min == 0)
    #expect(facts.målgruppe.max == 18)
    #expect(facts.tiltakene.map(\.id) == (1...3).map { "sundnes-2021/0.\($0)" })
    #expect(facts.innsatsområder.isEmpty)
    #expect(head.title == "SLT-plan for Sundnes kommune 2021–2024")
  }

  @Test func `a body is found by its id`() throws {
    guard
      case .organ(let organ, _) = try Indexes.fictional.lookup.find("fjellvik-2023/styrende.1")
    else {
      Issue.record("is no body")
      return
    }
    #expect(organ.level == .styrende)
    #expect(organ.members == ["Ordfører", "Kommunedirektør", "Stasjonssjef i politiet"])
  }

  @Test func `every hit can be looked up and is what it says`() throws {
    let real = try Indexes.real
    for hit in try real.search("", limit: 1000).hits {
      let head = try real.lookup.find(hit.id).head
      #expect(head.id == hit.id)
      #expect(head.slag == hit.slag)
      #expect(head.evidence == hit.evidence)
    }
  }

  @Test(arguments: [
    ("lillestrom-2024/1.99", "lillestrom-2024/1."), ("lillestrom-2042", "lillestrom-2024"),
    ("baerum-2016/l692", "baerum-2016/l69"), ("nordre-land-2022/1.9", "nordre-land-2022/0.9"),
    ("lillestrom-2024/1.32", "lillestrom-2024/1.23"), ("nordreland", "nordre-land-2022"),
  ])
  func `an unknown id names near ones`(id: String, near: String) throws {
    let lookup = try Indexes.real.lookup
    do throws(QueryError) {
      _ = try lookup.find(id)
      Issue.record("\(id) was found")
    } catch {
      guard case .unknownID(id, let nearest) = error else {
        Issue.record("\(id) gave \(error)")
        return
      }
      #expect((1...5).contains(nearest.count))
      #expect(nearest.contains { $0.hasPrefix(near) }, "\(nearest)")
      #expect(error.isUsage)
      #expect(error.description.hasPrefix("no document has the id '\(id)'; the nearest are "))
    }
  }

  @Test(arguments: [
    "", "/", " ", "lillestrom-2024/", "LILLESTROM-2024", "*", "\u{0}", "Qlillestrom-2024", "🙂",
    String(repeating: "a", count: 10_000), "lillestrom-2024/1.23 ",
  ])
  func `what is no id is unknown, not a crash`(id: String) throws {
    #expect(throws: QueryError.self) { try Indexes.real.lookup.find(id) }
  }
}
