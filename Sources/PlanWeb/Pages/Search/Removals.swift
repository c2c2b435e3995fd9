internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// Of a search without hits: which filter to remove, and how many hits that gives.
struct Removals {
  let context: TemplateContext

  /// - Throws: `QueryError` when the index fails.
  init(_ address: SearchAddress, _ edition: Edition, _ names: FacetNames) throws(QueryError) {
    var removals: [Link] = []
    for facet in Facet.allCases {
      guard let values = address.filters[facet] else { continue }
      let labels = values.map { "«\(FilterChips.label(facet, $0, names))»" }
      try removals.add(
        "Fjern \(labels.joined(separator: " og "))", address.without(facet), edition)
    }
    if removals.isEmpty, !address.filters.isEmpty {
      try removals.add("Fjern alle filtrene", address.withoutFilters, edition)
    }
    if address.request.exact {
      try removals.add(
        "Ta med bøyninger og beslektede ord", address.with(exact: false), edition)
    }
    context = TemplateContext(
      flags: ["hasRemovals": !removals.isEmpty], lists: ["removals": removals.contexts])
  }
}

extension [Link] {
  /// A link to another search, if it has hits.
  fileprivate mutating func add(
    _ label: String, _ address: SearchAddress, _ edition: Edition
  ) throws(QueryError) {
    var request = address.request
    request.limit = 0
    request.offset = 0
    let total = try edition.searcher.search(request).total
    guard total > 0 else { return }
    append(Link(label, address.href, note: Norwegian.count(total, "treff", "treff")))
  }
}
