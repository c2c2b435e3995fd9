import PlanCorpus
import Testing

@Suite struct `Plan ids` {
  @Test(arguments: [
    ("lillestrom-2024", "lillestrom"), ("nordre-land-2022", "nordre-land"),
    ("baerum-2016", "baerum"), ("oslo-bydel-1-2019", "oslo-bydel-1"),
  ])
  func `an id is a kommune and a year`(text: String, kommune: String) throws {
    let id = try #require(PlanID(rawValue: text))
    #expect(id.kommuneSlug == kommune)
    #expect(id.description == text)
  }

  @Test(arguments: [
    "", "2024", "lillestrom", "-2024", "lillestrom-", "lillestrom-24", "lillestrom-20245",
    "Lillestrom-2024", "lillestrøm-2024", "lillestrom--2024", "nordre land-2022",
    "lillestrom-2o24", "lillestrom/1-2024", "../x-2024", "lillestrom-2024 ", "a-+202", "a-٢٠٢٤",
  ])
  func `anything else is none`(text: String) {
    #expect(PlanID(rawValue: text) == nil)
  }

  @Test func `ids are ordered as text`() throws {
    let ids = try ["nordre-land-2022", "baerum-2016", "lillestrom-2024", "baerum-2014"]
      .map { try #require(PlanID(rawValue: $0)) }
    #expect(
      ids.sorted().map(\.rawValue)
        == ["baerum-2014", "baerum-2016", "lillestrom-2024", "nordre-land-2022"])
  }
}
