import Fixtures
import PlanIndex
import PlanQueries
import PlanWeb

/// Addresses with whatever text a person, or somebody worse, may put in them.
struct RandomAddresses {
  private var numbers: Numbers

  init(seed: Int) { numbers = Numbers(seed) }

  private static let letters = Array("aB9 æøåÅé&=?#+%/\\\"'<>\n\t;,.:~_-«»–🙂\u{0}e\u{301}")

  mutating func text() -> String {
    let length = Int.random(in: 1...12, using: &numbers)
    return String((0..<length).compactMap { _ in Self.letters.randomElement(using: &numbers) })
  }

  mutating func texts() -> [String] {
    let count = Int.random(in: 1...4, using: &numbers)
    return Array(Set((0..<count).map { _ in text() })).sorted()
  }

  mutating func filters(of facets: [Facet]) -> [Facet: [String]] {
    var filters: [Facet: [String]] = [:]
    for facet in facets where Bool.random(using: &numbers) { filters[facet] = texts() }
    return filters
  }

  mutating func utvalg() throws -> Utvalg {
    Bool.random(using: &numbers) ? try Utvalg(texts()) : Utvalg()
  }

  mutating func search() throws -> SearchAddress {
    let request = SearchRequest(
      query: Bool.random(using: &numbers) ? text() : "", filters: filters(of: Facet.allCases),
      limit: Int.random(in: 0...1000, using: &numbers),
      offset: Int.random(in: 0...2000, using: &numbers), exact: Bool.random(using: &numbers),
      order: SearchOrder.allCases.randomElement(using: &numbers) ?? .relevans)
    return SearchAddress(request, utvalg: try utvalg())
  }

  mutating func comparison() throws -> ComparisonAddress {
    var address = ComparisonAddress(
      text(),
      filters: filters(of: ComparisonAddress.facets),
      own: Bool.random(using: &numbers) ? text() : nil, isByType: Bool.random(using: &numbers),
      day: Bool.random(using: &numbers) ? try CalendarDay("2024-02-29") : nil,
      fewestKommuner: Int.random(in: 1...9, using: &numbers), utvalg: try utvalg())
    address.hasAllPlans = Bool.random(using: &numbers)
    return address
  }

  mutating func gaps() throws -> GapsAddress {
    GapsAddress(
      kommune: text(), filters: filters(of: GapsAddress.facets),
      day: Bool.random(using: &numbers) ? try CalendarDay("2024-02-29") : nil,
      fewestKommuner: Int.random(in: 1...9, using: &numbers), utvalg: try utvalg())
  }
}

/// The parameters that a server reads out of an address.
func parameters(of href: String) throws -> Parameters {
  let query = href.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
  return Parameters(try QueryString.read(query))
}
