import Foundation
import PlanCorpus
import PlanIndex
import Testing

@Suite struct `Kommuner in the index` {
  /// The kommune of a plan, as it comes back from an index.
  private func value(_ kommune: String, _ nummer: String, _ id: String) throws -> FacetValue {
    let register = try RealVocabularies.read.get().kommuner
    let plan = PlanDescription(id: id, kommune: kommune, kommunenummer: nummer)
    var registry = FacetRegistry()
    registry.register(KommuneNames(register).value(plan))
    let stored = try JSONEncoder().encode(registry)
    return try #require(try JSONDecoder().decode(FacetRegistry.self, from: stored).values.first)
  }

  @Test(arguments: [
    "Kåfjord", "kaafjord", "kafjord", "Gáivuotna", "gaivuotna", "Kaivuono", "Kåfjord kommune",
    "Gáivuotna - Kåfjord - Kaivuono", "Kåfjord (Troms)", "5540", "1940",
  ])
  func `a kommune is meant by all its names`(name: String) throws {
    #expect(try value("Kåfjord", "5540", "kafjord-2024").isMeant(by: name))
  }

  @Test(arguments: ["Kåfjorden", "Troms", "Gáivuotna - Tana", "-", ""])
  func `a kommune is not meant by other names`(name: String) throws {
    #expect(try !value("Kåfjord", "5540", "kafjord-2024").isMeant(by: name))
  }

  @Test func `the label is what the plan calls it`() throws {
    let value = try value("Lillestrøm", "3205", "lillestrom-2024")
    #expect(value.label == "Lillestrøm")
    #expect(value.value == "lillestrom")
  }

  @Test(arguments: [
    ("Lillestrøm", "3205", "Skedsmo", "Skedsmo", 2020, ["Lillestrøm"]),
    ("Skedsmo", "0231", "lillestrøm", "Skedsmo", 2020, ["Lillestrøm"]),
    ("Hitra", "5056", "Snillfjord", "Snillfjord", 2020, ["Heim", "Hitra", "Orkland"]),
    ("Indre Fosen", "5054", "1624", "Rissa", 2018, ["Indre Fosen"]),
    ("Holmestrand", "3903", "Sande (Vestfold)", "Sande (Vestfold)", 2020, ["Holmestrand"]),
    ("Nesbyen", "3322", "Nes", "Nes", 2020, ["Nesbyen"]),
  ])
  func `a kommune has those it merged with for relatives`(
    kommune: String, nummer: String, name: String, former: String, year: Int, heirs: [String]
  ) throws {
    let value = try value(kommune, nummer, "x-2024")
    #expect(!value.isMeant(by: name))
    let relative = try #require(value.relative(named: name))
    #expect(relative.former == former)
    #expect(relative.year == year)
    #expect(relative.heirs == heirs)
    #expect(relative.isRenaming == (kommune == "Nesbyen"))
  }

  @Test func `a fictional kommune has its own names alone`() throws {
    let value = try value("Fjellvik", "9901", "fjellvik-2023")
    #expect(value.isMeant(by: "Fjellvik kommune"))
    #expect(value.relatives == nil)
  }
}
