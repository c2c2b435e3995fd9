package import PlanIndex
package import PlanQueries

/// A search as an address: `/?q=rus&kommune=baerum`.
///
/// The parameters are the flags of `tverrsnitt search`, in ASCII and repeatable as there; the
/// query itself is `q`, the order `sortering`.
package struct SearchAddress: FilteredAddress {
  /// In the order an address has them.
  package static let names =
    ["q"] + Facet.allCases.map(\.flag) + ["exact", "sortering", "limit", "offset", Utvalg.name]

  package private(set) var request: SearchRequest
  package var utvalg: Utvalg

  package init(_ request: SearchRequest = SearchRequest(query: ""), utvalg: Utvalg = Utvalg()) {
    self.request = request
    self.utvalg = utvalg
  }

  /// - Throws: `Refusal` for a number or a choice that cannot be.
  package init(_ parameters: Parameters) throws(Refusal) {
    let query = try parameters.one("q") ?? ""
    guard query.utf8.count <= Limits.queryLength else {
      throw .badValue(
        "q", "\(query.prefix(40))…", wanted: "at most \(Limits.queryLength) bytes of text")
    }
    request = SearchRequest(
      query: query, filters: parameters.filters(of: Facet.allCases),
      limit: try parameters.number(
        "limit", in: SearchRequest.limits, usually: SearchRequest.usualLimit),
      offset: try parameters.number("offset", in: 0...Limits.offset, usually: 0),
      exact: try parameters.flag("exact"),
      order: try parameters.choice("sortering", usually: .relevans))
    utvalg = try Utvalg(parameters)
  }

  package var path: String { "/" }

  package var parameters: [Parameter] {
    var parameters: [Parameter] = []
    if !request.query.isEmpty { parameters.append(Parameter("q", request.query)) }
    parameters += filterParameters()
    if request.exact { parameters.append(Parameter("exact", "true")) }
    if request.order != .relevans {
      parameters.append(Parameter("sortering", request.order.rawValue))
    }
    if request.limit != SearchRequest.usualLimit {
      parameters.append(Parameter("limit", "\(request.limit)"))
    }
    if request.offset != 0 { parameters.append(Parameter("offset", "\(request.offset)")) }
    return parameters + utvalg.parameters
  }

  /// Other filters find other hits, so that paging begins anew.
  package var filters: [Facet: [String]] {
    get { request.filters }
    set {
      request.filters = newValue
      request.offset = 0
    }
  }

  /// Leads to all hits as a file: none of the pages they come on.
  package func export(as ending: String) -> String {
    var all = self
    (all.request.limit, all.request.offset) = (SearchRequest.usualLimit, 0)
    return all.href(at: "/api/v1/export/search.\(ending)")
  }

  // MARK: The same search otherwise

  package func with(query: String) -> Self {
    changing {
      $0.query = query
      $0.offset = 0
    }
  }

  package func with(exact: Bool) -> Self {
    changing {
      $0.exact = exact
      $0.offset = 0
    }
  }

  package func with(order: SearchOrder) -> Self {
    changing {
      $0.order = order
      $0.offset = 0
    }
  }

  package func with(offset: Int) -> Self { changing { $0.offset = offset } }

  private func changing(_ change: (inout SearchRequest) -> Void) -> Self {
    var address = self
    change(&address.request)
    return address
  }
}
