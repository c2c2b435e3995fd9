import PlanIndex
import PlanQueries
import PlanWeb
import Testing

/// Links change one thing and leave the rest as it is.
@Suite struct `LinkTests` {
  private let address = SearchAddress(
    SearchRequest(
      query: "rus", filters: [.kommune: ["baerum", "lillestrom"], .alder: ["13-16"]], limit: 20,
      offset: 40, exact: true, order: .kommune))

  @Test func `adding a filter value keeps everything but the place in the list`() {
    let link = address.adding("politi", to: .ansvar)
    var wanted = address.request
    wanted.filters[.ansvar] = ["politi"]
    wanted.offset = 0
    #expect(link.request == wanted)
  }

  @Test func `removing a filter value keeps the others of its facet`() {
    let link = address.removing("baerum", from: .kommune)
    #expect(link.filters == [.kommune: ["lillestrom"], .alder: ["13-16"]])
    #expect(link.removing("lillestrom", from: .kommune).filters == [.alder: ["13-16"]])
  }

  @Test func `adding and removing again leads back`() {
    let start = address.with(offset: 0)
    #expect(start.toggling("politi", in: .ansvar).toggling("politi", in: .ansvar) == start)
    #expect(start.adding("baerum", to: .kommune) == start)
  }

  @Test func `what changes nothing stays on its page of hits`() {
    #expect(address.adding("baerum", to: .kommune) == address)
    #expect(address.removing("oslo", from: .kommune) == address)
  }

  @Test func `filters never reset the query`() {
    #expect(address.withoutFilters.request.query == "rus")
    #expect(address.withoutFilters.filters.isEmpty)
    #expect(address.with(query: "mobbing").filters == address.filters)
  }

  @Test func `a selection is carried by every link`() throws {
    let carried = address.with(utvalg: try Utvalg(["baerum-2016/4.7"]))
    for link in [
      carried.adding("politi", to: .ansvar), carried.withoutFilters, carried.with(order: .periode),
      carried.with(exact: false), carried.with(offset: 10),
    ] { #expect(link.href.hasSuffix("utvalg=baerum-2016%2F4.7")) }
    #expect(
      !carried.with(utvalg: carried.utvalg.removing("baerum-2016/4.7")).href.contains("utvalg"))
  }

  @Test func `the same state leads to the API and to a file`() {
    let query = "q=rus&kommune=baerum&kommune=lillestrom&alder=13-16"
    let rest = "exact=true&sortering=kommune&limit=20&offset=40"
    #expect(address.href == "/?\(query)&\(rest)")
    #expect(
      address.href(at: "/api/v1/export/search.csv")
        == "/api/v1/export/search.csv?\(query)&\(rest)")
  }

  @Test func `hidden fields leave out what the form itself asks`() {
    let names = address.parameters(but: ["q", "limit"]).map(\.name)
    #expect(names == ["kommune", "kommune", "alder", "exact", "sortering", "offset"])
  }

  @Test func `gaps name the others by mot`() {
    let gaps = GapsAddress(kommune: "Nordre Land", filters: [.kommune: ["baerum"]])
    #expect(gaps.href == "/hull/Nordre%20Land?mot=baerum")
  }

  @Test func `values by their names are one with their codes`() {
    var registry = FacetRegistry()
    registry.register(FacetValue(facet: .kommune, value: "baerum", label: "Bærum"))
    let typed = SearchAddress(
      SearchRequest(query: "", filters: [.kommune: ["Bærum", "baerum", "Oslo"]]))
    #expect(typed.canonical(in: registry).filters == [.kommune: ["baerum", "Oslo"]])
  }
}
