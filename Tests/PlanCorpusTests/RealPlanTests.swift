import PlanCorpus
import Testing

/// What the rules must find in the plans that lie in `Corpus/`. The figures were read off the
/// plans by hand.
@Suite struct `Reading the real plans` {
  private let plans: [String: ReadPlan]
  private let sources: [String: SourceText]

  init() throws {
    plans = try RealPlans.read.get().plans
    sources = try RealPlans.read.get().sources
  }

  static let names = ["baerum-2016", "lillehammer-2016", "lillestrom-2024", "nordre-land-2022"]

  private func plan(_ name: String) throws -> ReadPlan { try #require(plans[name]) }

  @Test(arguments: [
    ("lillehammer-2016", 12, 23), ("lillestrom-2024", 10, 25), ("nordre-land-2022", 0, 24),
    ("baerum-2016", 0, 23),
  ])
  func `the målgruppe is found`(name: String, min: Int, max: Int) throws {
    let found = try plan(name).facts.målgruppe
    #expect(found.min == min)
    #expect(found.max == max)
  }

  @Test(arguments: [
    ("lillehammer-2016", 70...70), ("nordre-land-2022", 53...53), ("baerum-2016", 6...7),
  ])
  func `the målgruppe stands where the plan states it`(
    name: String, lines: ClosedRange<Int>
  ) throws {
    #expect(try plan(name).facts.målgruppe.evidence?.lines == lines)
  }

  @Test(arguments: [
    ("lillehammer-2016", [4, 5, 3, 2, 1]), ("lillestrom-2024", [28, 9, 5, 4]),
    ("nordre-land-2022", [16]), ("baerum-2016", [7, 9, 4]),
  ])
  func `all tiltak are found, area by area`(name: String, counts: [Int]) throws {
    let tiltak = try plan(name).facts.tiltakene
    let areas = Dictionary(grouping: tiltak) { $0.innsatsområde ?? 0 }
    #expect(areas.keys.sorted().compactMap { areas[$0]?.count } == counts)
  }

  @Test(arguments: [
    ("lillehammer-2016", [1: 4, 2: 5, 3: 3, 4: 2, 5: 1]),
    ("lillestrom-2024", [1: 28, 2: 9, 3: 5, 4: 4]), ("nordre-land-2022", [0: 16]),
    ("baerum-2016", [3: 7, 4: 9, 5: 4]),
  ])
  func `ids count through each area`(name: String, areas: [Int: Int]) throws {
    let expected = areas.keys.sorted().flatMap { area in
      (1...(areas[area] ?? 0)).map { "\(name)/\(area).\($0)" }
    }
    #expect(try plan(name).facts.tiltakene.map(\.id) == expected)
  }

  @Test(arguments: names)
  func `evidence lies in the file and passages keep clear of tiltak`(name: String) throws {
    let plan = try plan(name)
    let taken = Set(plan.facts.tiltakene.flatMap { Array($0.evidence.lines) })
    let all = plan.facts.tiltakene.map(\.evidence) + plan.passages.map(\.evidence)
    for evidence in all {
      let count = try #require(sources[evidence.file]).lines.count
      #expect(1 <= evidence.firstLine && evidence.firstLine <= evidence.lastLine)
      #expect(evidence.lastLine <= count)
    }
    for passage in plan.passages {
      #expect(taken.isDisjoint(with: passage.evidence.lines), "\(passage.id)")
      #expect(passage.id == "\(name)/l\(passage.evidence.firstLine)")
      #expect(!passage.text.isEmpty)
    }
    #expect(Set(plan.passages.map(\.id)).count == plan.passages.count)
  }

  @Test(arguments: names)
  func `no line belongs to two tiltak`(name: String) throws {
    let lines = try plan(name).facts.tiltakene.flatMap { Array($0.evidence.lines) }
    #expect(Set(lines).count == lines.count)
  }

  @Test(arguments: names)
  func `a tiltak's first lines hold its title`(name: String) throws {
    for tiltak in try plan(name).facts.tiltakene {
      let source = try #require(sources[tiltak.evidence.file])
      // A report tells first who did it: the title may begin on the second line.
      let line = source.lines[(tiltak.evidence.firstLine - 1)...].prefix(2).map(\.text)
        .joined(separator: " ").lowercased()
      let words = tiltak.title.lowercased().split { !$0.isLetter }
      #expect(words.contains { line.contains($0) && $0.count > 2 }, "\(tiltak.id): \(line)")
      #expect(!tiltak.title.isEmpty && tiltak.title.count <= 170, "\(tiltak.id)")
    }
  }

  @Test func `only tiltak that the plan calls new are new`() throws {
    let new = try plan("lillestrom-2024").facts.tiltakene.filter(\.isNew).map(\.id)
    #expect(
      new.map { String($0.dropFirst("lillestrom-2024/".count)) }
        == ["1.3", "1.12", "1.13", "1.20", "1.28", "3.1", "3.2", "3.5"])
  }

  @Test func `a plan that describes no levels gets none`() throws {
    #expect(try plan("lillehammer-2016").facts.organisasjon.levels == [])
  }

  @Test func `bodies of a plain plan are read with members and meetings`() throws {
    let levels = try plan("nordre-land-2022").facts.organisasjon.levels
    #expect(levels.map(\.level) == [.styrende, .koordinerende, .utførende])
    #expect(
      levels.first?.members
        == [
          "Politikontakt", "Ordfører", "Varaordfører", "Kommunedirektør", "Kommunalsjef 0 - 24",
          "Representant fra Parken", "SLT koordinator",
        ])
    #expect(levels.dropFirst().first?.members.count == 8)
    #expect(levels.first?.mandate.count == 4)
    #expect(levels.map(\.meetingsPerYear) == [2, 6, nil])
    #expect(levels.map(\.evidence.firstLine) == [60, 79, 107])
  }

  @Test func `no person stands among the members`() throws {
    let members = plans.values.flatMap(\.facts.organisasjon.levels).flatMap(\.members)
    for name in ["Hojem", "Nybøe", "Lindstad", "Færder", "Bjurstedt", "Oppedal", "v/"] {
      #expect(!members.contains { $0.contains(name) }, "\(name)")
    }
  }

  @Test func `ages of one tiltak are not the plan's`() throws {
    let tiltak = try plan("lillestrom-2024").facts.tiltakene
    func ages(_ id: String) -> [AgeRange]? {
      tiltak.first { $0.id == "lillestrom-2024/\(id)" }?.ageRanges
    }
    #expect(ages("1.1") == [AgeRange(min: 10, max: 18)])
    #expect(ages("1.2") == [AgeRange(min: 10, max: 18)])
    #expect(ages("1.9") == [AgeRange(min: 12, max: 22)])
    // «ungdomsskoler 4-6 ganger i året» speaks of visits.
    #expect(ages("1.3") == [])
    #expect(ages("1.23") == [])
  }

  @Test func `the areas of a plan are its own words in its own order`() throws {
    // Its list of areas in line 9 to 14, or the headings that repeat them.
    let lillestrøm = try plan("lillestrom-2024").facts.innsatsområder.map(\.evidence.firstLine)
    #expect(lillestrøm == [421, 889, 995, 1054] || lillestrøm == [9, 11, 12, 14])
    #expect(
      try plan("baerum-2016").facts.innsatsområder.map(\.evidence.lines)
        == [22...23, 25...25, 26...26, 27...27, 28...28])
    #expect(
      try plan("lillehammer-2016").facts.innsatsområder.map(\.number) == [1, 2, 3, 4, 5])
    #expect(try plan("nordre-land-2022").facts.innsatsområder == [])
  }
}
