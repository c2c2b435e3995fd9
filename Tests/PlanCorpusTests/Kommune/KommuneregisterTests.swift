import Fixtures
import PlanCorpus
import Testing

@Suite struct `The register of kommuner` {
  private let register: Kommuneregister

  init() throws { register = try RealRegister.read.get() }

  @Test func `the register does not contradict itself`() {
    #expect(register.faults == [])
  }

  /// The numbers that the state has published for each year.
  @Test(arguments: [
    (2016, 428, 19), (2017, 426, 19), (2018, 422, 18), (2019, 422, 18), (2020, 356, 11),
    (2023, 356, 11), (2024, 357, 15), (2026, 357, 15),
  ])
  func `each year has as many kommuner and fylker as there were`(
    year: Int, kommuner: Int, fylker: Int
  ) {
    let there = register.kommuner.filter { $0.exists(in: year) }
    #expect(there.count == kommuner)
    #expect(Set(there.compactMap { $0.nummer(in: year) }).count == kommuner)
    #expect(Set(there.compactMap { register.fylke(of: $0, in: year) }).count == fylker)
  }

  @Test(arguments: [
    ("Bærum", 2016, "0219", "Akershus"), ("Bærum", 2020, "3024", "Viken"),
    ("Bærum", 2024, "3201", "Akershus"), ("Nordre Land", 2019, "0538", "Oppland"),
    ("Nordre Land", 2020, "3448", "Innlandet"), ("Ålesund", 2023, "1507", "Møre og Romsdal"),
    ("Ålesund", 2024, "1508", "Møre og Romsdal"), ("Rindal", 2018, "1567", "Møre og Romsdal"),
    ("Rindal", 2019, "5061", "Trøndelag"), ("Tromsø", 2022, "5401", "Troms og Finnmark"),
    ("Vadsø", 2024, "5607", "Finnmark"), ("Oslo", 1999, "0301", "Oslo"),
    ("Tjeldsund", 2019, "1852", "Nordland"), ("Tjeldsund", 2020, "5412", "Troms og Finnmark"),
  ])
  func `a kommune has the number and fylke of the year`(
    name: String, year: Int, nummer: String, fylke: String
  ) throws {
    let kommune = try register.kommune(name, in: year)
    #expect(kommune.nummer(in: year)?.rawValue == nummer)
    #expect(register.fylke(of: kommune, in: year)?.navn == fylke)
  }

  @Test(arguments: [
    ("Lillestrøm", ["Skedsmo", "Fet", "Sørum"]), ("Stavanger", ["Finnøy", "Rennesøy"]),
    ("Holmestrand", ["Hof", "Sande"]), ("Narvik", ["Tysfjord", "Ballangen"]),
    ("Haram", ["Ålesund"]), ("Bærum", []),
  ])
  func `a kommune is made of those that became part of it`(name: String, parts: [String]) throws {
    let made = register.predecessors(of: try register.kommune(name))
    #expect(Set(made.map(\.navn)) == Set(parts))
  }

  @Test(arguments: [
    ("Skedsmo", ["Lillestrøm"]), ("Snillfjord", ["Heim", "Hitra", "Orkland"]),
    ("Tysfjord", ["Narvik", "Hamarøy"]), ("Stokke", ["Sandefjord"]),
  ])
  func `a kommune that ended names those that took over`(name: String, heirs: [String]) throws {
    let ended = try register.kommune(name, in: 2016)
    #expect(register.successors(of: ended).map(\.navn) == heirs)
    #expect(ended.nummer(in: 2020) == nil)
  }
}

@Suite struct `Finding a kommune` {
  private let register: Kommuneregister

  init() throws { register = try RealRegister.read.get() }

  @Test(arguments: [
    "Lillestrøm", "lillestrøm", "LILLESTRØM", "lillestrom", "lillestroem", "Lillestrøm kommune",
    "lillestrom-kommune", " Lillestrøm ", "3205", "3030", "Lillestrøm (Akershus)",
    "Lillestrøm i Viken",
  ])
  func `a name is found however it is written`(name: String) {
    #expect(register.labels(name) == ["Lillestrøm"])
  }

  @Test(arguments: [
    ("Gáivuotna", "Kåfjord"), ("Kaivuono", "Kåfjord"), ("gaivuotna", "Kåfjord"),
    ("Kárášjohka - Karasjok", "Karasjok"), ("Karasjok – Kárášjohka", "Karasjok"),
    ("Porsanger/Porsáŋgu", "Porsanger"), ("Snåase", "Snåsa"), ("Fuossko", "Fauske"),
    ("Tråante", "Trondheim"), ("Voss herad", "Voss"), ("Yykeä", "Lyngen"), ("Hå", "Hå"),
  ])
  func `a name in any language is found`(name: String, kommune: String) {
    #expect(register.labels(name) == [kommune])
  }

