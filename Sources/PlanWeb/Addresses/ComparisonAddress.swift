package import PlanIndex
package import PlanQueries

/// A comparison as an address: `/sammenlign/tiltak?tiltakstype=hasjavvenning&egen=baerum`.
package struct ComparisonAddress: FilteredAddress {
  /// A table shows no kinds of documents.
  package static let facets = Facet.allCases.filter { $0 != .slag }
  package static let names =
    facets.map(\.flag) + ["egen", "per-type", "alle-planer", "dato", "min-kommuner", Utvalg.name]

  /// A table, or a definition of one, by its name in addresses.
  package var name: String
  package var filters: [Facet: [String]]
  /// The kommune that asks.
  package var own: String?
  /// Whether tiltak have a row a type, the plans side by side.
  package var isByType: Bool
  /// Whether older plans of a kommune stand beside its newest.
  package var hasAllPlans = false
  /// The day asked about; today when an address says none.
  package var day: CalendarDay?
  package var fewestKommuner: Int
  package var utvalg: Utvalg

  package init(
    _ name: String, filters: [Facet: [String]] = [:], own: String? = nil, isByType: Bool = false,
    day: CalendarDay? = nil, fewestKommuner: Int = 1, utvalg: Utvalg = Utvalg()
  ) {
    self.name = name
    self.filters = filters
    self.own = own
    self.isByType = isByType
    self.day = day
    self.fewestKommuner = fewestKommuner
    self.utvalg = utvalg
  }

  package init(
    _ table: TableKind, filters: [Facet: [String]] = [:], own: String? = nil,
    day: CalendarDay? = nil, fewestKommuner: Int = 1, utvalg: Utvalg = Utvalg()
  ) {
    self.init(
      table.rawValue, filters: filters, own: own, day: day, fewestKommuner: fewestKommuner,
      utvalg: utvalg)
  }

  /// - Throws: `Refusal` for a day or a number that cannot be.
  package init(_ name: String, _ parameters: Parameters) throws(Refusal) {
    self.name = name
    filters = parameters.filters(of: Self.facets)
    own = try parameters.one("egen")
    isByType = try parameters.flag("per-type")
    hasAllPlans = try parameters.flag("alle-planer")
    day = try parameters.day()
    fewestKommuner = try parameters.fewestKommuner()
    utvalg = try Utvalg(parameters)
  }

  package var path: String { "/sammenlign/\(QueryString.encode(name))" }

  package var parameters: [Parameter] {
    var parameters = filterParameters()
    if let own { parameters.append(Parameter("egen", own)) }
    if isByType { parameters.append(Parameter("per-type", "true")) }
    if hasAllPlans { parameters.append(Parameter("alle-planer", "true")) }
    return parameters + tableParameters(day, fewestKommuner) + utvalg.parameters
  }

  /// - Parameter today: the day that tables are made on, and ask about where an address says none.
  package func request(on today: CalendarDay) -> ComparisonRequest {
    ComparisonRequest(
      filters: filters, own: own, day: day ?? today, fewestKommuner: fewestKommuner,
      isByType: isByType, hasAllPlans: hasAllPlans, generated: today)
  }
}

/// What a plan was not found to have, as an address: `/hull/baerum?mot=lillestrom`.
package struct GapsAddress: FilteredAddress {
  /// Kommuner to be set against are named by `mot`, since `kommune` is the one that asks.
  package static let facets: [Facet] = [.kommune, .innsatsomraade, .tiltakstype, .alder, .gyldig]
  package static let names = facets.map(name) + ["dato", "min-kommuner", Utvalg.name]

  package var kommune: String
  package var filters: [Facet: [String]]
  package var day: CalendarDay?
  package var fewestKommuner: Int
  package var utvalg: Utvalg

  package init(
    kommune: String, filters: [Facet: [String]] = [:], day: CalendarDay? = nil,
    fewestKommuner: Int = 1, utvalg: Utvalg = Utvalg()
  ) {
    self.kommune = kommune
    self.filters = filters
    self.day = day
    self.fewestKommuner = fewestKommuner
    self.utvalg = utvalg
  }

  /// - Throws: `Refusal` for a day or a number that cannot be.
  package init(kommune: String, _ parameters: Parameters) throws(Refusal) {
    self.kommune = kommune
    filters = parameters.filters(of: Self.facets, naming: Self.name)
    day = try parameters.day()
    fewestKommuner = try parameters.fewestKommuner()
    utvalg = try Utvalg(parameters)
  }

  static func name(_ facet: Facet) -> String { facet == .kommune ? "mot" : facet.flag }

  package var path: String { "/hull/\(QueryString.encode(kommune))" }

  package var parameters: [Parameter] {
    filterParameters(naming: Self.name) + tableParameters(day, fewestKommuner) + utvalg.parameters
  }

  /// - Parameter today: the day that tables are made on, and ask about where an address says none.
  package func request(on today: CalendarDay) -> ComparisonRequest {
    ComparisonRequest(
      filters: filters, day: day ?? today, fewestKommuner: fewestKommuner,
      generated: today)
  }
}

private func tableParameters(_ day: CalendarDay?, _ fewestKommuner: Int) -> [Parameter] {
  var parameters: [Parameter] = []
  if let day { parameters.append(Parameter("dato", day.description)) }
  if fewestKommuner != 1 { parameters.append(Parameter("min-kommuner", "\(fewestKommuner)")) }
  return parameters
}

extension Parameters {
  fileprivate func day() throws(Refusal) -> CalendarDay? {
    guard let text = try one("dato") else { return nil }
    do throws(QueryError) {
      return try CalendarDay(text)
    } catch {
      throw Refusal(error)
    }
  }

  fileprivate func fewestKommuner() throws(Refusal) -> Int {
    try number("min-kommuner", in: 1...Limits.kommuner, usually: 1)
  }
}
