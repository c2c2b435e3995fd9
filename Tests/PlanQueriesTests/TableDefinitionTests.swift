import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

@Suite struct `Tables made ready for a meeting` {
  private let folder = "\(Fixtures.project)/Queries/tabeller"

  private func made(_ yaml: String, _ request: ComparisonRequest? = nil) throws -> Table {
    try Fixtures.withFolder { folder in
      try yaml.write(toFile: "\(folder)/proeve.yaml", atomically: true, encoding: .utf8)
      let definition = try TableDefinition.named("Prøve", at: folder)
      return try Tables.real.table(definition, request ?? Tables.request())
    }
  }

  @Test func `each of the project's has rows, a title of its own and its columns`() throws {
    let all = try TableDefinition.all(at: folder)
    #expect(all.count >= 9)
    for definition in all {
      let table = try Tables.real.table(definition, Tables.request())
      #expect(!table.rows.isEmpty && table.title == definition.title)
      #expect(table.definition == definition.slug && table.table == definition.table.rawValue)
      for row in table.rows { #expect(Set(row.cells.keys) == Set(table.columns.map(\.key))) }
    }
  }

  @Test func `columns stand in the order of the definition, a column a plan where it says so`()
    throws
  {
    let table = try made("title: Prøve\ntable: tiltakstyper\ncolumns: [planer, type]\n")
    #expect(
      table.columns.map(\.key)
        == ["baerum-2016", "lillehammer-2016", "lillestrom-2024", "nordre-land-2022", "type"])
  }

  @Test func `rows are sorted by the columns named, the own kommune first`() throws {
    let yaml = "title: Prøve\ntable: tiltak\norder: [tiltak]\n"
    let titles = try made(yaml).rows.compactMap { $0["tiltak"]?.value }
    let norwegian = Locale(identifier: "nb_NO")
    #expect(titles.count > 50)
    for (first, second) in zip(titles, titles.dropFirst()) {
      let letters = [first, second].map { $0.filter { $0.isLetter || $0 == " " } }
      #expect(
        letters[0].prefix(3).compare(
          letters[1].prefix(3), options: .caseInsensitive, locale: norwegian)
          != .orderedDescending, "\(first), \(second)")
    }
    let own = try made(yaml, Tables.request(own: "Nordre Land"))
    let first = own.rows.prefix { $0["kommune"]?.value == "Nordre Land" }
    #expect(first.count == own.rows.count { $0["kommune"]?.value == "Nordre Land" })
    #expect(!first.isEmpty)
  }

  @Test func `the greatest count comes first, and what was not found last`() throws {
    let yaml = "title: Prøve\ntable: tiltakstyper\norder: [kommuner]\n"
    let counts = try made(yaml).rows.compactMap { $0["kommuner"]?.count }
    #expect(counts.first ?? 0 > counts.last ?? 0 && counts == counts.sorted(by: >))
    let ages = try made("title: Prøve\ntable: tiltak\norder: [alder]\n").rows.compactMap {
      $0["alder"]?.state
    }
    let unknown = ages.drop { $0 != .notFound }
    #expect(!unknown.isEmpty && unknown.allSatisfy { $0 == .notFound })
  }

  @Test func `its filters hold, and one that is asked for replaces its own`() throws {
    let yaml = "title: Prøve\ntable: tiltak\nfilters:\n  kommune: [baerum]\n"
    #expect(try made(yaml).sources.map(\.plan) == ["baerum-2016"])
    let asked = try made(yaml, Tables.request([.kommune: ["Lillestrøm"]]))
    #expect(asked.sources.map(\.plan) == ["lillestrom-2024"])
  }

  @Test func `its notes come before those of the table`() throws {
    let table = try made("title: Prøve\ntable: maalgrupper\nnotes: [Til møtet.]\n")
    #expect(table.notes.first == "Til møtet." && table.notes.count > 1)
  }

  @Test(arguments: [
    ("title: Prøve\ntable: tiltak\n", nil),
    ("title: Prøve\n", "table"),
    ("title: Prøve\ntable: tiltakene\n", "maalgrupper"),
    ("title: Prøve\ntable: tiltak\ncolumns: [ansvarlig]\n", "ansvar"),
    ("title: Prøve\ntable: maalgrupper\norder: [tiltak]\n", "maalgruppe"),
    ("title: Prøve\ntable: tiltak\nper_type: true\ncolumns: [ansvar]\n", "kommuner"),
    ("title: En annen\ntable: tiltak\n", "en-annen.yaml"),
    ("title: Prøve\ntable: tiltak\nkolonner: [tiltak]\n", "kolonner"),
  ])
  func `check names what is wrong with one`(yaml: String, remedy: String?) throws {
    try Fixtures.withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/tabeller", withIntermediateDirectories: true)
      try yaml.write(toFile: "\(folder)/tabeller/proeve.yaml", atomically: true, encoding: .utf8)
      let faults = QueryFiles.check(at: folder)
      #expect(faults.count == (remedy == nil ? 0 : 1))
      if let remedy { #expect(faults.first?.description.contains(remedy) == true) }
    }
  }

  @Test func `a filter that no vocabulary has is a fault`() throws {
    let vocabularies = try Vocabularies.read(at: Fixtures.vocabularies)
    #expect(TableDefinition.check(at: folder, vocabularies) == [])
    try Fixtures.withFolder { folder in
      try "title: Prøve\ntable: tiltak\nfilters:\n  innsatsomraade: [russ]\n"
        .write(toFile: "\(folder)/proeve.yaml", atomically: true, encoding: .utf8)
      #expect(TableDefinition.check(at: folder, vocabularies).count == 1)
    }
  }

  @Test func `a name that is neither a table nor a definition names the nearest of both`() throws {
    let error = #expect(throws: QueryError.self) {
      try TableDefinition.named("tiltak-side-ved-side", at: folder)
    }
    #expect(error?.description.contains("tiltak-side-om-side") == true)
  }
}
