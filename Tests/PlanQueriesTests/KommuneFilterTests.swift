import PlanIndex
import PlanQueries
import Testing

@Suite struct `Filters by names of kommuner` {
  @Test(arguments: ["Lillestrøm kommune", "Lillestrøm (Akershus)", "3205", "3030"])
  func `a kommune is found by further names, without a note`(name: String) throws {
    let named = try Indexes.real.search("", [.kommune: [name]])
    #expect(named == (try Indexes.real.search("", [.kommune: ["Lillestrøm"]])))
    #expect(named.total > 10)
  }

  @Test func `a kommune that merged finds the one it is part of, and says so`() throws {
    let found = try Indexes.real.search("rus", [.kommune: ["Skedsmo"]], limit: 1000)
    #expect(found.notes.contains("Skedsmo ble en del av Lillestrøm i 2020."))
    #expect(Set(found.hits.map(\.kommune)) == ["Lillestrøm"])
    let named = try Indexes.real.search("rus", [.kommune: ["Lillestrøm"]], limit: 1000)
    #expect(found.total == named.total)
    #expect(found.facets == named.facets)
  }

  @Test func `two that merged into one are told of each`() throws {
    let found = try Indexes.real.search("", [.kommune: ["Fet", "soerum", "Lillestrøm"]])
    #expect(
      found.notes == [
        "Fet ble en del av Lillestrøm i 2020.", "Sørum ble en del av Lillestrøm i 2020.",
      ])
  }

  @Test func `a table says how the name was taken`() throws {
    let comparison = try Comparison(Indexes.real.open)
    let gaps = try comparison.gaps(of: "Skedsmo")
    #expect(gaps.notes.first == "Skedsmo ble en del av Lillestrøm i 2020.")
    #expect(gaps.title.hasSuffix("Lillestrøm"))
    let table = try comparison.table(
      .maalgrupper, ComparisonRequest(filters: [.kommune: ["Skedsmo"]]))
    #expect(table.notes.first == "Skedsmo ble en del av Lillestrøm i 2020.")
    #expect(table.sources.map(\.plan) == ["lillestrom-2024"])
  }

  @Test(arguments: ["Tromsø", "tromso", "tromsoe", "5501", "Tromsø kommune"])
  func `a kommune without a plan here is told from what is no kommune`(name: String) throws {
    let error = try Indexes.real.failure("", [.kommune: [name]])
    guard case .kommuneWithoutPlan(name, nil, let nearest) = error else {
      Issue.record("gave \(String(describing: error))")
      return
    }
    #expect(!nearest.isEmpty)
    #expect(error?.isUsage == true)
    #expect(
      error?.description.hasPrefix(
        "'\(name)' is a kommune with no plan in the index; the nearest are ") == true)
  }

  @Test func `a kommune that is no more is said to be of the past`() throws {
    let error = try Indexes.real.failure("", [.kommune: ["Tysfjord"]])
    #expect(
      error?.description.hasPrefix(
        "'Tysfjord' was a kommune until 2019 with no plan in the index; the nearest are ") == true)
  }

  @Test(arguments: ["Lillestrøm", "lillestroem", "lillestrom", "LILLESTRØM", "3205"])
  func `a kommune is found as it is written, by its slug and as the web has it`(
    name: String
  ) throws {
    #expect(
      try Indexes.real.ids("", [.kommune: [name]])
        == Indexes.real.ids("", [.kommune: ["Lillestrøm"]]))
    #expect(try !Indexes.real.ids("", [.kommune: [name]]).isEmpty)
  }
}
