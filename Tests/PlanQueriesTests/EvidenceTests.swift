import Fixtures
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Evidence of hits` {
  @Test func `every hit's file and lines stand in the corpus`() throws {
    for hit in try Indexes.real.search("", limit: 1000).hits {
      #expect(PlanLines.of(hit.evidence) != nil, "\(hit.id) \(hit.evidence)")
      #expect(hit.evidence.file.hasPrefix(hit.plan + "/"), "\(hit.id)")
    }
  }

  /// Keys of what a person has set in a tiltak: its title may be in other words than the plan's,
  /// and one told in prose shares its lines with a passage.
  private func curatedFields(_ id: String) throws -> [String] {
    guard case .tiltak(let tiltak, _) = try Indexes.real.lookup.find(id) else { return [] }
    return tiltak.curatedFields ?? []
  }

  @Test func `the lines of a tiltak hold its title`() throws {
    let hits = try Indexes.real.search("", [.slag: ["tiltak"]], limit: 1000).hits
    #expect(hits.count == 107)
    #expect(try Indexes.real.open.plans.map(\.tiltak) == [30, 15, 46, 16])
    for hit in hits where !(try curatedFields(hit.id).contains("title")) {
      let places = [hit.evidence] + (hit.evidence.also ?? [])
      let lines = PlanLines.letters(places.flatMap { PlanLines.of($0) ?? [] }.joined())
      #expect(lines.contains(PlanLines.letters(hit.title)), "\(hit.id): \(hit.title)")
    }
  }

  @Test func `the lines of a passage and of an organ hold their text`() throws {
    for slag in ["avsnitt", "organ"] {
      let hits = try Indexes.real.search("", [.slag: [slag]], limit: 1000).hits
      #expect(!hits.isEmpty)
      for hit in hits {
        let lines = PlanLines.letters((PlanLines.of(hit.evidence) ?? []).joined())
        let text = try Indexes.real.lookup.find(hit.id).head.text
        for paragraph in text.split(separator: "\n") {
          let start = PlanLines.letters(String(paragraph.prefix(40)))
          #expect(lines.contains(start), "\(hit.id): \(paragraph)")
        }
      }
    }
  }

  @Test func `a passage's id names its first line`() throws {
    for hit in try Indexes.real.search("", [.slag: ["avsnitt"]], limit: 1000).hits {
      #expect(hit.id == "\(hit.plan)/l\(hit.evidence.firstLine)")
    }
  }

  @Test func `a page is given where the source carries page marks, and nowhere else`() throws {
    for hit in try Indexes.real.search("", limit: 1000).hits {
      let isMarked = ["baerum-2016", "lillestrom-2024"].contains(hit.plan)
      #expect((hit.evidence.page != nil) == isMarked, "\(hit.id)")
    }
    let programme = try Indexes.real.search("hasjavvenning").hits.first
    // Read in the plan: the heading on line 796, the last words of the address on line 811.
    #expect(
      programme?.evidence
        == Evidence(file: "lillestrom-2024/plan.txt", firstLine: 796, lastLine: 811, page: 10))
  }

  @Test func `no line fills two hits`() throws {
    let hits = try Indexes.real.search(
      "", [.slag: ["tiltak", "avsnitt", "organ"]], limit: 1000
    ).hits
    for (file, ofFile) in Dictionary(grouping: hits, by: \.evidence.file) {
      let own = try ofFile.filter { !(try curatedFields($0.id).contains("number")) }
      let sorted = own.sorted { $0.evidence.firstLine < $1.evidence.firstLine }
      for (first, second) in zip(sorted, sorted.dropFirst()) {
        #expect(
          first.evidence.lastLine < second.evidence.firstLine,
          "\(file): \(first.id) runs into \(second.id)")
      }
    }
  }

  @Test func `a hit says whose it is in real letters`() throws {
    for hit in try Indexes.real.search("", limit: 1000).hits {
      #expect(["Bærum", "Lillehammer", "Lillestrøm", "Nordre Land"].contains(hit.kommune))
      #expect(!hit.title.isEmpty)
      #expect(hit.plan.hasSuffix("-\(hit.period.first)"))
      #expect(hit.id == hit.plan || hit.id.hasPrefix(hit.plan + "/"))
    }
  }
}
