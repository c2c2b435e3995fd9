import Testing

@testable import PlanCorpus

@Suite struct `What a curation can be about` {
  private func subjects(_ entries: String) throws -> [CurationSubject] {
    try CuratedPlan.withCorpus(entries) { corpus in
      let entry = try #require(try Corpus.open(at: corpus).entries.first)
      let reading = PlanReading.reading(entry)
      #expect(reading.faults.isEmpty)
      return CurationSubject.all(of: reading.plan.facts, reading, entry.manifest.curation)
    }
  }

  private func paths(_ entries: String) throws -> [String] {
    try subjects(entries).map(\.target.description)
  }

  private static let nothing =
    "  - {set: maalgruppe/max, value: 24, reason: r, lines: [5, 6]}"

  @Test func `is everything that was read, and the koordinator who was not`() throws {
    #expect(
      try paths(Self.nothing) == [
        "maalgruppe", "innsatsomraader/1", "innsatsomraader/2", "tiltak/1.1", "tiltak/1.2",
        "tiltak/2.1", "tiltak/2.2", "organisation/styrende.1", "organisation/koordinerende.1",
        "organisation/coordinator",
      ])
  }

  @Test func `knows its values, its lines, and what people have set of it`() throws {
    let subjects = try subjects(
      """
        - {set: tiltak/1.2, value: {title: Vandring, new: false}, reason: r, lines: [44, 48]}
        - {set: tiltak/1.2/ansvar, value: [FAU], reason: r, lines: [48, 48]}
      """)
    let changed = try #require(subjects.first { $0.target.description == "tiltak/1.2" })
    #expect(changed.values["ansvar"] == .list([.text("FAU")]))
    #expect(changed.values["title"] == .text("Vandring"))
    #expect(changed.curated == ["ansvar", "new", "title"])
    #expect(changed.entries == [0, 1])
    #expect(!changed.isAddition)
    let other = try #require(subjects.first { $0.target.description == "tiltak/1.1" })
    #expect(other.entries.isEmpty && other.curated.isEmpty)
    #expect(other.evidence?.firstLine == 37)
  }

  @Test func `that people added is known by its entry`() throws {
    let subjects = try subjects(
      """
        - add: tiltak
          value: {innsatsomraade: 1, number: 3, title: Felles planlegging, lines: [5, 5]}
          reason: told in prose
        - add: organ
          value: {level: styrende, name: Styret, lines: [13, 13]}
          reason: r
      """)
    let added = subjects.filter(\.isAddition)
    #expect(added.map(\.target.description) == ["tiltak/1.3", "organisation/styrende.2"])
    #expect(added.map(\.entries) == [[0], [1]])
  }

  /// Changes are numbered before removals, removals one after the other.
  @Test func `is named so that a change hits it after others were removed`() throws {
    let added = """
        - add: organ
          value: {level: utforende, name: A, lines: [46, 46]}
          reason: r
      """
    let removed = "  - {remove: organisation/styrende, reason: r, lines: [15, 15]}\n"
    let subjects = try subjects(removed + added)
    let bodies = subjects.filter { if case .organ = $0.target.thing { true } else { false } }
    #expect(
      bodies.map(\.target.description) == [
        "organisation/koordinerende.1", "organisation/utforende.1",
      ])
    for body in bodies where !body.isAddition {
      let changed = try CuratedPlan.read(
        removed + added
          + "\n  - {set: \(body.target)/name, value: Ny, reason: r, lines: [15, 15]}")
      #expect(changed.facts.organisasjon.levels.map(\.name) == ["Ny", "A"])
      #expect(changed.facts.warnings.isEmpty)
    }
  }
}