  @Test func `names of two kommuner in one text are nobody's`() {
    guard case .unknown = register.find("Snåase - Tråante") else {
      Issue.record("found \(register.labels("Snåase - Tråante"))")
      return
    }
  }

  @Test(
    arguments: [
      ("Våler", nil, ["Våler (Østfold)", "Våler (Innlandet)"]),
      ("Våler", 2022, ["Våler (Viken)", "Våler (Innlandet)"]),
      ("Herøy", nil, ["Herøy (Møre og Romsdal)", "Herøy (Nordland)"]),
      ("Os", 2018, ["Os (Hedmark)", "Os (Hordaland)"]), ("Os", nil, ["Os"]),
      ("Sande", 2019, ["Sande (Møre og Romsdal)", "Sande (Vestfold)"]),
      ("Bø", 2019, ["Bø (Nordland)", "Bø (Telemark)"]), ("Nes", nil, ["Nes"]),
    ] as [(String, Int?, [String])])
  func `a shared name gives each with its fylke`(name: String, year: Int?, labels: [String]) {
    #expect(Set(register.labels(name, in: year)) == Set(labels))
  }

  @Test(arguments: [
    ("Våler (Østfold)", "3114"), ("våler i innlandet", "3419"), ("valer-ostfold", "3114"),
    ("Våler kommune (Hedmark)", "3419"), ("Herøy (Nordland)", "1818"),
  ])
  func `the fylke tells kommuner of one name apart`(name: String, nummer: String) throws {
    #expect(try register.kommune(name).nummer(in: nil)?.rawValue == nummer)
  }

  @Test func `a former name is found in its years and after`() throws {
    let nesbyen = try register.kommune("Nesbyen")
    #expect(try register.kommune("Nesbyen", in: 2018) == nesbyen)
    #expect(register.find("Nes", in: 2020) == .one(try register.kommune("3228")))
    #expect(Set(register.labels("Nes", in: 2018)) == ["Nes (Akershus)", "Nes (Buskerud)"])
  }

  @Test(arguments: [
    ("Lillestrøm", 2018, ["Skedsmo", "Fet", "Sørum"]), ("Skedsmo", 2024, ["Lillestrøm"]),
    ("Tysfjord", 2024, ["Narvik", "Hamarøy"]), ("Indre Fosen", 2016, ["Rissa", "Leksvik"]),
    ("Haram", 2022, ["Ålesund"]), ("Haram", 2018, ["Haram"]),
  ])
  func `in a year without it, those in its place are given`(
    name: String, year: Int, labels: [String]
  ) {
    #expect(Set(register.labels(name, in: year)) == Set(labels))
  }

  /// Every name of every kommune, in every year, leads to that kommune alone or among others.
  @Test(arguments: [2016, 2017, 2018, 2020, 2024])
  func `every kommune is found by its label, its names and its number`(year: Int) throws {
    for kommune in register.kommuner where kommune.exists(in: year) {
      #expect(register.find(register.label(kommune, in: year), in: year) == .one(kommune))
      #expect(
        register.find(try #require(kommune.nummer(in: year)).rawValue, in: year) == .one(kommune))
      for name in kommune.names(in: year) {
        switch register.find(name, in: year) {
        case .one(let found): #expect(found == kommune, "\(name)")
        case .several(let found):
          #expect(found.contains(kommune))
          #expect(found.allSatisfy { $0.name(in: year) == name }, "\(name)")
        default: Issue.record("\(name) is not found in \(year)")
        }
      }
    }
  }

  @Test func `what is somebody's name is no way to write another's`() throws {
    #expect(register.labels("Lardal", in: 2017) == ["Lardal"])
    #expect(register.labels("laerdal", in: 2017) == ["Lærdal"])
  }

  @Test func `an unknown name is answered with the nearest`() {
    guard case .unknown(let nearest) = register.find("Lilestrøm") else {
      Issue.record("Lilestrøm was found")
      return
    }
    #expect(nearest.first == "Lillestrøm")
    #expect(register.labels("") == [])
  }

  @Test(
    arguments: [
      ("Lilestrøm", nil, "'Lilestrøm' is no kommune; the nearest are Lillestrøm,"),
      (
        "Våler", nil, "'Våler' is the name of several; write Våler (Østfold) or Våler (Innlandet)"
      ),
      ("Fet", nil, "there is no kommune 'Fet' any longer; in its place: Lillestrøm"),
      (
        "Lillestrøm", 2019,
        "there is no kommune 'Lillestrøm' in 2019; in its place: Sørum, Fet, Skedsmo"
      ),
    ] as [(String, Int?, String)])
  func `what is not one kommune says what to write`(name: String, year: Int?, text: String) {
    #expect {
      try register.kommune(name, in: year)
    } throws: { "\($0)".hasPrefix(text) }
  }
}
